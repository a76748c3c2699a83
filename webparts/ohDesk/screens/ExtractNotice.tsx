import * as React from 'react';
import type { Desk } from '../../../core/desk/desk';
import { dayWords } from '../times';
import { Note } from './Note';

interface ExtractNoticeProps {
  readonly imports: Desk['imports'];
  readonly today: string;
}

/** That HR's extracts are missing, and what that means: nothing where they have come. */
export function ExtractNotice({ imports, today }: ExtractNoticeProps): React.ReactElement | null {
  const { tooOld, asOf, noneToday } = imports;
  if (tooOld) {
    return (
      <Note tone="error" role="status">
        <strong>
          {asOf === undefined
            ? 'Not all extracts have come in yet.'
            : `The extracts are too old: they are from ${dayWords(asOf, today)}.`}
        </strong>{' '}
        Nobody new is found and no message is sent until newer ones are in. Ask HR for both, absences and staff.
      </Note>
    );
  }
  if (!noneToday) return null;
  return (
    <Note tone="error" role="status">
      <strong>No absences have come in today.</strong> It is past 7:00am. Until they do, we go by the last ones, and
      then stop: ask HR for today’s extract.
    </Note>
  );
}
