import * as React from 'react';
import { DefaultButton, PrimaryButton, TextField } from '@fluentui/react';
import type { NewRunDecision } from '../../../core/desk/desk';
import { asFailure } from '../../shared/api/api';
import { reasonOf } from '../drafts';
import { needsAnotherLook } from '../failureWords';
import type { DeskWork } from './deskWork';
import { sentences } from './fieldStyles';
import { FormMessage } from './FormMessage';
import styles from './Form.module.scss';
import { SavingFailed } from './SavingFailed';
import { useSaving } from './useSaving';

interface RunDecisionProps {
  readonly runId: string;
  readonly work: DeskWork;
  /** Told when it is saved: by then this form is gone. */
  readonly decided: Decided;
}

/** Told which import was decided on, and what state it is in now. */
export type Decided = (runId: string, state: string | undefined) => void;

/** Takes an import in that waits, or refuses it. */
export function RunDecision({ runId, work, decided }: RunDecisionProps): React.ReactElement {
  const saving = useSaving('deciding on an import');
  const [missing, setMissing] = React.useState<string>();
  const draft = work.draft(runId);
  const decide = (decision: NewRunDecision['decision']): void => {
    const reason = reasonOf(draft.text);
    setMissing('missing' in reason ? reason.missing : undefined);
    if ('missing' in reason) return;
    saving.save(async () => {
      try {
        const desk = await work.calls.decideRun(runId, { decision, reason: reason.ready });
        work.reading.put(desk);
        work.keep(runId, undefined);
        decided(runId, desk.imports.runs.find((run) => run.runId === runId)?.state);
      } catch (thrown) {
        if (needsAnotherLook(asFailure(thrown))) work.reading.again();
        throw thrown;
      }
    });
  };
  const button = { disabled: saving.busy, allowDisabledFocus: true };
  return (
    <div>
      <FormMessage words={missing} />
      <SavingFailed saving={saving} kept="Your reason" />
      <TextField
        label="Why"
        description="Ask HR whether this is right. No names here."
        {...sentences}
        value={draft.text}
        onChange={(_, text = '') => {
          setMissing(undefined);
          work.keep(runId, { ...draft, text });
        }}
      />
      <div className={styles.buttons}>
        <PrimaryButton text="Take it in" {...button} onClick={() => decide('accept')} />
        <DefaultButton text="Refuse it" {...button} onClick={() => decide('refuse')} />
      </div>
    </div>
  );
}
