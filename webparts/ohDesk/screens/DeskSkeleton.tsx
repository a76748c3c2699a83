import * as React from 'react';
import announced from '../../shared/announced/Announced.module.scss';
import styles from './DeskSkeleton.module.scss';

const rows = ['first', 'second', 'third', 'fourth', 'fifth'];

/** The shape of what is coming: the tabs and some rows. Shown only when it takes longer than a blink. */
export function DeskSkeleton(): React.ReactElement {
  return (
    <div className={styles.skeleton}>
      <span role="status" className={announced.unseen}>
        Loading
      </span>
      <div aria-hidden="true">
        <div className={styles.line} />
        <div className={styles.tabs} />
        {rows.map((row) => (
          <div key={row} className={styles.row}>
            <div />
            <div />
            <div />
          </div>
        ))}
      </div>
    </div>
  );
}

/** The same for one person's record. */
export function RecordSkeleton(): React.ReactElement {
  return (
    <div className={styles.skeleton}>
      <span role="status" className={announced.unseen}>
        Loading
      </span>
      <div aria-hidden="true" className={styles.record}>
        <div />
        <div />
        <div />
      </div>
    </div>
  );
}
