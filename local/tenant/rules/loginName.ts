/** Whom a login name of SharePoint stands for. */
export type Named =
  /** A person, by the name for signing in or the address of e-mail. */
  | { readonly kind: 'person'; readonly name: string }
  | { readonly kind: 'app'; readonly appId: string }
  /** A group of Entra: a security group, or a Microsoft 365 group with its members or its owners. */
  | { readonly kind: 'entraGroup'; readonly id: string; readonly prefix: string }
  | { readonly kind: 'everyone' }
  /** Everyone except external users. */
  | { readonly kind: 'allUsers' };

const person = 'i:0#.f|membership|';
const app = 'i:0i.t|ms.sp.ext|';
/** A security group, and a Microsoft 365 group. */
export const securityGroup = 'c:0t.c|tenant|';
export const unifiedGroup = 'c:0o.c|federateddirectoryclaimprovider|';
const everyone = 'c:0(.s|true';
const allUsers = 'c:0-.f|rolemanager|spo-grid-all-users/';

export const loginOfPerson = (userPrincipalName: string): string => `${person}${userPrincipalName.toLowerCase()}`;
export const loginOfApp = (appId: string, tenantId: string): string => `${app}${appId}@${tenantId}`;
export const loginOfEveryone = everyone;
export const loginOfAllUsers = (tenantId: string): string => `${allUsers}${tenantId}`;

/**
 * Reads a login name. What begins with no claim is a person's name, as SharePoint takes it.
 * @returns `undefined` where it is a claim that nobody here has
 */
export function readLogin(login: string, tenantId: string): Named | undefined {
  const lower = login.toLowerCase();
  if (lower.startsWith(person)) return { kind: 'person', name: login.slice(person.length) };
  if (lower === everyone) return { kind: 'everyone' };
  if (lower === loginOfAllUsers(tenantId).toLowerCase()) return { kind: 'allUsers' };
  if (lower.startsWith(app) && lower.endsWith(`@${tenantId.toLowerCase()}`))
    return { kind: 'app', appId: lower.slice(app.length, -tenantId.length - 1) };
  for (const prefix of [securityGroup, unifiedGroup])
    if (lower.startsWith(prefix)) return { kind: 'entraGroup', id: lower.slice(prefix.length), prefix };
  return /^[ci]:0/.test(lower) ? undefined : { kind: 'person', name: login };
}
