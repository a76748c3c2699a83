import * as React from 'react';
import type { DeskPerson } from '../../../core/desk/desk';
import { Icon } from '../../shared/icons/Icon';
import { numberOf } from '../recordWords';
import styles from './Record.module.scss';

/** The number and the address that a person allows us to use, or that there is none. */
export function WaysToReach({ person }: { readonly person: DeskPerson }): React.ReactElement {
  const number = numberOf(person);
  const { email, row } = person;
  return (
    <div className={styles.ways}>
      {number?.link && (
        <a className={styles.way} href={number.link.href}>
          <Icon name={number.link.kind} />
          {number.words}
        </a>
      )}
      {number && !number.link && <span>{number.words}</span>}
      {row.doNotRing && <strong>Asked not to be rung.</strong>}
      {email !== undefined && <span>{email}</span>}
      {row.deceased === true && <strong>Recorded as having died. Ask HR first, and ring nobody before.</strong>}
      {row.deceased !== true && number === undefined && email === undefined && (
        <span>We have no number or e-mail that we may use: try their ward or the address that HR has.</span>
      )}
    </div>
  );
}
