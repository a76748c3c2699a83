import fc from 'fast-check';
import { allRights, rightsOf } from '../../../../local/tenant/rules/basePermissions';
import { builtInRoles, limitedAccess } from '../../../../local/tenant/rules/builtInRoles';
import type { Securable } from '../../../../local/tenant/storage/scopes';
import { createSiteCollection } from '../../../../local/tenant/storage/siteCollections';
import { openStorage } from '../../../../local/tenant/storage/storage';
import { ada, ben, cora } from '../tenantForTests';
import { PermissionTree } from './permissionTree';

const accounts = { ada, ben, cora };
type Someone = keyof typeof accounts;
const people = ['ada', 'ben', 'cora'] as const;
const siteGroups = ['Readers', 'Writers'] as const;
const entraGroups = ['e0000000-0000-4000-8000-000000000001', 'e0000000-0000-4000-8000-000000000002'] as const;
const principals = [...people, ...siteGroups, ...entraGroups, 'everyone'] as const;
const places = {
  web: undefined,
  webBelow: 'web',
  listOne: 'web',
  listTwo: 'webBelow',
  itemOne: 'listOne',
  itemTwo: 'listOne',
  itemThree: 'listTwo',
} as const;
type PlaceName = keyof typeof places;
const placeNames = Object.keys(places) as PlaceName[];
const roles = builtInRoles.filter(({ id }) => id !== limitedAccess);
const masks = new Map(roles.map(({ id, rights }) => [id, rights]));
const limited = rightsOf(48n, 134287360n);

const place = fc.constantFrom(...placeNames);
const assigned = { place, who: fc.constantFrom(...principals), role: fc.constantFrom(...roles.map(({ id }) => id)) };
const person = fc.constantFrom(...people);
const step = fc.oneof(
  fc.record({ do: fc.constant('give' as const), ...assigned }),
  fc.record({ do: fc.constant('take' as const), ...assigned }),
  fc.record({ do: fc.constant('break' as const), place, copy: fc.boolean(), clear: fc.boolean(), caller: person }),
  fc.record({ do: fc.constant('reset' as const), place }),
  fc.record({
    do: fc.constant('member' as const),
    group: fc.constantFrom(...siteGroups),
    who: fc.constantFrom(...people, ...entraGroups, 'everyone' as const),
    isIn: fc.boolean(),
  }),
  fc.record({
    do: fc.constant('entra' as const),
    group: fc.constantFrom(...entraGroups),
    who: fc.constantFrom(...people, ...entraGroups),
    isIn: fc.boolean(),
  }),
  fc.record({
    do: fc.constant('admin' as const),
    who: fc.constantFrom(...people, ...entraGroups),
    isAdmin: fc.boolean(),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** A site collection of two webs, and what does each step to it. */
function collection() {
  const storage = openStorage(':memory:', 'tests', () => new Date(0));
  storage.directory.put(Object.values(accounts));
  const inEntra = new Map<string, Set<string>>();
  createSiteCollection(storage, '/sites/Tree', 'Tree');
  const web = storage.sites.named('/sites/Tree');
  const below = { name: 'below', title: 'Below', description: '', language: 2057, template: 'STS#3' };
  const webBelow = storage.sites.add(web, below);
  const [listOne, listTwo] = [storage.lists.create(web, 'One', ''), storage.lists.create(webBelow, 'Two', '')];
  const things: Readonly<Record<PlaceName, Securable>> = {
    web: { site: web },
    webBelow: { site: webBelow },
    listOne: { site: web, list: listOne },
    listTwo: { site: webBelow, list: listTwo },
    itemOne: { site: web, list: listOne, item: 1 },
    itemTwo: { site: web, list: listOne, item: 2 },
    itemThree: { site: webBelow, list: listTwo, item: 1 },
  };
  for (const group of siteGroups) storage.siteGroups.add(web, group, '', undefined);
  const idOf = (who: string) => {
    const group = storage.siteGroups.byName(web, who);
    if (group) return group.principal;
    if (who in accounts) return storage.principals.ensure(web, { oid: accounts[who as Someone].oid });
    return storage.principals.ensure(web, who === 'everyone' ? who : { entraGroup: who });
  };
  const { assignments, permissions } = storage;
  const does = (one: Step): void => {
    switch (one.do) {
      case 'give':
        return assignments.give(things[one.place], { principal: idOf(one.who).id, role: one.role });
      case 'take':
        return assignments.take(things[one.place], { principal: idOf(one.who).id, role: one.role });
      case 'break': {
        const options = { copy: one.copy, clearBelow: one.clear, caller: idOf(one.caller).id };
        return assignments.breakInheritance(things[one.place], options);
      }
      case 'reset':
        return one.place === 'web' ? undefined : assignments.resetInheritance(things[one.place]);
      case 'member': {
        const group = storage.siteGroups.byName(web, one.group);
        if (!group) throw new Error('The group is not there.');
        return storage.siteGroups[one.isIn ? 'addMember' : 'removeMember'](web, group, idOf(one.who));
      }
      case 'entra': {
        const members = inEntra.get(one.group) ?? new Set();
        members[one.isIn ? 'add' : 'delete'](one.who in accounts ? accounts[one.who as Someone].oid : one.who);
        inEntra.set(one.group, members);
        return storage.directory.putGroups([{ id: one.group, displayName: one.group, members: [...members] }]);
      }
      case 'admin':
        return storage.principals.change(idOf(one.who), { isAdmin: one.isAdmin ? 1 : 0 });
    }
  };
  const rights = (at: PlaceName, who: Someone) => {
    const { site, list, item } = things[at];
    const caller = { kind: 'person', oid: accounts[who].oid } as const;
    if (!list) return permissions.rightsOnSite(site, caller);
    if (item === undefined) return permissions.rightsOnList(site, list, caller);
    const alone = permissions.rightsOnItem(site, list, item, caller);
    expect(permissions.itemRights(site, list, caller)(item)).toBe(alone);
    return alone;
  };
  return { does, rights, close: () => storage.close() };
}

function doesInTree(tree: PermissionTree, one: Step): void {
  switch (one.do) {
    case 'give':
      return tree.give(one.place, one.who, one.role);
    case 'take':
      return tree.take(one.place, one.who, one.role);
    case 'break':
      return tree.breakInheritance(one.place, one.copy, one.clear, one.caller);
    case 'reset':
      return tree.reset(one.place);
    case 'member':
    case 'entra':
      return tree.setMember(one.group, one.who, one.isIn);
    case 'admin':
      return tree.setAdmin(one.who, one.isAdmin);
  }
}

describe('whatever was given, broken and reset, somebody may do', () => {
  it('what they, their groups and everyone have there, and nothing else but Limited Access', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const real = collection();
        const tree = new PermissionTree(places, masks);
        for (const one of steps) {
          // What was asked before must not be what is answered afterwards.
          for (const who of people) for (const at of ['web', 'itemOne'] as const) real.rights(at, who);
          real.does(one);
          doesInTree(tree, one);
        }
        for (const who of people)
          for (const at of placeNames) {
            const expected = tree.rights(at, who);
            const found = real.rights(at, who);
            if (expected === undefined) expect(found).toBe(allRights);
            else expect(found & ~limited).toBe(expected & ~limited);
            // Who may see something may open the web that it is on.
            if (expected && at.startsWith('item') && places[at] === 'listOne')
              expect(real.rights('web', who) & limited).toBe(limited);
          }
        real.close();
      }),
      { numRuns: 150 },
    );
  });
});
