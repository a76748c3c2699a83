import * as React from 'react';
import type { Desk } from '../../../core/desk/desk';
import { Icon } from '../../shared/icons/Icon';
import { capacityWords } from '../capacity';
import { timeWords } from '../times';
import styles from './DeskHeader.module.scss';
import type { DeskWork } from './deskWork';
import { Notices } from './Notices';
import { SendingBar } from './SendingBar';

interface DeskHeaderProps {
  readonly desk: Desk;
  readonly work: DeskWork;
  readonly choice: React.ReactElement;
}

/** Whose desk it is, how full the day is, whether messages go out, and what has to be known before anything else. */
export function DeskHeader({ desk, work, choice }: DeskHeaderProps): React.ReactElement {
  const { words, share, over } = capacityWords(desk.capacity);
  const { again, foundAt } = work.reading;
  return (
    <>
      <div className={styles.bar}>
        {choice}
        <span className={styles.capacity}>
          {words}
          <span className={over ? `${styles.meter} ${styles.over}` : styles.meter} aria-hidden="true">
            <span style={{ inlineSize: `${Math.round(share * 100)}%` }} />
          </span>
        </span>
      </div>
      <div className={styles.bar}>
        <SendingBar {...{ desk, work }} />
        <button type="button" className={styles.refresh} onClick={again}>
          <Icon name="again" />
          Refresh
          {foundAt && <span className={styles.from}>from {timeWords(foundAt)}</span>}
        </button>
      </div>
      <Notices {...{ desk, work }} />
    </>
  );
}
