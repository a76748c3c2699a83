import type { HttpResponseInit } from '@azure/functions';
import { Conflict, NotFound, Throttled, Unavailable } from '../../config/lists/storeFailures';
import { ForeignOrigin, NotSignedIn } from '../access/refusals';
import { answer } from './answer';

/** What somebody is told when a request did not do what they asked. */
export interface Problem {
  /** What happened, in a sentence. */
  readonly message: string;
  /** What they can do now. */
  readonly next: string;
}

/** What was sent cannot be used; says so in words for whoever sent it, without a value of theirs. */
export class BadInput extends Error {
  override readonly name = 'BadInput';

  /** @param next what to do about it */
  constructor(
    message: string,
    readonly next: string,
  ) {
    super(message);
  }
}

/** Where the service that throttled did not say how long to wait, in seconds. */
const usualWait = 30;

const tryLater = 'Nothing was changed. Try again in a few minutes.';

/**
 * The answer to whatever was thrown: the one place that turns failures into HTTP. What is hidden from somebody and what
 * is not there give the same answer, letter for letter.
 */
export function problem(error: unknown): HttpResponseInit {
  if (error instanceof NotSignedIn)
    return answer(401, say('You are not signed in.', 'Open this page again from the intranet.'), {
      'www-authenticate': 'Bearer',
    });
  if (error instanceof ForeignOrigin)
    return answer(403, say('This page cannot use the service.', 'Open the service from the intranet.'));
  if (error instanceof NotFound)
    return answer(
      404,
      say('We cannot find that.', 'Check the address, or ask occupational health if you expected to see something.'),
    );
  if (error instanceof BadInput) return answer(400, say(error.message, error.next));
  if (error instanceof Conflict)
    return answer(409, say('Somebody else changed this first.', 'Open it again to see the change, then do yours.'));
  if (error instanceof Throttled)
    return answer(429, say('The service is busy.', tryLater), {
      'retry-after': String(Math.ceil(error.retryAfter ?? usualWait)),
    });
  if (error instanceof Unavailable) return answer(503, say('The service cannot be reached just now.', tryLater));
  return answer(500, say('Something went wrong on our side.', tryLater));
}

function say(message: string, next: string): Problem {
  return { message, next };
}
