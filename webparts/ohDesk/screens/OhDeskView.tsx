import * as React from 'react';
import { ThemeProvider } from '@fluentui/react';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { WebPartContext } from '@microsoft/sp-webpart-base';
import { aadApi } from '../../shared/api/aadApi';
import { CannotLoad } from '../../shared/loading/CannotLoad';
import { fluentTheme } from '../../shared/theme/fluentTheme';
import { firstDesk } from '../properties';
import { DeskOfTrust } from './DeskOfTrust';
import { DeskSkeleton } from './DeskSkeleton';
import { NotFound } from './NotFound';
import { useMe } from './useMe';

export interface OhDeskViewProps {
  readonly context: WebPartContext;
  readonly theme: IReadonlyTheme | undefined;
  /** ODS code that the page's owner has set, or ''. */
  readonly trustOfPage: string;
  /** The level of the headings below the page's own. */
  readonly level: 2 | 3;
}

/** The desk of the trust that the person works for, or of the one that they choose among theirs. */
export function OhDeskView({ context, theme: host, trustOfPage, level }: OhDeskViewProps): React.ReactElement {
  const theme = React.useMemo(() => fluentTheme(host), [host]);
  const api = React.useMemo(() => aadApi(context), [context]);
  const { me, tryAgain } = useMe(api);
  const [chosen, choose] = React.useState<string>();

  switch (me.state) {
    case 'loading':
      return <DeskSkeleton />;
    case 'failed':
      return <CannotLoad what="the desk" tryAgain={tryAgain} />;
    case 'nobody':
      return <NotFound />;
    case 'known': {
      const { trusts, may } = me;
      const trust = chosen ?? firstDesk(trusts, trustOfPage);
      if (trust === undefined || !may.includes('readDesk')) return <NotFound />;
      return (
        <ThemeProvider theme={theme} applyTo="none">
          <DeskOfTrust key={trust} {...{ api, trust, trusts, may, level, choose }} />
        </ThemeProvider>
      );
    }
  }
}
