import { Failed } from './answer';

/*
 * One maker for each error of the directory: people, groups and what else has an object id there. Codes and messages are
 * those of https://learn.microsoft.com/en-us/graph/aad-advanced-queries and of the reports named below.
 */

const unsupported = (message: string): Failed => new Failed(400, 'Request_UnsupportedQuery', message);

/** @param named the object as the call named it */
export const noSuchObject = (named: string): Failed =>
  new Failed(
    404,
    'Request_ResourceNotFound',
    `Resource '${named}' does not exist or one of its queried reference-property objects are not present.`,
  );

/** Of somebody without a picture, whom all are here. */
export const noPhoto = (): Failed =>
  new Failed(
    404,
    'ImageNotFound',
    "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.",
  );

export const noObjectId = (named: string): Failed =>
  new Failed(400, 'Request_BadRequest', `Invalid object identifier '${named}'.`);

export const directoryDenied = (): Failed =>
  new Failed(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');

/** "/me" is a person: an application has none. */
export const meWithoutPerson = (): Failed =>
  new Failed(400, 'BadRequest', '/me request is only valid with delegated authentication flow.');

export const searchNeedsAdvanced = (): Failed =>
  unsupported(
    "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
  );

export const countNeedsAdvanced = (): Failed =>
  new Failed(400, 'Request_BadRequest', '$count is not currently supported.');

export const operatorNeedsAdvanced = (operator: string): Failed =>
  unsupported(
    `Operator '${operator}' is not supported because the 'ConsistencyLevel:eventual' header is missing. Refer to https://aka.ms/graph-docs/advanced-queries for more information`,
  );

/** microsoftgraph/microsoft-graph-docs-contrib#1071 (2023); #3042 (2021) has other words. */
export const notEqualsWithoutAdvanced = (): Failed => unsupported("Filter operator 'NotEqualsMatch' is not supported.");

/** microsoftgraph/microsoft-graph-docs-contrib#1726. */
export const propertyNotFiltered = (property: string, { resource }: { readonly resource: string }): Failed =>
  unsupported(
    `Unsupported or invalid query filter clause specified for property '${property}' of resource '${resource}'.`,
  );

export const notSorted = (): Failed => unsupported('Sorting not supported for current query.');

export const pageTooLong = (top: string): Failed =>
  unsupported(`Invalid page size specified: '${top}'. Must be between 1 and 999 inclusive.`);

/** Its words, and those of the two after it, were not looked up beyond their beginnings. */
export const skipTokenNotUnderstood = (): Failed =>
  new Failed(
    400,
    'Directory_ExpiredPageToken',
    'The specified page token value has expired and can no longer be included in your request.',
  );

export const filterNotUnderstood = (): Failed =>
  new Failed(400, 'BadRequest', 'Invalid filter clause: Syntax error in the expression.');

export const searchNotUnderstood = (): Failed =>
  new Failed(400, 'BadRequest', 'Syntax error: the search is no phrase in double quotes, like "displayName:text".');

export const noSuchProperty = (property: string, { type }: { readonly type: string }): Failed =>
  new Failed(
    400,
    'BadRequest',
    `Invalid filter clause: Could not find a property named '${property}' on type '${type}'.`,
  );

export const selectsNothing = (property: string, type: string): Failed =>
  new Failed(
    400,
    'BadRequest',
    `Parsing OData Select and Expand failed: Could not find a property named '${property}' on type '${type}'.`,
  );

export const valueOfOtherType = (property: string, type: string): Failed =>
  new Failed(400, 'BadRequest', `Invalid filter clause: The value for property '${property}' is no ${type}.`);

/** The words are those of OData's own reader of actions. */
export const noSuchParameter = (parameter: string, operation: string): Failed =>
  new Failed(
    400,
    'BadRequest',
    `The parameter '${parameter}' in the request payload is not a valid parameter for the operation '${operation}'.`,
  );

/** Its words were not looked up. */
export const bodyIncomplete = (property: string): Failed =>
  new Failed(
    400,
    'Request_BadRequest',
    `The property '${property}' is missing from the body, or is none that it takes.`,
  );
