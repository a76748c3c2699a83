import type { Failure } from './answer';

/* One maker for each error about webs, their features and their navigation, as people report them of SharePoint Online. */

const spException = '-2146232832, Microsoft.SharePoint.SPException';

const failure = (status: Failure['status'], code: string, message: string): Failure => ({
  status,
  error: { code, message },
});

/** The words are those of the object model; the status was not found out. */
export const featureIsActive = (id: string): Failure =>
  failure(500, '-1, System.Data.DuplicateNameException', `Feature '${id}' is already activated at this scope.`);

/** pnp/cli-microsoft365 has its number and words; the status was not found out. */
export const featureIsNotActive = (id: string): Failure =>
  failure(500, '-1, System.InvalidOperationException', `Feature '${id}' is not activated at this scope.`);

/** To move what is not there, or not here. Nothing of it was found out. */
export const noSuchNode = (): Failure =>
  failure(400, '-2147024809, System.ArgumentException', 'Value does not fall within the expected range.');

export const hasWebsBelow = (path: string): Failure =>
  failure(
    500,
    spException,
    `There was a problem deleting the web site "${path}". Sites that have subsites or certain apps can't be deleted. Please try again after deleting all of the subsites and removing the apps.`,
  );
