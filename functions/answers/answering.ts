import type { HttpHandler, HttpRequest, InvocationContext } from '@azure/functions';
import { checkOrigin } from '../access/origin';
import type { Asker, TokenCheck } from '../access/tokenCheck';
import { answer } from './answer';
import { placesOf } from './places';
import { problem } from './problem';

/** What every request to the API goes through before anything is done for it. */
export interface Gate {
  readonly intranetOrigin: string;
  readonly checkToken: TokenCheck;
}

/** What does the work: it knows who asks, and neither HTTP nor tokens. It may throw any of the failures. */
export type Work = (asker: Asker, request: HttpRequest, log: (reason: string) => void) => Promise<unknown>;

/**
 * The handler of a function of the API: who asks is checked, the work is done, whatever is thrown is answered. The log
 * has the kind of a failure and, of a fault of the program, where it happened; nothing of the request.
 */
export function answering(gate: Gate, work: Work): HttpHandler {
  return async (request, context) => {
    try {
      checkOrigin(request.headers.get('origin'), gate.intranetOrigin);
      const asker = await gate.checkToken(request.headers.get('authorization'));
      return answer(200, await work(asker, request, (reason) => context.log(reason)));
    } catch (error) {
      const failure = problem(error);
      log(error, failure.status, context);
      return failure;
    }
  };
}

/** Never the message: that of a fault of the program can have anything in it. */
function log(error: unknown, status: number | undefined, context: InvocationContext): void {
  const kind = `Answered ${String(status)}: ${error instanceof Error ? error.name : typeof error}.`;
  if (status === 500) context.error([kind, ...(error instanceof Error ? placesOf(error) : [])].join('\n'));
  else context.warn(kind);
}
