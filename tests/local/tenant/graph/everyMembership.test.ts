import { ResponseType } from '@microsoft/microsoft-graph-client';
import { graphRoutes } from '../../../../local/tenant/graph/answerCall';
import { graph } from '../clients';
import { ada, ben, cora, person } from '../tenantForTests';
import { choir, directoryTenant, everyGroup, nurses, staff } from './directory';

/** Who or what is at the end of each relation, for Ben, whom the tests ask as, and for the staff's group. */
const of = {
  me: { directReports: [ada.oid], transitiveReports: [ada.oid], memberOf: [staff.id], transitiveMemberOf: [staff.id] },
  'users/{user}': {
    directReports: [],
    transitiveReports: [],
    memberOf: [nurses.id, choir.id],
    transitiveMemberOf: [nurses.id, staff.id, choir.id],
  },
  'groups/{group}': {
    members: [nurses.id, ben.oid],
    transitiveMembers: [nurses.id, ben.oid, ada.oid],
    memberOf: [],
    transitiveMemberOf: [],
  },
} as const;

const isGroup = (id: string): boolean => ![ada.oid, ben.oid, cora.oid].includes(id);

/** Every call that reads a relation, with what it is to find: all, those of a kind, or their number. */
const readings = graphRoutes.flatMap(({ method, path }) => {
  const [, owner = '', relation = '', kind, count] =
    /^(me|users\/\{user\}|groups\/\{group\})\/(\w+)(?:\/microsoft\.graph\.(\w+))?(\/\$count)?$/.exec(path) ?? [];
  const all = (of as Record<string, Record<string, readonly string[]>>)[owner]?.[relation];
  if (method !== 'GET' || !all) return [];
  const found = all.filter((id) => kind === undefined || isGroup(id) === (kind === 'group'));
  return [{ path, found, counts: count !== undefined }];
});

describe('every relation of people and groups', () => {
  it('is among those that are tried', () => {
    expect(readings.length).toBeGreaterThan(35);
  });

  it.each(readings.map(({ path, found, counts }) => [path, found, counts] as const))(
    '%s',
    async (path, found, counts) => {
      const client = graph(directoryTenant().tenant, person(ben), everyGroup);
      const asked = client
        .api(`/${path.replace('{user}', ada.oid).replace('{group}', staff.id)}`)
        .header('ConsistencyLevel', 'eventual');
      if (counts) return expect(await asked.responseType(ResponseType.TEXT).get()).toBe(String(found.length));
      const { value } = (await asked.get()) as { value: { id: string }[] };
      expect(value.map(({ id }) => id).sort()).toEqual([...found].sort());
    },
  );

  it.each([
    ['me', 'getMemberGroups', { securityEnabledOnly: false }, [staff.id]],
    ['me', 'getMemberObjects', { securityEnabledOnly: false }, [staff.id]],
    ['me', 'checkMemberGroups', { groupIds: [staff.id, choir.id] }, [staff.id]],
    ['me', 'checkMemberObjects', { ids: [staff.id, choir.id] }, [staff.id]],
    [`users/${ada.oid}`, 'checkMemberObjects', { ids: [staff.id, choir.id] }, [choir.id, staff.id]],
    [`groups/${nurses.id}`, 'getMemberGroups', { securityEnabledOnly: false }, [staff.id]],
    [`groups/${nurses.id}`, 'getMemberObjects', { securityEnabledOnly: false }, [staff.id]],
    [`groups/${nurses.id}`, 'checkMemberGroups', { groupIds: [staff.id, choir.id] }, [staff.id]],
  ])('%s/%s', async (owner, action, body, ids) => {
    const client = graph(directoryTenant().tenant, person(ben), everyGroup);
    const { value } = (await client.api(`/${owner}/${action}`).post(body)) as { value: string[] };
    expect([...value].sort()).toEqual([...ids].sort());
  });
});
