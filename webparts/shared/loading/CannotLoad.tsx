import * as React from 'react';
import styles from './Loading.module.scss';

interface CannotLoadProps {
  /** What is missing, as in "the services". */
  readonly what: string;
  readonly tryAgain: () => void;
}

/** Says in a sentence what did not come, and that the numbers above it still serve. Stands where the thing would. */
export function CannotLoad({ what, tryAgain }: CannotLoadProps): React.ReactElement {
  const offline = !navigator.onLine;
  return (
    <div className={styles.cannotLoad} role="alert">
      <p className={styles.sentence}>
        {offline ? `You’re offline, so we can’t show ${what}.` : `We can’t show ${what} just now.`}
      </p>
      <p>The numbers above still work. Try again {offline ? 'when you’re connected' : 'in a moment'}.</p>
      <button type="button" className={styles.tryAgain} onClick={tryAgain}>
        Try again
      </button>
    </div>
  );
}
