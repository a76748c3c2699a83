import * as React from 'react';
import type { DeskPerson } from '../../../core/desk/desk';
import { inThirtySeconds } from '../inThirtySeconds';
import styles from './Record.module.scss';

/** What to say in the first half minute. */
export function Say({ person }: { readonly person: DeskPerson }): React.ReactElement | null {
  // There is nothing to say to a family before it is known.
  if (person.row.deceased === true) return null;
  const { lines, otherwise } = inThirtySeconds(person);
  return (
    <div className={styles.say}>
      <p className={styles.sayTitle}>In 30 seconds</p>
      <p>“{lines.join(' ')}”</p>
      {otherwise !== undefined && <p className={styles.otherwise}>{otherwise}</p>}
    </div>
  );
}
