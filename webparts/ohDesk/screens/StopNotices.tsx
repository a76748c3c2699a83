import * as React from 'react';
import type { DeskSending } from '../../../core/desk/desk';
import { failureWords } from '../failureWords';
import { stopWords } from '../sendingWords';
import type { DeskWork } from './deskWork';
import { Note } from './Note';
import { useSaving } from './useSaving';

/** Each stop that holds, with what has to happen before messages go out again. */
export function StopNotices({ stops, work }: { readonly stops: readonly DeskSending[]; readonly work: DeskWork }) {
  const { busy, failure, save } = useSaving('asking to send again');
  const resume = (scope: string): void =>
    save(async () => {
      try {
        await work.calls.resume(scope);
      } finally {
        work.reading.again();
      }
    });
  const said = failure && failureWords(failure, 'The stop');
  return (
    <>
      {stops
        .filter(({ stopped }) => stopped)
        .map((stop) => {
          const [first, ...rest] = stopWords(stop, work.today);
          const offered = work.may.includes('resumeSending') && !stop.resumeAskedByYou;
          const words = busy ? 'One moment…' : stop.resumeAsked ? 'Agree to go on' : 'Ask to go on';
          return (
            <Note key={stop.scope} tone="error" {...(offered && { action: { words, act: () => resume(stop.scope) } })}>
              <strong>{first}</strong> {rest.join(' ')}
            </Note>
          );
        })}
      {said && (
        <Note tone="error" role="alert">
          <strong>{said.what}</strong> {said.next}
        </Note>
      )}
    </>
  );
}
