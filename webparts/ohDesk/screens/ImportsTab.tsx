import * as React from 'react';
import type { Desk } from '../../../core/desk/desk';
import { momentWords } from '../times';
import type { DeskWork } from './deskWork';
import styles from './Imports.module.scss';
import { RunCard } from './RunCard';
import states from './States.module.scss';

/** What came in from HR, what waits for somebody's word, and what was made of it. */
export function ImportsTab({ desk, work }: { readonly desk: Desk; readonly work: DeskWork }): React.ReactElement {
  const { lastGoodAt, runs } = desk.imports;
  const waiting = runs.filter(({ state }) => state === 'waiting');
  const others = runs.filter(({ state }) => state !== 'waiting');
  const Heading = `h${work.level}` as 'h2' | 'h3';
  return (
    <div className={styles.imports}>
      <p className={styles.last}>
        {lastGoodAt === undefined
          ? 'No absences have been taken in yet.'
          : `Absences were last taken in: ${momentWords(lastGoodAt, desk.today)}.`}
      </p>
      {waiting.length > 0 && <Heading className={styles.heading}>Waiting for you</Heading>}
      {waiting.map((run) => (
        <RunCard key={run.runId} {...{ run, work }} />
      ))}
      <Heading className={styles.heading}>Before</Heading>
      {others.length === 0 ? (
        <p className={states.state}>What was taken in or refused will be here.</p>
      ) : (
        others.map((run) => <RunCard key={run.runId} {...{ run, work }} />)
      )}
    </div>
  );
}
