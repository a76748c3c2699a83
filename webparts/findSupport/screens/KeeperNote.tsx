import * as React from 'react';
import { Link } from '@fluentui/react';
import type { WebPartContext } from '@microsoft/sp-webpart-base';
import type { Directory } from '../../../core/services/directory';
import { hiddenNote } from '../../../core/services/hiddenNote';
import { servicesAddress } from '../servicesOnHub';
import styles from './KeeperNote.module.scss';

interface KeeperNoteProps {
  readonly hidden: Directory['hidden'];
  readonly context: WebPartContext;
}

/** For those who keep the list: how many entries staff are not shown, why, and the way there. */
export function KeeperNote({ hidden, context }: KeeperNoteProps): React.ReactElement | null {
  const note = hiddenNote(hidden);
  if (note === undefined) return null;
  return (
    <p className={styles.note}>
      {note}{' '}
      <Link href={servicesAddress(context)} underline>
        Open the list
      </Link>
    </p>
  );
}
