import { noRights } from '../../rules/basePermissions';
import type { Site } from '../../storage/sites';
import { textArg } from '../model/given';
import { type ObjectNode, valueOf } from '../model/node';
import { objectOf, type ObjectType } from '../model/objectType';

/** A text that SharePoint may have in several languages, and that is the same in all of them here. */
interface UserResource {
  readonly web: Site;
  readonly address: string;
  readonly text: string;
}

/** Whoever reached the thing that it is a text of may read it. */
export const userResourceType: ObjectType<UserResource> = {
  name: 'SP.UserResource',
  address: ({ address }) => address,
  web: ({ web }) => web,
  rights: () => noRights,
  read: 'nothing',
  properties: {},
  operations: {
    getValueForUICulture: {
      needs: 'nothing',
      method: 'both',
      takes: ['cultureName'],
      run: ({ text }, given) => {
        textArg(given, 'cultureName');
        return valueOf('GetValueForUICulture', text);
      },
    },
  },
};

/** A text of a thing at an address behind "_api/", by the name that the thing has for it. */
export const resourceOf = (web: Site, thing: string, name: string, text: string): ObjectNode =>
  objectOf(userResourceType, { web, address: `${thing}/${name}`, text });
