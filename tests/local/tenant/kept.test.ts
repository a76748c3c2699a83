import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ask, makeList } from './sharePoint/asking';
import { ada, person, testTenant } from './tenantForTests';

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
