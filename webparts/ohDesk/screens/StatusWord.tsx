import * as React from 'react';
import { Icon, type IconName } from '../../shared/icons/Icon';
import type { Status, Tone } from '../rowWords';
import styles from './StatusWord.module.scss';

const icons: Readonly<Record<Tone, IconName>> = {
  late: 'warning',
  today: 'clock',
  later: 'day',
  done: 'done',
  plain: 'done',
};

/** A status as a word with an icon and a colour: the word alone is enough. */
export function StatusWord({ status: { word, tone } }: { readonly status: Status }): React.ReactElement {
  return (
    <span className={`${styles.status} ${styles[tone]}`}>
      <Icon name={icons[tone]} />
      {word}
    </span>
  );
}
