import type { Reason, Refused } from '../rules/refused';
import type { Failure } from './answer';

/*
 * One maker for each error of the real service. Codes, statuses and messages are those that people report of SharePoint
 * Online; where the reports differ, it says so.
 */

const spException = 'Microsoft.SharePoint.SPException';
const invalidQuery = '-1, Microsoft.SharePoint.Client.InvalidClientQueryException';

const failure = (status: Failure['status'], code: string, message: string): Failure => ({
  status,
  error: { code, message },
});

/** There is no session and no token, or one that does not hold. */
export const notSignedIn = (): Failure =>
  failure(401, '-2147024891, System.UnauthorizedAccessException', 'Access denied.');

export const accessDenied = (): Failure =>
  failure(
    403,
    '-2147024891, System.UnauthorizedAccessException',
    'Access denied. You do not have permission to perform this action or access this resource.',
  );

const invalidDigest =
  "The security validation for this page is invalid and might be corrupted. Please use your web browser's Back button to try your operation again.";

/** A write by a session without a form digest, or with one that was never given: vgrem/phpSPO#61. */
export const digestInvalid = (): Failure => failure(403, `-2130575251, ${spException}`, invalidDigest);

/** The same words, with another number, once the digest's half hour is over: pnp/pnpjs#2186. */
export const digestExpired = (): Failure => failure(403, `-2130575252, ${spException}`, invalidDigest);

export const noSuchSite = (): Failure =>
  failure(404, '-2147024894, System.IO.FileNotFoundException', 'The site cannot be found.');

/** That such an address is a 400 is certain; its words were not looked up. */
export const addressNotUnderstood = (): Failure => failure(400, invalidQuery, 'The address cannot be read.');

/** The same of a body that is no JSON object. */
export const bodyNotUnderstood = (): Failure => failure(400, invalidQuery, 'The body cannot be read.');

/** SharePoint/sp-dev-docs#8280. */
export const requestTooBig = (most: number): Failure =>
  failure(
    400,
    invalidQuery,
    `The request message is too big. The server does not allow messages larger than ${most} bytes.`,
  );

/** Lists are security-trimmed: by its title, a list that somebody may not see is one that is not there. */
export const noListOfTitle = (title: string, siteUrl: string): Failure =>
  failure(404, '-1, System.ArgumentException', `List '${title}' does not exist at site with URL '${siteUrl}'.`);

export const noListOfId = (): Failure =>
  failure(
    404,
    '-2147024809, System.ArgumentException',
    'List does not exist. It may have been deleted by another user.',
  );

/** Neither its status nor its words were found out. */
export const noSuchTimeZone = (): Failure =>
  failure(400, '-2147024809, System.ArgumentException', 'Value does not fall within the expected range.');

/** A list without a title, or with too long a one; that it is refused is certain (pnp/pnpjs, test/sp/lists.ts), its words were not found. */
export const noTitleOfList = (): Failure =>
  failure(400, '-2147024809, System.ArgumentException', 'Value does not fall within the expected range.');

export const noListAtAddress = (): Failure =>
  failure(404, '-2147024894, System.IO.FileNotFoundException', 'File Not Found.');

export const noSuchField = (name: string, place = ''): Failure =>
  failure(
    400,
    '-2147024809, System.ArgumentException',
    `Column '${name}' does not exist. It may have been deleted by another user.${place}`,
  );

/** A form by an id that no form of the list has; its words were not found. */
export const noSuchForm = (): Failure =>
  failure(404, '-2147024809, System.ArgumentException', 'The form does not exist.');

/** A content type by an id that the list or the web does not have; its words were not found. */
export const noSuchContentType = (): Failure =>
  failure(404, '-2147024809, System.ArgumentException', 'The content type does not exist.');

/** A webhook and an event receiver by an id that the list does not have; their words were not found. */
export const noSuchSubscription = (): Failure =>
  failure(404, '-2147024809, System.ArgumentException', 'The subscription does not exist.');
export const noSuchEventReceiver = (): Failure =>
  failure(404, '-2147024809, System.ArgumentException', 'The event receiver does not exist.');

/** A webhook that is over already, or lasts longer than half a year: that it is a 400 is documented, its words are not. */
export const subscriptionTooLong = (): Failure =>
  failure(400, '-2147024809, System.ArgumentException', 'The expiration time is not within the next 180 days.');

/** The words are reported by many (microsoft/powerapps-tools#454), the number is that of a wrong argument. */
export const noSuchView = (): Failure =>
  failure(400, '-2147024809, System.ArgumentException', 'The specified view is invalid.');

/** A column in "$select" that the list does not have. */
export const noSuchProperty = (name: string): Failure =>
  failure(400, `-1, ${spException}`, `The field or property '${name}' does not exist.`);

/** People and items of other lists come by their numbers alone, unless the client says what it wants of them: pnp/pnpjs#2434. */
export const notExpanded = (name: string): Failure =>
  failure(
    400,
    `-1, ${spException}`,
    `The query to field '${name}' is not valid. The $select query string must specify the target fields and the $expand query string must contains ${name}.`,
  );

/** A filter over a column of several lines, of terms, and the like. */
export const fieldNotInFilter = (name: string, type: string): Failure =>
  failure(
    400,
    `-1, ${spException}`,
    `The field '${name}' of type '${type}' cannot be used in the query filter expression.`,
  );

/** More columns that name people or items than a query may have: vgrem/office365-rest-python-client#758. */
export const tooManyLookups = (): Failure =>
  failure(
    500,
    '-2147024749, Microsoft.SharePoint.SPQueryThrottledException',
    'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.',
  );

/** @param asked what the client ties its change to @param now what the thing says of itself */
export const etagIsAnother = (asked: string, now: string): Failure =>
  failure(
    412,
    '-1, Microsoft.SharePoint.Client.ClientServiceException',
    `The request ETag value '${asked}' does not match the object's ETag value '${now}'.`,
  );

/** An attachment of a name that the item has already has: a 400 (mrackley/StratusForms#47); its number is that of files. */
export const attachmentExists = (): Failure =>
  failure(400, `-2130575257, ${spException}`, 'The specified name is already in use.');

/** That this is a 404 is certain; its number was not found. */
export const noSuchAttachment = (): Failure =>
  failure(404, '-2147024894, System.IO.FileNotFoundException', 'File Not Found.');

/** A folder that a list does not have. */
export const folderNotFound = (): Failure =>
  failure(404, '-2147024894, System.IO.FileNotFoundException', 'File Not Found.');

/** The words of 0x80004005; they were not seen together with malformed CAML in SharePoint Online. */
export const camlMalformed = (): Failure =>
  failure(500, `-2147467259, ${spException}`, 'Cannot complete this action.\n\nPlease try again.');

/** CAML that names a column which is not there, or does not join two conditions: pnp/sp-dev-fx-webparts#2052, pnp/pnpcore#489. */
export const camlNotUnderstood = (): Failure =>
  failure(
    500,
    `-2130575340, ${spException}`,
    'One or more field types are not installed properly. Go to the list settings page to delete these fields.',
  );

/** A column in what is written that the list does not have. */
export const noPropertyOfType = (name: string, type: string): Failure =>
  failure(
    400,
    invalidQuery,
    `The property '${name}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`,
  );

/** What is added or changed in verbose JSON without its type: pnp and others report it of items, columns and views. */
export const entryWithoutType = (): Failure =>
  failure(
    400,
    invalidQuery,
    'An entry without a type name was found, but no expected type was specified. To allow entries without type information, the expected type must also be specified when the model is specified.',
  );

/** A type that no list has, as after a list is renamed: its items keep the type of its first name. */
export const typeNotResolved = (type: string): Failure =>
  failure(
    400,
    invalidQuery,
    `A type named '${type}' could not be resolved by the model. When a model is available, each type name must resolve to a valid type.`,
  );

/** A GET of what changes something, or another method that a resource does not have. */
export const methodNotAllowed = (method: string, resource: string): Failure =>
  failure(
    405,
    '-1, Microsoft.SharePoint.Client.ClientServiceException',
    `The HTTP method '${method}' cannot be used to access the resource '${resource}'. The operation type of the resource is specified as 'Default'. Please use correct HTTP method to invoke the resource.`,
  );

export const notUnderstood = (): Failure => failure(400, invalidQuery, 'The query string is not valid.');

const byReason: Readonly<Record<Reason, (about: string, other: string) => Failure>> = {
  noSuchItem: () =>
    failure(
      404,
      '-2130575338, System.ArgumentException',
      'Item does not exist. It may have been deleted by another user.',
    ),
  // Its words and its 500 are those of people who tried it; its number was not found.
  itemOfLibrary: () =>
    failure(500, `-2130575298, ${spException}`, 'To add an item to a document library, use SPFileCollection.Add()'),
  noSuchField,
  queryNotUnderstood: notUnderstood,
  filterNotUnderstood: (filter) => failure(400, invalidQuery, `The expression "${filter}" is not valid.`),
  changedMeanwhile: () =>
    failure(
      412,
      '-1, Microsoft.SharePoint.Client.ClientServiceException',
      "The request ETag value does not match the object's ETag value.",
    ),
  // 500 it is, not 400 or 409: that is how PnPjs reports it.
  duplicateValue: (title) =>
    failure(
      500,
      '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
      `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${title}].`,
    ),
  // SharePoint names no column here, and answers 500.
  textTooLong: () =>
    failure(
      500,
      `-2130575336, ${spException}`,
      'Invalid text value. A text field contains invalid data. Please check the value and try again.',
    ),
  wrongKindOfValue: (_, type) =>
    failure(
      400,
      invalidQuery,
      `Cannot convert a primitive value to the expected type${type && ` '${type}'`}. See the inner exception for more details.`,
    ),
  // SharePoint/sp-dev-docs#6826, pnp/pnpjs#3149.
  overThreshold: () =>
    failure(
      500,
      '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
      'The attempted operation is prohibited because it exceeds the list view threshold.',
    ),
  // SharePoint/sp-provisioning-service#557, pnp/PnP-Sites-Core#1868; its number was not found.
  duplicateField: (title) =>
    failure(500, `-2146232832, ${spException}`, `A duplicate field name "${title}" was found.`),
  // pnp/pnpframework#661, pnp/PnP-Sites-Core#1675; its number was not found.
  duplicateContentType: (name) =>
    failure(500, `-2146232832, ${spException}`, `A duplicate content type "${name}" was found.`),
  // The words are those that people see on SharePoint's pages; the number is that of its exceptions at large.
  contentTypeInUse: () => failure(500, `-2146232832, ${spException}`, 'The content type is in use.'),
  titleTaken: () =>
    failure(
      500,
      `-2130575342, ${spException}`,
      'A list, survey, discussion board, or document library with the specified title already exists in this Web site. Please choose another title.',
    ),
  groupNameTaken: () => failure(500, `-2130575293, ${spException}`, 'The specified name is already in use.'),
  roleNameTaken: () => failure(500, `-2147024713, ${spException}`, 'The specified name is already in use.'),
  webAddressTaken: (path) =>
    failure(500, `-2147024713, ${spException}`, `The Web site address "${path}" is already in use.`),
  // https://support.microsoft.com/office/add-an-index-to-a-sharepoint-column says which kinds; the words were not found.
  notIndexable: (title) => failure(500, `-2146232832, ${spException}`, `The column '${title}' cannot be indexed.`),
  // pnp/powershell#1746, pnp/pnpjs#1770; clients for Python know the numbers as those of columns and of lists.
  notValid: () => notValid('-2130575163'),
  rowNotValid: () => notValid('-2130575162'),
  // pnp/PnP#859.
  formulaNamesNone: () =>
    failure(
      500,
      `-2130575273, ${spException}`,
      'The formula refers to a column that does not exist.  Check the formula for spelling mistakes or change the non-existing column to an existing column.',
    ),
  // That it is refused is documented; its number was not found.
  formulaNamesAnother: () => failure(500, `-2146232832, ${spException}`, 'The formula cannot refer to another column.'),
  // The words are those that people see on SharePoint's pages; the number is that of its exceptions at large.
  relatedItems: (list, other) =>
    failure(
      500,
      `-2146232832, ${spException}`,
      `This item cannot be deleted because an item in the "${other}" list is related to an item in the "${list}" list.`,
    ),
  // That these three are refused is documented; their numbers and words were not found, so that nothing may rest on them.
  tooManyIndexes: () =>
    failure(500, `-2130575340, ${spException}`, 'The list has as many indexed columns as a list can have.'),
  uniqueWithoutIndex: () =>
    failure(500, `-2130575168, ${spException}`, 'This field must be indexed to enforce unique values.'),
  duplicatesThere: () =>
    failure(
      500,
      `-2130575167, ${spException}`,
      'This field cannot enforce unique values: the list has duplicate values in it.',
    ),
};

const notValid = (code: string): Failure =>
  failure(500, `${code}, Microsoft.SharePoint.SPListDataValidationException`, 'List data validation failed.');

/** What the storage or the query refused, in SharePoint's words. */
export const failureOf = (refused: Refused): Failure => byReason[refused.reason](refused.about, refused.other);

/**
 * What the local tenant does not know. The real service has no such answer, so that it is not mistaken for one.
 * @param call the method and the path, without the values in it
 * @param what the part of the call that is not known, where it is not all of it
 */
export const notImitated = (call: string, what = ''): Failure =>
  failure(501, 'LocalTenant, NotImitated', `The local tenant does not know this: ${call}${what && ` (${what})`}.`);
