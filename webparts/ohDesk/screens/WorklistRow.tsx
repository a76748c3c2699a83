import * as React from 'react';
import type { DeskRow } from '../../../core/desk/desk';
import { rowWords, statusOf } from '../rowWords';
import { StatusWord } from './StatusWord';
import styles from './Worklist.module.scss';

interface WorklistRowProps {
  readonly row: DeskRow;
  readonly today: string;
  readonly opened: boolean;
  /** Whether the Tab key comes to it; the arrows lead on from there. */
  readonly reachable: boolean;
  readonly open: () => void;
}

/** Who, what, and by when. */
export function WorklistRow({ row, today, opened, reachable, open }: WorklistRowProps): React.ReactElement {
  const { what, detail } = rowWords(row, today);
  return (
    <button
      type="button"
      className={styles.row}
      tabIndex={reachable ? 0 : -1}
      {...(opened && { 'aria-current': true })}
      onClick={open}
    >
      <span className={styles.who}>
        <strong>{row.name}</strong>
        {row.department !== '' && <span>{row.department}</span>}
      </span>{' '}
      <span className={styles.why}>
        {what}
        <span>{detail}</span>
      </span>{' '}
      <StatusWord status={statusOf(row, today)} />
    </button>
  );
}
