import { isObject } from '../../routing/jsonBody';
import { allRights, type Rights, rightsOf } from '../../rules/basePermissions';
import { fullControl, limitedAccess, type RoleDefinition } from '../../rules/builtInRoles';
import { NotImitated, Refused } from '../../rules/refused';
import type { NewRole } from '../../storage/roleDefinitions';
import type { Site } from '../../storage/sites';
import type { Call } from '../call';
import { Failed } from '../failed';
import type { CollectionType } from '../model/collectionType';
import { type Given, textArg, wholeArg } from '../model/given';
import type { Node, Operation } from '../model/node';
import { objectOf, type ObjectType } from '../model/objectType';
import { noSuchRole, roleIsFixed, rolesAreInherited } from '../securityFailures';
import { permissions, webRights } from './rights';

/** A permission level, with the web that it is reached through. */
export interface RoleHere {
  readonly site: Site;
  readonly role: RoleDefinition;
}

/** A permission level. */
export const roleDefinitionType: ObjectType<RoleHere> = {
  name: 'SP.RoleDefinition',
  address: ({ role }) => `Web/RoleDefinitions(${role.id})`,
  web: ({ site }) => site,
  rights: ({ site }, call) => webRights(site, call),
  read: 'nothing',
  properties: {
    BasePermissions: ({ role }) => permissions(role.rights),
    Description: ({ role }) => role.description,
    Hidden: ({ role }) => role.hidden,
    Id: ({ role }) => role.id,
    Name: ({ role }) => role.name,
    Order: ({ role }) => role.sequence,
    RoleTypeKind: ({ role }) => role.kind,
  },
  change: {
    needs: 'managePermissions',
    run: ({ site, role }, { body }, { storage }) => {
      refuseFixed(site, role);
      storage.roles.change(site, role, changesIn(body));
      return undefined;
    },
  },
  remove: {
    needs: 'managePermissions',
    run: ({ site, role }, _, { storage }) => {
      refuseFixed(site, role);
      storage.roles.remove(site, role);
      return undefined;
    },
  },
};

/** The permission levels of a site collection. */
export const roleDefinitionCollection: CollectionType<Site, RoleHere> = {
  name: 'SP.RoleDefinitionCollection',
  of: roleDefinitionType,
  rights: webRights,
  read: 'enumeratePermissions',
  all: (site, { storage }) => storage.roles.of(site).map((role) => ({ site, role })),
  byKey: (site, given, { storage }) => found(site, storage.roles.byId(site, wholeArg(given, 'id'))),
  operations: {
    getById: finder('id', (site, given, { storage }) => storage.roles.byId(site, wholeArg(given, 'id'))),
    getByName: finder('name', (site, given, { storage }) => storage.roles.byName(site, textArg(given, 'name'))),
    getByType: finder('roleType', (site, given, { storage }) =>
      storage.roles.byKind(site, wholeArg(given, 'roleType')),
    ),
  },
  add: { needs: 'managePermissions', run: addRole },
};

function finder(
  takes: string,
  lookup: (site: Site, given: Given, call: Call) => RoleDefinition | undefined,
): Operation<Site> {
  return {
    needs: 'enumeratePermissions',
    method: 'both',
    takes: [takes],
    run: (site, given, call) => objectOf(roleDefinitionType, found(site, lookup(site, given, call))),
  };
}

function found(site: Site, role: RoleDefinition | undefined): RoleHere {
  if (!role) throw new Failed(noSuchRole());
  return { site, role };
}

function addRole(site: Site, { body }: Given, { storage }: Call): Node {
  refuseBelow(site);
  const { name, description = '', rights, sequence = 0 } = changesIn(body);
  if (!name || rights === undefined) throw new Refused('wrongKindOfValue');
  return objectOf(roleDefinitionType, { site, role: storage.roles.add(site, { name, description, rights, sequence }) });
}

/** What a client says of a level. */
function changesIn(body: Given['body']): Partial<NewRole> {
  const { BasePermissions, Description, Name, Order, ...others } = body;
  const [other] = Object.keys(others);
  if (other) throw new NotImitated(`A change of a permission level's ${other}`);
  const given = { name: Name, description: Description, sequence: Order };
  for (const [key, value] of Object.entries(given))
    if (value !== undefined && typeof value !== (key === 'sequence' ? 'number' : 'string'))
      throw new Refused('wrongKindOfValue');
  const changes = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return {
    ...(changes as Partial<NewRole>),
    ...(BasePermissions !== undefined && { rights: rightsIn(BasePermissions) }),
  };
}

/** Rights come as two texts of digits; a number is refused, pnp/pnpjs#1393. */
function rightsIn(written: unknown): Rights {
  const { High, Low } = isObject(written) ? written : {};
  const [high, low] = [High, Low].map((half) =>
    typeof half === 'string' && /^\d{1,10}$/.test(half) ? BigInt(half) : undefined,
  );
  if (high === undefined || low === undefined) throw new Refused('wrongKindOfValue');
  return rightsOf(high, low) & allRights;
}

function refuseFixed(site: Site, role: RoleDefinition): void {
  refuseBelow(site);
  if (role.id === fullControl || role.id === limitedAccess) throw new Failed(roleIsFixed());
}

/** A web below another has that one's levels: they are changed at the first web. */
function refuseBelow(site: Site): void {
  if (site.parent !== null) throw new Failed(rolesAreInherited());
}
