/*
 * What can go wrong between a store and its list. There are no others: whatever else a store meets is a fault of the
 * program (`refusals`). No message holds a value of an item.
 */

/** There is no such list or item, or it is not for this person: the two are told apart for nobody. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}

/** Somebody else changed the item first, or another item already has a value that must be unique. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
}

/** The service has too much to do, for us or at all. Waiting helps: a search that is too broad is no `Throttled`. */
export class Throttled extends Error {
  override readonly name = 'Throttled';

  /** @param retryAfter seconds to wait, where the service gave them */
  constructor(readonly retryAfter: number | undefined) {
    super('Too much was asked for at once.');
  }
}

/** The service did not answer, or answered that it cannot just now. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}
