import * as React from 'react';
import type { ContactEvent } from '../../../core/contacts/contact';
import type { DeskPerson } from '../../../core/desk/desk';
import { eventWords } from '../eventWords';
import { capital, momentWords } from '../times';
import styles from './Record.module.scss';

interface TimelineProps {
  readonly history: readonly ContactEvent[];
  readonly rule: DeskPerson['rule'];
  readonly today: string;
}

/** What happened with a contact, the latest first. */
export function Timeline({ history, rule, today }: TimelineProps): React.ReactElement {
  return (
    <ol reversed className={styles.timeline}>
      {history
        .map((event, place) => ({ event, place }))
        .reverse()
        .map(({ event, place }) => (
          <li key={place}>
            <time dateTime={event.at}>{capital(momentWords(event.at, today))}</time>
            {eventWords(event, rule)}
            {event.note !== undefined && <blockquote>{event.note}</blockquote>}
            {event.noteClosed === true && <em>A note was written here that can’t be opened.</em>}
            {event.by !== undefined && <span className={styles.by}>by somebody in the team</span>}
          </li>
        ))}
    </ol>
  );
}
