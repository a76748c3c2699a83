import type { Failure } from './answer';

/** Thrown to end a call with SharePoint's own error. */
export class Failed extends Error {
  override readonly name = 'Failed';

  constructor(readonly failure: Failure) {
    super(failure.error.code);
  }
}
