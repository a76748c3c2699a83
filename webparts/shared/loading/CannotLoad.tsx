import * as React from 'react';
import styles from './Loading.module.scss';

interface CannotLoadProps {
  /** What is missing, as in "the services". */
  readonly what: string;
  readonly tryAgain: () => void;
  /** What serves meanwhile, in a sentence. */
  readonly meanwhile?: string | undefined;
}

/** Says in a sentence what did not come, and what serves meanwhile. Stands where the thing would. */
export function CannotLoad({ what, tryAgain, meanwhile }: CannotLoadProps): React.ReactElement {
  const offline = !navigator.onLine;
  return (
    <div className={styles.cannotLoad} role="alert">
      <p className={styles.sentence}>
        {offline ? `You’re offline, so we can’t show ${what}.` : `We can’t show ${what} just now.`}
      </p>
      <p>
        {meanwhile && `${meanwhile} `}Try again {offline ? 'when you’re connected' : 'in a moment'}.
      </p>
      <button type="button" className={styles.tryAgain} onClick={tryAgain}>
        Try again
      </button>
    </div>
  );
}
