import * as React from 'react';
import type { DeskRun } from '../../../core/desk/desk';
import { countWords, oddWords, runKindWords, runStateWords, runTone } from '../runWords';
import { capital, momentWords } from '../times';
import type { DeskWork } from './deskWork';
import styles from './Imports.module.scss';
import { type Decided, RunDecision } from './RunDecision';
import { StatusWord } from './StatusWord';

interface RunCardProps {
  readonly run: DeskRun;
  readonly work: DeskWork;
  readonly decided: Decided;
}

/** One import or plan: when, how it ended, its counts, and what is odd. */
export function RunCard({ run, work, decided }: RunCardProps): React.ReactElement {
  const { startedAt, odd, reason, state } = run;
  return (
    <article className={styles.run}>
      <div className={styles.runTop}>
        <span>
          <strong>{runKindWords(run)}</strong> {capital(momentWords(startedAt, work.today))}
        </span>
        <StatusWord status={{ word: runStateWords(run), tone: runTone(run) }} />
      </div>
      {odd.length > 0 && (
        <ul className={styles.odd}>
          {odd.map((code) => (
            <li key={code}>{oddWords(code)}</li>
          ))}
        </ul>
      )}
      {reason !== undefined && <p>{reason}</p>}
      <dl className={styles.counts}>
        {countWords(run.counts).map(({ name, count }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {state === 'waiting' && work.may.includes('decideRun') && (
        <RunDecision {...{ runId: run.runId, work, decided }} />
      )}
    </article>
  );
}
