import { Failed } from '../answer';

/* Exchange's errors, as Graph passes them on; codes, statuses and messages as people report them. */

/** For who was not given the mailbox. */
export const mailboxDenied = (): Failed =>
  new Failed(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');

export const noSuchMailbox = (): Failed => new Failed(404, 'ErrorInvalidUser', 'The requested user is invalid.');

/** Of an account without a mailbox: microsoftgraph/microsoft-graph-docs#3486. */
export const noMailbox = (): Failed =>
  new Failed(
    404,
    'MailboxNotEnabledForRESTAPI',
    'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
  );

/** Also the answer where what is to be sent is no draft: rlrghb/olkcli#118. */
export const noSuchMessage = (): Failed =>
  new Failed(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');

/** An id is read before it is looked for. */
export const idMalformed = (): Failed => new Failed(400, 'ErrorInvalidIdMalformed', 'Id is malformed.');

export const noRecipients = (): Failed =>
  new Failed(400, 'ErrorInvalidRecipients', "At least one recipient isn't valid.");

/** In the name of an address that is another's. */
export const mayNotSendAs = (): Failed =>
  new Failed(
    403,
    'ErrorSendAsDenied',
    'The user account which was used to submit this request does not have the right to send mail on behalf of the specified sending account.',
  );

/** Its words were not looked up. */
export const messageNotUnderstood = (): Failed => new Failed(400, 'RequestBodyRead', 'The message cannot be read.');

export const noSuchPropertyWritten = (name: string): Failed =>
  new Failed(
    400,
    'RequestBodyRead',
    `The property '${name}' does not exist on type 'Microsoft.OutlookServices.Message'. Make sure to only use property names that are defined by the type or mark the type as open type.`,
  );

/** Of what only a draft lets change; whether it is this code was not found out. */
export const onlyOfDrafts = (): Failed =>
  new Failed(400, 'ErrorInvalidPropertySet', 'Set action is invalid for property.');

/** WPO365's and others' change logs tell of it. */
export const headerNotOurs = (): Failed =>
  new Failed(400, 'InvalidInternetMessageHeader', "The internet message header name should start with 'x-' or 'X-'.");

export const propertyIdNotUnderstood = (): Failed =>
  new Failed(
    400,
    'ErrorInvalidProperty',
    "PropertyId values may only be in one of the following formats: 'MapiPropertyType namespaceGuid Name propertyName', 'MapiPropertyType namespaceGuid Id propertyId' or 'MapiPropertyType propertyTag'.",
  );

/** Of "$select", "$filter" and "$orderby". */
export const noSuchProperty = (name: string): Failed =>
  new Failed(
    400,
    'RequestBroker--ParseUri',
    `Could not find a property named '${name}' on type 'Microsoft.OutlookServices.Message'.`,
  );

/** Its words differ with what is wrong; they repeat the query, which no answer here does. */
export const queryNotParsed = (): Failed =>
  new Failed(400, 'RequestBroker--ParseUri', 'There is a syntax error in the query.');

/** Of a search by whom a message is to: microsoftgraph/microsoft-graph-explorer-v4#3957. */
export const filterNodesInvalid = (): Failed =>
  new Failed(400, 'ErrorInvalidUrlQueryFilter', 'The query filter contains one or more invalid nodes.');

/** What "$orderby" names has to come first in "$filter", and in the same order: microsoftgraph/msgraph-sdk-dotnet#183. */
export const filterTooComplex = (): Failed =>
  new Failed(400, 'InefficientFilter', 'The restriction or sort order is too complex for this operation.');

export const searchWith = (option: '$filter' | '$orderBy'): Failed =>
  new Failed(
    400,
    option === '$filter' ? 'SearchWithFilter' : 'SearchWithOrderBy',
    `The query parameter '${option}' is not supported with '$search'.`,
  );

export const folderThere = (): Failed =>
  new Failed(409, 'ErrorFolderExists', 'A folder with the specified name already exists.');

/** Of the folders that every mailbox has. */
export const folderStays = (): Failed =>
  new Failed(400, 'ErrorDeleteDistinguishedFolder', 'Distinguished folders cannot be deleted.');

/** Exchange's codes for these two; whether Graph has the same words was not found out. */
export const folderDoesNotMove = (): Failed =>
  new Failed(400, 'ErrorMoveDistinguishedFolder', 'Distinguished folders cannot be moved.');

export const folderInItself = (): Failed =>
  new Failed(400, 'ErrorMoveCopyFailed', 'The move or copy operation failed.');

/** More than a request may carry: https://learn.microsoft.com/en-us/graph/outlook-large-attachments */
export const attachmentTooLarge = (): Failed =>
  new Failed(413, 'ErrorMessageSizeExceeded', 'The message exceeds the maximum supported size.');
