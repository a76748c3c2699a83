import * as React from 'react';
import type { WebPartContext } from '@microsoft/sp-webpart-base';
import { askMe } from '../../shared/api/me';
import { report } from '../../shared/host/report';
import type { Me } from '../../shared/api/meAnswer';

/** Who the person is, once the service has said so. It may be late or never: nothing waits for it. */
export function useMe(context: WebPartContext): Me | undefined {
  const [me, setMe] = React.useState<Me>();
  React.useEffect(() => {
    let wanted = true;
    askMe(context).then(
      (found) => wanted && setMe(found),
      (failure) => report('asking who somebody is', failure),
    );
    return () => void (wanted = false);
  }, [context]);
  return me;
}
