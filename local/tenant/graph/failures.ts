import type { Reason, Refused } from '../rules/refused';
import { type Answer, Failed } from './answer';

/* One maker for each error of the real service; codes, statuses and messages as people report them. */

/** What Graph tells clients that do not know yet where to get a token. */
const whereToSignIn =
  'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"';

/** @param token what came as one; Graph has more words for what is wrong with it */
export const notSignedIn = (token: string | null): Failed =>
  new Failed(401, 'InvalidAuthenticationToken', token ? 'Access token validation failure.' : 'Access token is empty.', {
    'WWW-Authenticate': whereToSignIn,
  });

export const accessDenied = (): Failed => new Failed(403, 'accessDenied', 'Access denied');

/** Of a token that opens nothing at all. CLI for Microsoft 365 tells of it in its caveats about certificates. */
export const tokenWithoutClaims = (): Failed =>
  new Failed(403, 'accessDenied', 'Either scp or roles claim need to be present in the token.');

export const noSuchSite = (): Failed => new Failed(404, 'itemNotFound', 'Requested site could not be found');

export const noSuchList = (): Failed => new Failed(404, 'itemNotFound', 'The specified list was not found');

export const noSuchVersion = (): Failed => new Failed(404, 'itemNotFound', 'The resource could not be found.');

export const contentTypeNotThere = (): Failed => new Failed(404, 'itemNotFound', 'The resource could not be found.');

export const noSuchColumn = (): Failed => new Failed(404, 'itemNotFound', 'Column not found');

/** Its words, and those of the three after it, were not looked up. */
export const noSuchContentType = (): Failed => new Failed(400, 'invalidRequest', 'Content type not found');

export const columnNotUnderstood = (): Failed =>
  new Failed(400, 'invalidRequest', 'The column definition is not valid.');

export const columnNotRemoved = (): Failed => new Failed(400, 'invalidRequest', 'The column cannot be deleted.');

export const listNotUnderstood = (): Failed => new Failed(400, 'invalidRequest', 'The list definition is not valid.');

export const noSuchPermission = (): Failed => new Failed(404, 'itemNotFound', 'The resource could not be found.');

/** Its words were not looked up. */
export const permissionNotUnderstood = (): Failed =>
  new Failed(400, 'invalidRequest', 'A permission needs one application and a role that it may have.');

/** Of an id that is none, which Graph takes for a host. */
export const hostNotOurs = (): Failed => new Failed(400, 'invalidRequest', 'Invalid hostname for this tenancy');

/** Of lists of items, files and folders; of `$count` for items alone: pnp/pnpjs#2432. */
const optionNotTaken = (option: string): Failed =>
  new Failed(
    400,
    'invalidRequest',
    `${option} is not supported on this API. Only URLs returned by the API can be used to page.`,
  );
export const skipNotTaken = (): Failed => optionNotTaken('$skip');
export const countNotTaken = (): Failed => optionNotTaken('$count');

/** `items/$count` is taken for an item: microsoftgraph/msgraph-sdk-dotnet#1749. */
export const noItemCount = (): Failed => new Failed(404, 'itemNotFound', 'Item not found');

/**
 * Of a filter over what is no field of an item: microsoft-graph-docs#18183 tells that there is none. The words are those
 * for files, msgraph-sdk-javascript#1657.
 */
export const itemsNotFiltered = (): Failed => new Failed(400, 'invalidRequest', 'Invalid request');

/** The words are OData's own reader's for a number below nothing; what Graph says of 0 and of too many was not found out. */
export const topNotUnderstood = (top: string): Failed =>
  new Failed(
    400,
    'invalidRequest',
    `Invalid value '${top}' for $top query option found. The $top query option requires a non-negative integer value.`,
  );

export const nameTaken = (): Failed =>
  new Failed(409, 'nameAlreadyExists', 'The specified item name already exists under its parent.');

export const changedMeanwhile = (): Failed =>
  new Failed(412, 'resourceModified', "ETag does not match current item's value");

/** Of a file that somebody else has checked out: microsoftgraph/msgraph-sdk-java#365. */
export const resourceLocked = (): Failed =>
  new Failed(423, 'resourceLocked', 'The resource you are attempting to access is locked');

/** That such an address is a 400 is certain; its words were not looked up. */
export const addressNotUnderstood = (): Failed => new Failed(400, 'BadRequest', 'The address cannot be read.');

/** Of a part of a batch whose address names the version once more: microsoftgraph/msgraph-sdk-javascript#1178. */
export const versionTwice = (): Failed => new Failed(400, 'BadRequest', "Resource not found for the segment 'v1.0'.");

/** Also of a body without the type of JSON: microsoftgraph/microsoft-graph-docs#6259, nodejs-connect-rest-sample#53. */
export const bodyNotUnderstood = (): Failed =>
  new Failed(
    400,
    'BadRequest',
    'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
  );

/** microsoftgraph/microsoft-graph-docs#4769. */
export const bodyMissing = (): Failed => new Failed(400, 'BadRequest', 'Empty Payload. JSON content expected.');

/** Whatever the length of the list, Graph wants an index, unless the client says that it may fail. */
export const notIndexed = (column: string): Failed =>
  new Failed(
    400,
    'invalidRequest',
    `Field '${column}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`,
  );

const byReason: Readonly<Record<Reason, (about: string) => Failed>> = {
  noSuchItem: () => new Failed(404, 'itemNotFound', 'The specified item was not found'),
  noSuchField: (name) => new Failed(400, 'invalidRequest', `Field '${name}' is not recognized`),
  itemOfLibrary: () => new Failed(400, 'invalidRequest', 'Invalid request'),
  queryNotUnderstood: () => new Failed(400, 'invalidRequest', 'Invalid filter clause'),
  filterNotUnderstood: () => new Failed(400, 'invalidRequest', 'Invalid filter clause'),
  changedMeanwhile,
  contentTypeInUse: () => new Failed(400, 'invalidRequest', 'The content type is in use.'),
  duplicateContentType: () => new Failed(409, 'nameAlreadyExists', 'Name already exists'),
  duplicateField: () => new Failed(409, 'nameAlreadyExists', 'Name already exists'),
  relatedItems: () => new Failed(409, 'conflict', 'The item is related to another item.'),
  notIndexable: () => new Failed(400, 'invalidRequest', 'Invalid request'),
  // That Graph refuses these as well is certain; its words were not found.
  notValid: () => new Failed(400, 'invalidRequest', 'Invalid request'),
  rowNotValid: () => new Failed(400, 'invalidRequest', 'Invalid request'),
  formulaNamesNone: () => new Failed(400, 'invalidRequest', 'Invalid request'),
  formulaNamesAnother: () => new Failed(400, 'invalidRequest', 'Invalid request'),
  duplicateValue: () =>
    new Failed(400, 'invalidRequest', 'One or more fields with unique constraints already has the provided value.'),
  textTooLong: () => new Failed(400, 'invalidRequest', 'Invalid request'),
  wrongKindOfValue: () => new Failed(400, 'invalidRequest', 'Invalid request'),
  // Reports differ: msgraph-sdk-dotnet#827 and #703 (2020) tell of this 429, others of tooManyResources in an inner error.
  overThreshold: () => new Failed(429, 'activityLimitReached', 'The request has been throttled'),
  titleTaken: () => new Failed(409, 'nameAlreadyExists', 'The specified name already exists.'),
  tooManyIndexes: () => new Failed(400, 'invalidRequest', 'Invalid request'),
  uniqueWithoutIndex: () => new Failed(400, 'invalidRequest', 'Invalid request'),
  duplicatesThere: () => new Failed(400, 'invalidRequest', 'Invalid request'),
  groupNameTaken: () => new Failed(409, 'nameAlreadyExists', 'Name already exists'),
  roleNameTaken: () => new Failed(409, 'nameAlreadyExists', 'Name already exists'),
  webAddressTaken: () => new Failed(409, 'nameAlreadyExists', 'Name already exists'),
};

/** What the storage or the query refused, in Graph's words. */
export const failureOf = (refused: Refused): Failed => byReason[refused.reason](refused.about);

/**
 * What the local tenant does not know. The real service has no such answer, so that it is not mistaken for one.
 * @param call the method and the path, without the values in it
 * @param what the part of the call that is not known, where it is not all of it
 */
export const notImitated = (call: string, what = ''): Failed =>
  new Failed(501, 'LocalTenantNotImitated', `The local tenant does not know this: ${call}${what && ` (${what})`}.`);

/** An error in Graph's form. */
export const failureAnswer = ({ status, code, message, headers }: Failed, at: Date): Answer => ({
  status,
  headers,
  body: { error: { code, message, innerError: { date: at.toISOString().slice(0, 19) } } },
});
