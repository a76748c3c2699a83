import type { HttpHandler, HttpRequest } from '@azure/functions';
import { checkOrigin } from '../access/origin';
import type { Asker, TokenCheck } from '../access/tokenCheck';
import { answer } from './answer';
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
 * has the kind of a failure and nothing of the request.
 */
export function answering(gate: Gate, work: Work): HttpHandler {
  return async (request, context) => {
    try {
      checkOrigin(request.headers.get('origin'), gate.intranetOrigin);
      const asker = await gate.checkToken(request.headers.get('authorization'));
      return answer(200, await work(asker, request, (reason) => context.log(reason)));
    } catch (error) {
      const failure = problem(error);
      // Not the message: a fault of the program can have anything in it.
      context.warn(`Answered ${String(failure.status)}: ${error instanceof Error ? error.name : typeof error}.`);
      return failure;
    }
  };
}
