/** Why the tenant refuses what it understands. SharePoint and Graph each say these things in words of their own. */
export type Reason =
  | 'changedMeanwhile'
  | 'contentTypeInUse'
  | 'duplicateContentType'
  | 'duplicateField'
  | 'duplicateValue'
  | 'duplicatesThere'
  | 'filterNotUnderstood'
  | 'formulaNamesAnother'
  | 'formulaNamesNone'
  | 'groupNameTaken'
  | 'itemOfLibrary'
  | 'noSuchField'
  | 'noSuchItem'
  | 'notIndexable'
  | 'notValid'
  | 'rowNotValid'
  | 'overThreshold'
  | 'queryNotUnderstood'
  | 'roleNameTaken'
  | 'relatedItems'
  | 'textTooLong'
  | 'titleTaken'
  | 'tooManyIndexes'
  | 'uniqueWithoutIndex'
  | 'webAddressTaken'
  | 'wrongKindOfValue';

/** Thrown by the storage and the query, and turned into the real service's answer where the request came in. */
export class Refused extends Error {
  override readonly name = 'Refused';

  /**
   * @param about the column or the list, where the service names it in its answer
   * @param other a second one, where it names two
   */
  constructor(
    readonly reason: Reason,
    readonly about = '',
    readonly other = '',
  ) {
    super(reason);
  }
}

/** The real service knows this and the local tenant does not: a loud 501, never a guess. */
export class NotImitated extends Error {
  override readonly name = 'NotImitated';

  /** @param what the part of the call that is not known; nothing where it is the call itself */
  constructor(what = '') {
    super(what);
  }
}
