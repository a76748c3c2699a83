import type { Numbered } from '../../storage/directory';
import { noRights } from '../../rules/basePermissions';
import type { Call } from '../call';
import { Failed } from '../failed';
import { accessDenied } from '../failures';
import type { Node } from '../model/node';
import { objectOf, type ObjectType } from '../model/objectType';

/** A person as SharePoint knows them. */
export const userType: ObjectType<Numbered> = {
  name: 'SP.User',
  address: ({ number }) => `Web/GetUserById(${number})`,
  web: (_, { site }) => site,
  rights: () => noRights,
  read: 'nothing',
  properties: {
    Id: ({ number }) => number,
    Email: ({ account }) => account.mail ?? '',
    IsSiteAdmin: () => false,
    LoginName: ({ account }) => `i:0#.f|membership|${account.userPrincipalName}`,
    PrincipalType: () => 1,
    Title: ({ account }) => account.displayName,
    UserPrincipalName: ({ account }) => account.userPrincipalName,
  },
};

/** The person who calls. */
export function currentUser({ storage, by }: Call): Node {
  const person = storage.directory.person(by.caller);
  if (!person) throw new Failed(accessDenied());
  return objectOf(userType, person);
}
