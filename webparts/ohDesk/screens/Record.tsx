import * as React from 'react';
import type { DeskPerson } from '../../../core/desk/desk';
import { asFailure } from '../../shared/api/api';
import { isBegun } from '../drafts';
import { needsAnotherLook } from '../failureWords';
import { earlierWords } from '../rowWords';
import { isOnTheDesk, recordLine } from '../recordWords';
import { CallForm } from './CallForm';
import { DecisionForm } from './DecisionForm';
import type { DeskWork, SaveRecord } from './deskWork';
import { Note } from './Note';
import styles from './Record.module.scss';
import { Say } from './Say';
import { Statements } from './Statements';
import { Timeline } from './Timeline';
import type { Reading } from './useRead';
import { useSaving } from './useSaving';
import { WaysToReach } from './WaysToReach';

interface RecordProps {
  readonly person: DeskPerson;
  readonly reading: Reading<DeskPerson>;
  readonly work: DeskWork;
}

/** One person's record: what they said, what to say, what happened, and what comes next. */
export function Record({ person, reading, work }: RecordProps): React.ReactElement {
  const saving = useSaving('saving to a record');
  const [said, setSaid] = React.useState('');
  const { row, history, others, rule } = person;
  const save: SaveRecord = (change, words) =>
    saving.save(async () => {
      try {
        reading.put(await change());
        setSaid(words);
        work.reading.again();
      } catch (thrown) {
        if (needsAnotherLook(asFailure(thrown))) {
          reading.again();
          work.reading.again();
        }
        throw thrown;
      }
    });
  // A contact may come to an end while somebody writes of a call: what they wrote can still be saved.
  const toRecord = isOnTheDesk(row) || isBegun(work.draft(row.contactId));
  const parts = { person, work, saving, save };
  const Heading = `h${work.level + 1}` as 'h3' | 'h4';
  return (
    <>
      <p className={styles.sub}>{recordLine(person, work.today)}</p>
      {saving.saved && (
        <Note tone="done" role="status" takesFocus>
          {said}
        </Note>
      )}
      <Statements {...parts} />
      <WaysToReach person={person} />
      <Say person={person} />
      {row.state === 'held' && <DecisionForm {...parts} />}
      {toRecord && work.may.includes('recordCall') && <CallForm {...parts} />}
      <Heading className={styles.part}>What happened</Heading>
      <Timeline {...{ history, rule, today: work.today }} />
      {others.length > 0 && (
        <>
          <Heading className={styles.part}>Other contacts</Heading>
          <ul className={styles.others}>
            {others.map((other) => (
              <li key={other.contactId}>{earlierWords(other, work.today)}</li>
            ))}
          </ul>
        </>
      )}
      <p className={styles.foot}>You are looking at a person’s record. It is logged.</p>
    </>
  );
}
