/**
 * What Graph answers, before it becomes a response: bytes with the Content-Type that its headers name, or what becomes
 * JSON. Without a body there is no Content-Type either.
 */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  /** Plain text in the place of a body: a number of things. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown to end a call with an error in Graph's form. */
export class Failed extends Error {
  override readonly name = 'Failed';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}
