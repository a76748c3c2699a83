import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { graph } from './clients';
import { ask, makeList } from './sharePoint/asking';
import { ada, app, as, hub, person, serviceApp, testTenant } from './tenantForTests';

const list = "web/lists/getbytitle('Plain')";

describe('a tenant in a file', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'tenant-'));
    file = path.join(folder, 'tenant.sqlite');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('keeps everything when it is opened again, and the digests of pages that are open', async () => {
    const first = testTenant(file).tenant;
    await makeList(first, person(ada));
    const digest = await ask(first, person(ada), 'contextinfo', { method: 'POST', by: 'session' });
    first.close();
    const { tenant } = testTenant(file);
    const headers = { 'X-RequestDigest': String(digest.body['FormDigestValue']) };
    const post = { method: 'POST', by: 'session', headers, body: { Title: 'Two' } } as const;
    expect(await ask(tenant, person(ada), `${list}/items`, post)).toMatchObject({ status: 201, body: { Id: 2 } });
    expect(tenant.directory.all().map(({ displayName }) => displayName)).toEqual([
      'Ada Armstrong',
      'Ben Bell',
      'Cora Charlton',
    ]);
    tenant.close();
  });

  it('keeps libraries with their files, and mailboxes with what went out', async () => {
    const first = testTenant(file).tenant;
    first.sites.createLibrary(hub, 'Intake');
    first.mailboxes.create('oh@r0b.example', 'Occupational Health');
    first.mailboxes.grant('oh@r0b.example', { appId: serviceApp });
    const client = graph(first, app);
    const { id } = (await client.api(`/sites/tenant.example:${hub}`).get()) as { id: string };
    const drive = (await client.api(`/sites/${id}/lists/Intake/drive`).get()) as { id: string };
    await client.api(`/drives/${drive.id}/root:/a.csv:/content`).put('one,two');
    const toRecipients = [{ emailAddress: { address: 'sam@home.example' } }];
    const draft = (await client.api('/users/oh@r0b.example/messages').post({ subject: 'One', toRecipients })) as {
      id: string;
    };
    await client.api(`/users/oh@r0b.example/messages/${draft.id}/send`).post({});
    first.close();
    const { tenant } = testTenant(file);
    const content = `https://graph.microsoft.com/v1.0/drives/${drive.id}/root:/a.csv:/content`;
    expect(await (await tenant.graph(new Request(content, { headers: as(app) }))).text()).toBe('one,two');
    expect(tenant.mailboxes.sent().map(({ subject }) => subject)).toEqual(['One']);
    tenant.close();
  });

  it('of another layout says what to do', () => {
    testTenant(file).tenant.close();
    const database = new DatabaseSync(file);
    database.exec('PRAGMA user_version = 999');
    database.close();
    expect(() => testTenant(file)).toThrow('--fresh');
  });

  it('of another tenant id says what to do', () => {
    testTenant(file).tenant.close();
    expect(() => testTenant(file, 'another')).toThrow('--fresh');
  });
});

describe('what sets the tenant up', () => {
  it('finds accounts by their object id, and replaces those that are put again', () => {
    const { tenant } = testTenant();
    tenant.directory.put([{ ...ada, displayName: 'Ada Bewick' }]);
    expect(tenant.directory.byOid(ada.oid)?.displayName).toBe('Ada Bewick');
    expect(tenant.directory.all()).toHaveLength(3);
    expect(tenant.directory.byOid('nobody')).toBeUndefined();
  });

  it('is told of a site or list that is not there', () => {
    const { sites } = testTenant().tenant;
    expect(() => sites.grant('/sites/None', 'everyone', 'read')).toThrow('/sites/None');
    expect(() => sites.grantList('/sites/Hub', 'None', [])).toThrow('None');
  });

  it('leaves a site that is there as it is', async () => {
    const { tenant } = testTenant();
    tenant.sites.create('/sites/Hub', 'Another title');
    expect((await ask(tenant, person(ada), 'web?$select=Title')).body).toMatchObject({ Title: 'Occupational health' });
  });
});
