import * as React from 'react';
import { PrimaryButton, TextField } from '@fluentui/react';
import { callOutcomes, type DeskPerson } from '../../../core/desk/desk';
import { type CallChanges, callOf, changed } from '../drafts';
import { callOutcomeHints, callOutcomeWords } from '../reasonWords';
import { Choices, Tick } from './Choices';
import type { DeskWork, SaveRecord } from './deskWork';
import { sentences } from './fieldStyles';
import { FormMessage } from './FormMessage';
import styles from './Form.module.scss';
import record from './Record.module.scss';
import { SavingFailed } from './SavingFailed';
import type { Saving } from './useSaving';

interface CallFormProps {
  readonly person: DeskPerson;
  readonly work: DeskWork;
  readonly saving: Saving;
  readonly save: SaveRecord;
}

const options = callOutcomes.map((key) => ({ key, words: callOutcomeWords[key], hint: callOutcomeHints[key] }));

/** How a call went. What is written stays while the page does, also when another record is opened between. */
export function CallForm({ person, work, saving, save }: CallFormProps): React.ReactElement {
  const { contactId } = person.row;
  const [asked, setAsked] = React.useState(false);
  const [missing, setMissing] = React.useState<string>();
  const draft = work.draft(contactId);
  const change = (changes: CallChanges): void => {
    setMissing(undefined);
    work.keep(contactId, changed(draft, changes));
  };
  const saveCall = (): void => {
    const call = callOf(draft, person);
    setMissing('missing' in call ? call.missing : undefined);
    if ('missing' in call) return;
    setAsked(true);
    save(async () => {
      work.keep(contactId, { ...draft, sent: true });
      const saved = await work.calls.recordCall(contactId, call.ready);
      work.keep(contactId, undefined);
      setAsked(false);
      return saved;
    }, 'The call is recorded.');
  };
  const Heading = `h${work.level + 1}` as 'h3' | 'h4';
  return (
    <section className={styles.form} aria-label="Record a call">
      <Heading className={record.part}>Record a call</Heading>
      <FormMessage words={missing} />
      {asked && <SavingFailed saving={saving} kept="Your note" />}
      <Choices
        legend="How it went"
        name={`call-${contactId}`}
        options={options}
        chosen={draft.outcome}
        choose={(outcome) => change({ outcome })}
      />
      <TextField
        label="Note"
        description="What was agreed, and by when. The person may ask to read it."
        {...sentences}
        value={draft.text}
        onChange={(_, text = '') => change({ text })}
      />
      {draft.outcome !== 'asked-to-stop' && (
        <Tick words="Nothing more to do: close this contact" ticked={draft.close} tick={(close) => change({ close })} />
      )}
      <div className={styles.buttons}>
        <PrimaryButton
          text={saving.busy && asked ? 'Saving…' : 'Record the call'}
          disabled={saving.busy}
          allowDisabledFocus
          onClick={saveCall}
        />
      </div>
    </section>
  );
}
