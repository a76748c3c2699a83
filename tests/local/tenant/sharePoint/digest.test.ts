import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/items';
import { pnp } from '../clients';
import { ada, ben, closed, hub, person, testTenant } from '../tenantForTests';
import { ask, makeList } from './asking';

const items = "web/lists/getbytitle('Plain')/items";
const one = { method: 'POST', body: { Title: 'Two' } } as const;

async function tenantWithList() {
  const made = testTenant();
  await makeList(made.tenant, person(ada));
  const digestOf = async (someone = ada): Promise<string> => {
    const { body } = await ask(made.tenant, person(someone), 'contextinfo', { method: 'POST', by: 'session' });
    return String(body['FormDigestValue']);
  };
  return { ...made, digestOf };
}

describe('a write by the session of a page', () => {
  it('needs a form digest', async () => {
    const { tenant } = await tenantWithList();
    const refused = await ask(tenant, person(ada), items, { ...one, by: 'session' });
    expect(refused).toMatchObject({ status: 403, code: '-2130575251' });
  });

  it('is let through with one, for half an hour', async () => {
    const { tenant, wait, digestOf } = await tenantWithList();
    const headers = { 'X-RequestDigest': await digestOf() };
    expect(headers['X-RequestDigest']).toMatch(/^0x[0-9A-F]{64},22 Nov 2026 09:30:00 -0000$/);
    wait(1800);
    expect(await ask(tenant, person(ada), items, { ...one, by: 'session', headers })).toMatchObject({ status: 201 });
    wait(1);
    const late = await ask(tenant, person(ada), items, { ...one, by: 'session', headers });
    expect(late).toMatchObject({ status: 403, code: '-2130575252' });
  });

  it.each([
    ['that was made for somebody else', async (digest: string) => digest, ben],
    ['that was made up', async () => `0x${'A'.repeat(64)},22 Nov 2026 09:30:00 -0000`, ada],
    ['whose time was put on', async (digest: string) => digest.replace('09:30', '10:30'), ada],
  ] as const)('is refused with one %s', async (_, bend, owner) => {
    const { tenant, digestOf } = await tenantWithList();
    const headers = { 'X-RequestDigest': await bend(await digestOf(owner)) };
    expect(await ask(tenant, person(ada), items, { ...one, by: 'session', headers })).toMatchObject({ status: 403 });
  });

  it('is made by PnPjs with a digest that it asks for itself', async () => {
    const { tenant } = await tenantWithList();
    const list = pnp(tenant, hub, person(ada), 'session').web.lists.getByTitle('Plain');
    await list.items.add({ Title: 'Two' });
    await list.items.getById(2).update({ Title: 'Changed' });
    expect(await list.items.select('Title')()).toMatchObject([{ Title: "It's one" }, { Title: 'Changed' }]);
  });
});

describe('a write with a token', () => {
  it('needs no digest', async () => {
    const { tenant } = await tenantWithList();
    expect(await ask(tenant, person(ada), items, one)).toMatchObject({ status: 201 });
  });
});

describe('a read', () => {
  it('needs no digest', async () => {
    const { tenant } = await tenantWithList();
    expect(await ask(tenant, person(ben), items, { by: 'session' })).toMatchObject({ status: 200 });
  });

  it('is refused to nobody in particular', async () => {
    const { tenant } = await tenantWithList();
    const { status } = await tenant.sharePoint(new Request(`https://raw.example${hub}/_api/web`));
    expect(status).toBe(401);
  });
});

it('a site that one has no right on denies everything, and one that is not there is not found', async () => {
  const { tenant } = await tenantWithList();
  const denied = { status: 403, code: '-2147024891' };
  for (const path of ['web', 'web/lists', items, 'web/currentuser', "web/getlist('/sites/Closed/Lists/X')"])
    expect(await ask(tenant, person(ada), path, { site: closed })).toMatchObject(denied);
  expect(await ask(tenant, person(ada), 'web', { site: '/sites/Nowhere' })).toMatchObject({ status: 404 });
});
