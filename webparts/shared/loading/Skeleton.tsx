import * as React from 'react';
import styles from './Loading.module.scss';
import { Shape } from './Shape';

/** The shape of what is coming: a field and some cards. Shown only when it takes longer than a blink. */
export function Skeleton(): React.ReactElement {
  return (
    <Shape className={styles.skeleton}>
      <div className={styles.field} />
      <div className={styles.cards}>
        {['first', 'second', 'third'].map((card) => (
          <div key={card} className={styles.card} />
        ))}
      </div>
    </Shape>
  );
}
