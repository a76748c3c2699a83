import * as React from 'react';
import { DefaultButton } from '@fluentui/react';
import type { DeskPerson } from '../../../core/desk/desk';
import { statementWords } from '../recordWords';
import { momentWords } from '../times';
import type { DeskWork, SaveRecord } from './deskWork';
import { Note } from './Note';
import { SavingFailed } from './SavingFailed';
import type { Saving } from './useSaving';

interface StatementsProps {
  readonly person: DeskPerson;
  readonly work: DeskWork;
  readonly saving: Saving;
  readonly save: SaveRecord;
}

/** What came through the person's link, each marked until somebody has checked who it was. */
export function Statements({ person, work, saving, save }: StatementsProps): React.ReactElement {
  const [asked, setAsked] = React.useState<string>();
  const { row, statements } = person;
  const confirm = (statementId: string): void => {
    setAsked(statementId);
    save(() => work.calls.confirm(row.contactId, { statementId }), 'Kept: you checked who it is.');
  };
  return (
    <>
      {statements.map((statement) => {
        const { statementId, receivedAt, confirmed } = statement;
        const what = (
          <p>
            <strong>{statementWords(statement)}.</strong> Answered {momentWords(receivedAt, work.today)}.
          </p>
        );
        if (confirmed) return <div key={statementId}>{what}</div>;
        return (
          <Note key={statementId} tone="warning">
            {what}
            <p>
              <strong>Not confirmed.</strong> This came through a link. Check date of birth and ward before you act on
              it.
            </p>
            {asked === statementId && <SavingFailed saving={saving} kept="The answer" />}
            {work.may.includes('confirmStatement') && (
              <DefaultButton
                text={saving.busy && asked === statementId ? 'Saving…' : 'I’ve checked who it is'}
                disabled={saving.busy}
                allowDisabledFocus
                onClick={() => confirm(statementId)}
              />
            )}
          </Note>
        );
      })}
    </>
  );
}
