/** What Notify refuses: its status, the name of the kind, and what it says. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly kind: string,
    readonly messages: readonly string[],
  ) {
    super(`Notify refuses: ${status} ${kind}`);
    this.name = 'Refused';
  }
}

/* One maker for each error of the real service. Words as in alphagov/notifications-api and notifications-tech-docs. */

export const noToken = (): Refused =>
  new Refused(401, 'AuthError', ['Unauthorized: authentication token must be provided']);

export const noBearer = (): Refused =>
  new Refused(401, 'AuthError', ['Unauthorized: authentication bearer scheme must be used']);

/** @param fault what is wrong with it, such as "iss field not provided" */
export const badToken = (fault: string): Refused => new Refused(403, 'AuthError', [`Invalid token: ${fault}`]);

export const clockWrong = (): Refused =>
  new Refused(403, 'AuthError', ['Error: Your system clock must be accurate to within 30 seconds']);

export const badRequest = (message: string): Refused => new Refused(400, 'BadRequestError', [message]);

/** @param messages one for each field that is wrong, each with the field's name first */
export const notValid = (...messages: readonly string[]): Refused => new Refused(400, 'ValidationError', messages);

export const noResult = (): Refused => new Refused(404, 'NoResultFound', ['No result found']);

/** @param keyType as the documentation calls it: LIVE, TEAM or TEST */
export const tooFast = (keyType: string, perMinute: number): Refused =>
  new Refused(429, 'RateLimitError', [
    `Exceeded rate limit for key type ${keyType} of ${perMinute} requests per 60 seconds`,
  ]);

export const tooManyToday = (perDay: number): Refused =>
  new Refused(429, 'TooManyRequestsError', [`Exceeded send limits (${perDay}) for today`]);

/** The local Notify's own: the real one has no such answer. */
export const notImitated = (what: string): Refused =>
  new Refused(501, 'NotImitated', [`The local Notify does not imitate ${what}.`]);

/** A refusal as Notify writes it. */
export function refusal({ status, kind, messages }: Refused): Response {
  const errors = messages.map((message) => ({ error: kind, message }));
  return Response.json({ status_code: status, errors }, { status });
}
