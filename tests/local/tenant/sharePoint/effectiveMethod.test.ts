import { ada, hub, person, testTenant } from '../tenantForTests';
import { ask, makeList } from './asking';

const item = "web/lists/getbytitle('Plain')/items(1)";
const me = person(ada);

describe('X-HTTP-Method', () => {
  it('is nothing on a GET: what reads never writes', async () => {
    const { tenant } = testTenant();
    await makeList(tenant, me);
    const headers = { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' };
    expect((await ask(tenant, me, item, { by: 'session', headers })).body).toMatchObject({ Id: 1 });
    expect(await ask(tenant, me, item)).toMatchObject({ status: 200 });
  });

  it.each(['DELETE', 'MERGE'])('makes a %s of a POST, which needs a digest', async (method) => {
    const { tenant } = testTenant();
    await makeList(tenant, me);
    const headers = { 'X-HTTP-Method': method, 'If-Match': '*' };
    const refused = await ask(tenant, me, item, { method: 'POST', by: 'session', headers });
    expect(refused).toMatchObject({ status: 403, code: '-2130575251' });
  });

  it('makes no batch of what it calls a GET, so that no part of it goes without a digest', async () => {
    const { tenant } = testTenant();
    await makeList(tenant, me);
    const body = [
      '--b',
      'Content-Type: application/http',
      '',
      `DELETE https://raw.example${hub}/_api/${item} HTTP/1.1`,
      'If-Match: *',
      '',
      '--b--',
    ].join('\n');
    const headers = { 'X-HTTP-Method': 'GET', 'Content-Type': 'multipart/mixed; boundary=b' };
    await ask(tenant, me, '$batch', { method: 'POST', by: 'session', headers, body });
    expect(await ask(tenant, me, item)).toMatchObject({ status: 200 });
  });
});

it.each(['HEAD', 'OPTIONS'])('a %s does nothing that changes something', async (method) => {
  const { tenant } = testTenant();
  await makeList(tenant, me);
  const list = "web/lists/getbytitle('Plain')";
  await ask(tenant, me, `${list}/breakroleinheritance`, { method });
  const { body } = await ask(tenant, me, `${list}?$select=HasUniqueRoleAssignments`);
  expect(body).toMatchObject({ HasUniqueRoleAssignments: false });
});
