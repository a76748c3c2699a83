import type { Failure } from '../answer';

/*
 * One maker for each error that the client object model alone has. They come with a 200, as all of its errors do. That
 * the requests are refused is documented in [MS-CSOM]; numbers and words that were not found are said.
 */

const invalid = (message: string): Failure => ({
  status: 400,
  error: { code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException', message },
});

/** The words were not found out. */
export const requestNotUnderstood = (): Failure => invalid('Invalid request.');

/** More object paths in one another, or things in an answer, than are followed here; the words are SharePoint's for too much work. */
export const tooManyResources = (): Failure => invalid('The request uses too many resources.');

/** An identity that names nothing; the words were not found out. */
export const noSuchIdentity = (): Failure => invalid('The object id is invalid.');

/** What an object that is not there was asked for: SharePoint/sp-dev-docs (site collection app catalog). */
export const nullObject = (steps: readonly string[]): Failure => ({
  status: 400,
  error: {
    code: '-2147467261, System.NullReferenceException',
    message: `Cannot invoke method or retrieve property from null object. Object returned by the following call stack is null. "${steps.map((step) => `${step}\n`).join('')}"`,
  },
});
