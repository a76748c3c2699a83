/**
 * How a request to the API can fail, for a page that says what happened and what was kept.
 * `unknown`: it may have been done all the same, as no answer came.
 */
export type ApiFailureKind = 'not-found' | 'changed' | 'refused' | 'busy' | 'offline' | 'unknown';

/** A request to the API that did not do what was asked, in the API's own words where it gave some. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';

  /**
   * @param message what happened, in a sentence for whoever reads the page
   * @param next what they can do about it
   */
  constructor(
    readonly kind: ApiFailureKind,
    message: string,
    readonly next: string,
  ) {
    super(message);
  }
}

const kinds: Readonly<Record<number, ApiFailureKind>> = {
  400: 'refused',
  401: 'refused',
  403: 'not-found',
  404: 'not-found',
  409: 'changed',
  429: 'busy',
  503: 'busy',
};

/** The failure that an answer means: its status decides, and its words are shown where they have the right form. */
export function failureOf(status: number, body: unknown): ApiFailure {
  const { message, next }: { message?: unknown; next?: unknown } = Object(body);
  return new ApiFailure(
    kinds[status] ?? 'unknown',
    typeof message === 'string' ? message : 'Something went wrong on our side.',
    typeof next === 'string' ? next : 'Try again in a few minutes.',
  );
}

/** The failure for a request that no answer came to. */
export function noAnswer(online: boolean): ApiFailure {
  return online
    ? new ApiFailure('unknown', 'No answer came from the service.', 'Try again in a moment.')
    : new ApiFailure('offline', 'You’re offline.', 'Try again when you’re connected.');
}
