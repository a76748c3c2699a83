import { existsSync } from 'node:fs';
import path from 'node:path';
import { ownFolder } from '../../../made/command';
import { ask } from '../sharePoint/asking';
import { ada, person, testTenant } from '../tenantForTests';

const folder = ownFolder();

describe('a tenant in a file that is put back to nothing', () => {
  it('has nothing of before, takes what is set up anew, and keeps that', async () => {
    const file = path.join(folder(), 'tenant.sqlite');
    const { tenant } = testTenant(file);
    tenant.sites.create('/sites/Third', 'Third');
    tenant.late({ lists: 60 });
    tenant.reset();
    expect(tenant.directory.all()).toEqual([]);
    expect((await ask(tenant, person(ada), 'web')).status).toBe(401);
    tenant.directory.put([ada]);
    expect((await ask(tenant, person(ada), 'web', { site: '/sites/Third' })).status).toBe(404);
    tenant.close();
    expect(existsSync(file)).toBe(true);
    const again = testTenant(file).tenant;
    expect(again.directory.byOid(ada.oid)?.displayName).toBe('Ada Armstrong');
    again.close();
  });
});
