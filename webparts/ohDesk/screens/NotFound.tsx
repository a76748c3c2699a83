import * as React from 'react';
import styles from './States.module.scss';

/** For whoever may not see it as for whoever looks for what is not there: the two are told the same. */
export function NotFound(): React.ReactElement {
  return (
    <div className={styles.state} role="alert">
      <p className={styles.sentence}>We can’t find that.</p>
      <p>If you work in occupational health and expected to see the desk, ask your lead to give you a role here.</p>
    </div>
  );
}
