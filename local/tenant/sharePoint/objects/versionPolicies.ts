import type { ObjectType } from '../model/objectType';
import { type ListHere, listRights } from './rights';

/**
 * How long a library keeps versions: here by their number alone, without an end. The properties:
 * pnp/cli-microsoft365, "spo list get".
 */
export const versionPoliciesType: ObjectType<ListHere> = {
  name: 'SP.VersionPolicyManager',
  address: ({ list }) => `Web/Lists(guid'${list.id}')/VersionPolicies`,
  web: ({ site }) => site,
  rights: listRights,
  read: 'nothing',
  properties: {
    DefaultExpireAfterDays: () => 0,
    DefaultTrimMode: () => 0,
  },
};
