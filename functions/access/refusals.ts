/** Whoever asks has not shown who they are; why is told to nobody. */
export class NotSignedIn extends Error {
  override readonly name = 'NotSignedIn';
}

/** A page of another origin than the intranet's asks. */
export class ForeignOrigin extends Error {
  override readonly name = 'ForeignOrigin';
}
