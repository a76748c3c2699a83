import * as React from 'react';
import type { Desk } from '../../../core/desk/desk';
import { leftBehindWords, overdueWords } from '../sendingWords';
import { timeWords } from '../times';
import type { DeskWork } from './deskWork';
import { ExtractNotice } from './ExtractNotice';
import { Note } from './Note';
import { StopNotices } from './StopNotices';
import { useOnline } from './useOnline';

/** What has to be known before anything else: that it is old, that nothing came in, that sending is stopped. */
export function Notices({ desk, work }: { readonly desk: Desk; readonly work: DeskWork }): React.ReactElement {
  const online = useOnline();
  const { failure, foundAt, again } = work.reading;
  const from = foundAt === undefined ? '' : ` What you see is from ${timeWords(foundAt)}.`;
  return (
    <>
      {!online && (
        <Note tone="warning" role="status">
          You’re offline.{from} Nothing can be saved until you’re connected.
        </Note>
      )}
      {online && failure && (
        <Note tone="warning" role="status" action={{ words: 'Try again', act: again }}>
          We can’t bring this up to date just now.{from}
        </Note>
      )}
      {desk.answersLeftBehind > 0 && (
        <Note tone="error" role="status">
          <strong>{leftBehindWords(desk.answersLeftBehind)}</strong> Somebody may be waiting for a call, here or at
          another trust. We try again every 15 minutes. Tell whoever runs the service today.
        </Note>
      )}
      <ExtractNotice imports={desk.imports} today={desk.today} />
      {desk.overdue > 0 && (
        <Note tone="warning" role="status">
          <strong>{overdueWords(desk.overdue)}</strong> If sending isn’t stopped and the extracts are new, tell whoever
          runs the service.
        </Note>
      )}
      <StopNotices {...{ stops: desk.sending.stops, work }} />
    </>
  );
}
