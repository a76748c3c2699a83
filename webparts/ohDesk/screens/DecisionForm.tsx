import * as React from 'react';
import { PrimaryButton, TextField } from '@fluentui/react';
import type { DeskPerson } from '../../../core/desk/desk';
import { decisionHints, decisionSaved, decisionWords } from '../decisionWords';
import { type Draft, decisionOf } from '../drafts';
import { Choices } from './Choices';
import type { DeskWork, SaveRecord } from './deskWork';
import { sentences } from './fieldStyles';
import { FormMessage } from './FormMessage';
import styles from './Form.module.scss';
import record from './Record.module.scss';
import { SavingFailed } from './SavingFailed';
import type { Saving } from './useSaving';

interface DecisionFormProps {
  readonly person: DeskPerson;
  readonly work: DeskWork;
  readonly saving: Saving;
  readonly save: SaveRecord;
}

const options = (['send', 'ring', 'do-not-contact'] as const).map((key) => ({
  key,
  words: decisionWords[key],
  hint: decisionHints[key],
}));

/** What becomes of a contact that waits for somebody's word. */
export function DecisionForm({ person, work, saving, save }: DecisionFormProps): React.ReactElement {
  const { contactId } = person.row;
  // A decision has a draft of its own: a note on a call is no reason.
  const id = `decision-${contactId}`;
  const [asked, setAsked] = React.useState(false);
  const [missing, setMissing] = React.useState<string>();
  const draft = work.draft(id);
  const change = (changes: Partial<Draft>): void => {
    setMissing(undefined);
    work.keep(id, { ...draft, ...changes });
  };
  if (!work.may.includes('decideHeld')) return <p>A nurse decides what happens here.</p>;

  const decide = (): void => {
    const decision = decisionOf(draft);
    setMissing('missing' in decision ? decision.missing : undefined);
    if ('missing' in decision) return;
    setAsked(true);
    save(async () => {
      const saved = await work.calls.decide(contactId, decision.ready);
      work.keep(id, undefined);
      return saved;
    }, decisionSaved[decision.ready.decision]);
  };
  const Heading = `h${work.level + 1}` as 'h3' | 'h4';
  return (
    <section className={styles.form} aria-label="Decide">
      <Heading className={record.part}>Decide</Heading>
      <FormMessage words={missing} />
      {asked && <SavingFailed saving={saving} kept="Your reason" />}
      <Choices
        legend="What should happen"
        name={id}
        options={options}
        chosen={draft.decision}
        choose={(decision) => change({ decision })}
      />
      <TextField
        label="Why"
        description="It stays in the history."
        {...sentences}
        value={draft.text}
        onChange={(_, text = '') => change({ text })}
      />
      <div className={styles.buttons}>
        <PrimaryButton
          text={saving.busy && asked ? 'Saving…' : draft.decision ? decisionWords[draft.decision] : 'Decide'}
          disabled={saving.busy}
          allowDisabledFocus
          onClick={decide}
        />
      </div>
    </section>
  );
}
