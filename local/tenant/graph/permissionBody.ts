import type { Permission } from '@microsoft/microsoft-graph-types';
import type { Level } from '../tenant';

/** Graph's word for what an application may do on a site, with the level that it is here. */
export const roles: Readonly<Record<string, Level>> = {
  read: 'read',
  write: 'contribute',
  owner: 'full',
  fullcontrol: 'full',
};

const words: Readonly<Record<Level, string>> = { read: 'read', contribute: 'write', full: 'fullcontrol' };

/** What SharePoint calls an application that was let onto a site; encoded, it is the id of its permission. */
const nameOf = (appId: string, tenantId: string): string => `i:0i.t|ms.sp.ext|${appId}@${tenantId}`;

export const permissionId = (appId: string, tenantId: string): string =>
  Buffer.from(nameOf(appId, tenantId)).toString('base64url');

/** What an application may do on a site, as Graph shows it: twice, as one of the two properties is to go. */
export function permissionBody(appId: string, displayName: string, level: Level, tenantId: string): Permission {
  const granted = [{ application: { displayName, id: appId } }];
  return {
    id: permissionId(appId, tenantId),
    roles: [words[level]],
    grantedToIdentitiesV2: granted,
    grantedToIdentities: granted,
  };
}
