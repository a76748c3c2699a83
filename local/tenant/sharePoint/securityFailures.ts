import type { Failure } from './answer';

/*
 * One maker for each error about people, groups and permission levels, as people report them of SharePoint Online.
 */

const spException = '-2146232832, Microsoft.SharePoint.SPException';
const argument = '-2147024809, System.ArgumentException';

const failure = (status: Failure['status'], code: string, message: string): Failure => ({
  status,
  error: { code, message },
});

/** By id, login name or address: vgrem/office365-rest-python-client#895; it was a 500 once, pnp/pnpjs#223. */
export const noSuchUser = (): Failure => failure(404, spException, 'User cannot be found.');

export const noSuchGroup = (): Failure => failure(404, spException, 'Group cannot be found.');

/** `ensureUser` and adding to a group: the words are from pnp/cli-microsoft365 (user ensure); the status was not found out. */
export const nobodyOfLogin = (login: string): Failure =>
  failure(500, spException, `The specified user ${login} could not be found.`);

/** pnp/pnpcore#1386: somebody who has nothing on the thing, and somebody whom the site does not know. */
export const noSuchPrincipal = (id: number): Failure =>
  failure(404, argument, `Can not find the principal with id: ${id}.`);

/** koltyakov/gosip#27; the status was not found out. */
export const noSuchRole = (): Failure => failure(400, argument, 'Value does not fall within the expected range.');

/** The words are those of the object model; the status was not found out. */
export const inheritsPermissions = (): Failure =>
  failure(
    500,
    '-2146233079, System.InvalidOperationException',
    'This operation is not allowed on an object that inherits permissions.',
  );

/** SPSecurableObject.BreakRoleInheritance has this error and its number; its words were not found out. */
export const topLevelSite = (): Failure =>
  failure(500, spException, 'This operation is not allowed on the top-level site of a site collection.');

/** A level of SharePoint's own that nobody can change. That it is refused is known; how was not found out. */
export const roleIsFixed = (): Failure =>
  failure(500, spException, 'This permission level cannot be changed, deleted or given.');

/** Levels belong to the first web; the words are those of the object model, the status was not found out. */
export const rolesAreInherited = (): Failure =>
  failure(500, spException, 'You cannot customize permission levels in a web site with inherited permission levels.');

/** What only administrators of the tenant may do: the words are those that people meet who are none. */
export const notTenantAdministrator = (): Failure =>
  failure(403, '-2147024891, System.UnauthorizedAccessException', 'Attempted to perform an unauthorized operation.');
