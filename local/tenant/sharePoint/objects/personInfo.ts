import type { Account } from '../../../identity/account';
import { noRights } from '../../rules/basePermissions';
import type { StoredPrincipal } from '../../storage/principals';
import type { Site } from '../../storage/sites';
import type { Call } from '../call';
import type { CollectionType } from '../model/collectionType';
import type { ObjectType } from '../model/objectType';

/** Somebody whom an item names, by their number in its site collection. */
export interface PersonHere {
  readonly site: Site;
  readonly number: number;
  /** `undefined` for whom the collection does not know, like the application that wrote an item. */
  readonly principal: StoredPrincipal | undefined;
}

/** Somebody by the number that their site collection knows them by. */
export const personHere = (site: Site, number: number, { storage }: Call): PersonHere => ({
  site,
  number,
  principal: storage.principals.byId(site, number),
});

/** What somebody is called. */
export const nameOf = ({ principal }: PersonHere): string => principal?.title ?? 'SharePoint App';

/** What somebody signs in with. */
export const loginOf = ({ principal }: PersonHere): string =>
  principal?.login ?? 'i:0i.t|00000003-0000-0ff1-ce00-000000000000|app@sharepoint';

/** What Entra says of somebody. */
export const detail =
  (name: keyof Account) =>
  ({ principal }: PersonHere, { storage }: Call): unknown =>
    (principal?.kind === 'person'
      ? storage.directory.byOid(principal.key.replace('person ', ''))?.[name]
      : undefined) ?? null;

/** Somebody as SharePoint's own list of people has them: what "Author/…" in "$select" can name. */
export const personInfoType: ObjectType<PersonHere> = {
  name: 'SP.Data.UserInfoItem',
  address: ({ number }) => `Web/SiteUserInfoList/Items(${number})`,
  web: ({ site }) => site,
  rights: () => noRights,
  read: 'nothing',
  properties: {
    Id: ({ number }) => number,
    ID: ({ number }) => number,
    Title: nameOf,
    Name: loginOf,
    EMail: ({ principal }) => principal?.email ?? '',
    UserName: ({ principal }) => principal?.name ?? null,
    SipAddress: ({ principal }) => principal?.email ?? '',
    FirstName: detail('givenName'),
    LastName: detail('surname'),
    JobTitle: detail('jobTitle'),
    Department: detail('department'),
  },
};

/** The people whom a column names. */
export const personInfoCollection: CollectionType<readonly PersonHere[], PersonHere> = {
  name: 'SP.Data.UserInfoItems',
  of: personInfoType,
  rights: () => noRights,
  read: 'nothing',
  all: (people) => people,
};
