import type { Permission } from '@microsoft/microsoft-graph-types';
import { contribute, fullControl, read } from '../rules/builtInRoles';
import { loginOfApp } from '../rules/loginName';
import type { Level } from '../tenant';

/** Graph's word for what an application may do on a site, with the level that it is here. */
export const roles: Readonly<Record<string, Level>> = {
  read: 'read',
  write: 'contribute',
  owner: 'full',
  fullcontrol: 'full',
};

/** The same of the levels that SharePoint has for them; others are given in SharePoint alone. */
const words: Readonly<Record<number, string>> = { [read]: 'read', [contribute]: 'write', [fullControl]: 'fullcontrol' };

export const wordsOf = (levels: readonly number[]): string[] => levels.flatMap((level) => words[level] ?? []);

/** What SharePoint calls an application, encoded. */
export const permissionId = (appId: string, tenantId: string): string =>
  Buffer.from(loginOfApp(appId, tenantId)).toString('base64url');

/** What an application may do on a site, as Graph shows it: twice, as one of the two properties is to go. */
export function permissionBody(appId: string, given: readonly string[], tenantId: string): Permission {
  // An application has no name here: its id stands for it.
  const granted = [{ application: { displayName: appId, id: appId } }];
  return {
    id: permissionId(appId, tenantId),
    roles: [...given],
    grantedToIdentitiesV2: granted,
    grantedToIdentities: granted,
  };
}
