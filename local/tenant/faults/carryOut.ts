import type { AsyncLocalStorage } from 'node:async_hooks';
import { ConnectionBroken } from '../../http/connectionBroken';
import { halfAnswered } from './halfAnswered';
import type { Seen } from './matching';
import type { EndPoint, Fault } from './rule';
import { serviceFailure } from './serviceFailure';

/** A request that meets a fault, and what the fault needs. */
export interface Meeting {
  readonly asked: Seen;
  readonly signal: AbortSignal;
  /** Carries the request out. */
  readonly answer: () => Promise<Response>;
  /** Says to the storage, within the request, that its commit is never to come. */
  readonly committing: AsyncLocalStorage<'ends'>;
  readonly now: () => Date;
  /** Ends the process at once. */
  readonly end: () => never;
}

/**
 * Makes a request meet a fault.
 * @throws ConnectionBroken where the connection is reset, before the answer or in its body
 */
export async function carryOut(fault: Fault, meeting: Meeting): Promise<Response> {
  const { asked, signal, answer, now } = meeting;
  switch (fault.kind) {
    case 'status':
      return serviceFailure(fault, asked, now());
    case 'reset':
      throw new ConnectionBroken(false);
    case 'hang':
      return untilAborted(signal);
    case 'slow':
      await waited(fault.ms);
      return answer();
    case 'half':
      return halfAnswered(await answer(), breaksOff);
    case 'loseAnswer':
      await answer();
      throw new ConnectionBroken(false);
    case 'end':
      return endAt(fault.at, meeting);
  }
}

async function endAt(at: EndPoint, { answer, committing, end }: Meeting): Promise<Response> {
  switch (at) {
    case 'beforeRequest':
      return end();
    case 'beforeCommit':
      return committing.run('ends', answer);
    case 'afterRequest':
      await answer();
      return end();
    case 'halfAnswered':
      return halfAnswered(await answer(), end);
  }
}

function breaksOff(begun: boolean): never {
  throw new ConnectionBroken(begun);
}

const waited = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Nothing comes, ever: only whoever asked can give up. */
function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const giveUp = (): void => reject(signal.reason as Error);
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
}
