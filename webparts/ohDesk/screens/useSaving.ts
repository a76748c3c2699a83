import * as React from 'react';
import { asFailure } from '../../shared/api/api';
import type { ApiFailure } from '../../shared/api/apiFailure';
import { report } from '../../shared/host/report';

/** Saving something: while it goes on, asking again does nothing. */
export interface Saving {
  readonly busy: boolean;
  readonly failure: ApiFailure | undefined;
  /** Whether the last one went well, until the next one begins. */
  readonly saved: boolean;
  readonly save: (work: () => Promise<void>) => void;
}

interface State {
  readonly busy: boolean;
  readonly failure: ApiFailure | undefined;
  readonly saved: boolean;
}

/** @param what for the browser's console, as in "saving a call" */
export function useSaving(what: string): Saving {
  const [state, setState] = React.useState<State>({ busy: false, failure: undefined, saved: false });
  const going = React.useRef(false);
  const shown = React.useRef(true);
  React.useEffect(() => () => void (shown.current = false), []);

  const save = React.useCallback(
    (work: () => Promise<void>) => {
      // A second click comes before the button is drawn anew: what is drawn cannot be asked.
      if (going.current) return;
      going.current = true;
      setState({ busy: true, failure: undefined, saved: false });
      const end = (failure: ApiFailure | undefined): void => {
        going.current = false;
        if (shown.current) setState({ busy: false, failure, saved: failure === undefined });
      };
      work().then(
        () => end(undefined),
        (thrown) => {
          report(what, thrown);
          end(asFailure(thrown));
        },
      );
    },
    [what],
  );
  return { ...state, save };
}
