import * as React from 'react';
import { Shape } from '../../shared/loading/Shape';
import styles from './DeskSkeleton.module.scss';

const rows = ['first', 'second', 'third', 'fourth', 'fifth'];

/** The shape of what is coming: the tabs and some rows. Shown only when it takes longer than a blink. */
export function DeskSkeleton(): React.ReactElement {
  return (
    <Shape className={styles.skeleton}>
      <div className={styles.line} />
      <div className={styles.tabs} />
      {rows.map((row) => (
        <div key={row} className={styles.row}>
          <div />
          <div />
          <div />
        </div>
      ))}
    </Shape>
  );
}

/** The same for one person's record. */
export function RecordSkeleton(): React.ReactElement {
  return (
    <Shape className={styles.skeleton} shapeName={styles.record}>
      <div />
      <div />
      <div />
    </Shape>
  );
}
