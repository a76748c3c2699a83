import * as React from 'react';
import { failureWords } from '../failureWords';
import { Note } from './Note';
import type { Saving } from './useSaving';

interface SavingFailedProps {
  readonly saving: Pick<Saving, 'failure'>;
  /** What was written, as in "Your note". */
  readonly kept: string;
}

/** That it was not saved, what was kept, and what to do. */
export function SavingFailed({ saving: { failure }, kept }: SavingFailedProps): React.ReactElement | null {
  if (!failure) return null;
  const { what, next } = failureWords(failure, kept);
  return (
    <Note tone="error" role="alert" takesFocus>
      <strong>{what}</strong> {next}
    </Note>
  );
}
