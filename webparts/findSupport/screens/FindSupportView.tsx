import * as React from 'react';
import { ThemeProvider } from '@fluentui/react';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { WebPartContext } from '@microsoft/sp-webpart-base';
import type { Need } from '../../../core/services/needs';
import { CannotLoad } from '../../shared/loading/CannotLoad';
import { Skeleton } from '../../shared/loading/Skeleton';
import { fluentTheme } from '../../shared/theme/fluentTheme';
import { KeeperNote } from './KeeperNote';
import { ServiceFinder } from './ServiceFinder';
import { useMe } from './useMe';
import { useServices } from './useServices';

export interface FindSupportViewProps {
  readonly context: WebPartContext;
  readonly theme: IReadonlyTheme | undefined;
  /** ODS code that the page's owner has set, or ''. */
  readonly trustOfPage: string;
  readonly hiddenNeeds: readonly Need[];
  /** The heading that a service has, below the page's own. */
  readonly cardLevel: 'h2' | 'h3';
}

/** The services, with what they are found by. */
export function FindSupportView(props: FindSupportViewProps): React.ReactElement {
  const { context, trustOfPage, hiddenNeeds, cardLevel } = props;
  const theme = React.useMemo(() => fluentTheme(props.theme), [props.theme]);
  const { services, tryAgain } = useServices(context);
  const me = useMe(context);

  switch (services.state) {
    case 'loading':
      return <Skeleton />;
    case 'failed':
      return <CannotLoad what="the services" meanwhile="The numbers above still work." tryAgain={tryAgain} />;
    case 'loaded': {
      const { shown, hidden } = services.directory;
      return (
        <ThemeProvider theme={theme} applyTo="none">
          {me?.may.includes('seeUnfinishedServices') && <KeeperNote hidden={hidden} context={context} />}
          <ServiceFinder {...{ services: shown, ownTrust: me?.trust, trustOfPage, hiddenNeeds, cardLevel }} />
        </ThemeProvider>
      );
    }
  }
}
