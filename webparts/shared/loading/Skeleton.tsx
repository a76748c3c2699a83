import * as React from 'react';
import announced from '../announced/Announced.module.scss';
import styles from './Loading.module.scss';

/** The shape of what is coming: a field and some cards. Shown only when it takes longer than a blink. */
export function Skeleton(): React.ReactElement {
  return (
    <div className={styles.skeleton}>
      <span role="status" className={announced.unseen}>
        Loading
      </span>
      <div aria-hidden="true">
        <div className={styles.field} />
        <div className={styles.cards}>
          {['first', 'second', 'third'].map((card) => (
            <div key={card} className={styles.card} />
          ))}
        </div>
      </div>
    </div>
  );
}
