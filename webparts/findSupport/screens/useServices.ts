import * as React from 'react';
import type { WebPartContext } from '@microsoft/sp-webpart-base';
import { londonDay } from '../../../core/calendar/londonDay';
import { type Directory, directoryOf } from '../../../core/services/directory';
import { report } from '../../shared/host/report';
import { servicesOnHub } from '../servicesOnHub';

export type Services =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'loaded'; readonly directory: Directory };

/** How long an answer may take before somebody is offered to try again, in milliseconds. One that comes later still counts. */
const patience = 15_000;

/** The list of services as the person may read it. */
export function useServices(context: WebPartContext): { services: Services; tryAgain: () => void } {
  const [services, setServices] = React.useState<Services>({ state: 'loading' });
  const [tries, setTries] = React.useState(0);
  React.useEffect(() => {
    let wanted = true;
    setServices({ state: 'loading' });
    const fail = (failure: unknown): void => {
      clearTimeout(late);
      report('reading the services', failure);
      if (wanted) setServices({ state: 'failed' });
    };
    const late = setTimeout(() => fail(new Error('no answer')), patience);
    servicesOnHub(context)
      .find()
      .then(
        (entries) => wanted && setServices({ state: 'loaded', directory: directoryOf(entries, londonDay(new Date())) }),
      )
      .then(() => clearTimeout(late))
      .catch(fail);
    return () => {
      wanted = false;
      clearTimeout(late);
    };
  }, [context, tries]);
  return { services, tryAgain: () => setTries(tries + 1) };
}
