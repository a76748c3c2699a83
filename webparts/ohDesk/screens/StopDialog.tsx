import * as React from 'react';
import { DefaultButton, PrimaryButton, TextField } from '@fluentui/react';
import { reasonOf } from '../drafts';
import { failureWords } from '../failureWords';
import { scopeWords } from '../sendingWords';
import { capital } from '../times';
import { Choices } from './Choices';
import type { DeskWork } from './deskWork';
import { sentences } from './fieldStyles';
import styles from './Form.module.scss';
import { Modal } from './Modal';
import { Note } from './Note';
import { useSaving } from './useSaving';

interface StopDialogProps {
  /** For what sending goes on still: a trust's code, `All`. */
  readonly scopes: readonly string[];
  readonly work: DeskWork;
  readonly close: () => void;
}

const title = 'Stop all sending';

/** Asks for whom and why before sending is stopped. */
export function StopDialog({ scopes, work, close }: StopDialogProps): React.ReactElement {
  const [scope, setScope] = React.useState(scopes[0] ?? 'All');
  const [text, setText] = React.useState('');
  const [missing, setMissing] = React.useState<string>();
  const { busy, failure, save } = useSaving('stopping');
  const stop = (): void => {
    const reason = reasonOf(text);
    if ('missing' in reason) return setMissing(reason.missing);
    setMissing(undefined);
    save(async () => {
      try {
        await work.calls.stop(scope, { reason: reason.ready });
        close();
      } finally {
        // Also where no answer came: whether it holds is then read.
        work.reading.again();
      }
    });
  };
  const said = failure && failureWords(failure, 'What you wrote');
  return (
    <Modal label={title} close={close}>
      {React.createElement(`h${work.level}`, {}, title)}
      <p>It holds before the next message goes out. To go on again, two people have to agree.</p>
      {said && (
        <Note tone="error" role="alert">
          <strong>{said.what}</strong> {said.next}
        </Note>
      )}
      <Choices
        legend="For whom"
        name="stop-scope"
        options={scopes.map((key) => ({ key, words: capital(scopeWords(key)) }))}
        chosen={scope}
        choose={setScope}
      />
      <TextField
        label="Why"
        description="Everybody at the desk sees it. No names."
        {...sentences}
        value={text}
        onChange={(_, words = '') => {
          setMissing(undefined);
          setText(words);
        }}
        {...(missing !== undefined && { errorMessage: missing })}
      />
      <div className={styles.buttons}>
        <PrimaryButton text={busy ? 'Stopping…' : 'Stop sending'} disabled={busy} allowDisabledFocus onClick={stop} />
        <DefaultButton text="Go back" onClick={close} />
      </div>
    </Modal>
  );
}
