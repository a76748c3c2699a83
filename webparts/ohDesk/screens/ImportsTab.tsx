import * as React from 'react';
import type { Desk } from '../../../core/desk/desk';
import { decidedWords } from '../runWords';
import { momentWords } from '../times';
import type { DeskWork } from './deskWork';
import styles from './Imports.module.scss';
import { Note } from './Note';
import { RunCard } from './RunCard';
import type { Decided } from './RunDecision';
import states from './States.module.scss';

/** What came in from HR, what waits for somebody's word, and what was made of it. */
export function ImportsTab({ desk, work }: { readonly desk: Desk; readonly work: DeskWork }): React.ReactElement {
  const [last, setLast] = React.useState<Parameters<Decided>>();
  const { lastGoodAt, runs } = desk.imports;
  const waiting = runs.filter(({ state }) => state === 'waiting');
  const others = runs.filter(({ state }) => state !== 'waiting');
  const decided: Decided = (...what) => setLast(what);
  const Heading = `h${work.level}` as 'h2' | 'h3';
  return (
    <div className={styles.imports}>
      <p className={styles.last}>
        {lastGoodAt === undefined
          ? 'No absences have been taken in yet.'
          : `Absences were last taken in: ${momentWords(lastGoodAt, desk.today)}.`}
      </p>
      {last !== undefined && (
        <Note key={last[0]} tone="done" role="status" takesFocus>
          {decidedWords(last[1])}
        </Note>
      )}
      {waiting.length > 0 && <Heading className={styles.heading}>Waiting for you</Heading>}
      {waiting.map((run) => (
        <RunCard key={run.runId} {...{ run, work, decided }} />
      ))}
      <Heading className={styles.heading}>Before</Heading>
      {others.length === 0 ? (
        <p className={states.state}>What was taken in or refused will be here.</p>
      ) : (
        others.map((run) => <RunCard key={run.runId} {...{ run, work, decided }} />)
      )}
    </div>
  );
}
