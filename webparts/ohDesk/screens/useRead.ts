import * as React from 'react';
import { asFailure } from '../../shared/api/api';
import type { ApiFailure } from '../../shared/api/apiFailure';
import { report } from '../../shared/host/report';

/** Something that was read, and what went wrong when it was last read again: what was there stays. */
export interface Reading<T> {
  readonly found: T | undefined;
  /** The instant at which it was found. */
  readonly foundAt: Date | undefined;
  readonly failure: ApiFailure | undefined;
  readonly again: () => void;
  /** Takes what another request has answered. */
  readonly put: (found: T) => void;
}

interface State<T> {
  readonly found: T | undefined;
  readonly foundAt: Date | undefined;
  readonly failure: ApiFailure | undefined;
}

const nothing = { found: undefined, foundAt: undefined, failure: undefined };

/**
 * Reads something once it is shown, and again when asked to. An answer that another has overtaken is passed over.
 * @param read has to stay the same for as long as the same thing is meant
 * @param what for the browser's console, as in "reading the desk"
 */
export function useRead<T>(read: () => Promise<T>, what: string): Reading<T> {
  const [state, setState] = React.useState<State<T>>(nothing);
  const turn = React.useRef(0);

  const put = React.useCallback((found: T) => {
    turn.current += 1;
    setState({ found, foundAt: new Date(), failure: undefined });
  }, []);
  const again = React.useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    read().then(
      (found) => mine === turn.current && put(found),
      (thrown) => {
        report(what, thrown);
        if (mine === turn.current) setState((last) => ({ ...last, failure: asFailure(thrown) }));
      },
    );
  }, [read, what, put]);

  React.useEffect(() => {
    setState(nothing);
    again();
    return () => void (turn.current += 1);
  }, [again]);
  return { ...state, again, put };
}
