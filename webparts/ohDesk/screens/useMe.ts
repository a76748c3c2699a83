import * as React from 'react';
import { type Api, asFailure } from '../../shared/api/api';
import { type Me, readMe } from '../../shared/api/meAnswer';
import { report } from '../../shared/host/report';

/** Who looks at the desk: `nobody` is somebody whom the service does not know. */
export type WhoLooks =
  { readonly state: 'loading' | 'failed' | 'nobody' } | ({ readonly state: 'known' } & Pick<Me, 'trusts' | 'may'>);

export function useMe({ get }: Api): { me: WhoLooks; tryAgain: () => void } {
  const [me, setMe] = React.useState<WhoLooks>({ state: 'loading' });
  const [tries, setTries] = React.useState(0);
  React.useEffect(() => {
    let wanted = true;
    setMe({ state: 'loading' });
    get('/api/me', readMe).then(
      (found) => wanted && setMe({ state: 'known', ...found }),
      (thrown) => {
        report('asking who somebody is', thrown);
        if (wanted) setMe({ state: asFailure(thrown).kind === 'not-found' ? 'nobody' : 'failed' });
      },
    );
    return () => void (wanted = false);
  }, [get, tries]);
  return { me, tryAgain: () => setTries(tries + 1) };
}
