import { libraryTenant } from '../graph/drives/libraries';
import { app, ben, closed, person } from '../tenantForTests';
import { ask } from './asking';

const intake = { site: closed } as const;
const byTitle = "web/lists/getbytitle('Intake R0B')";

describe('a document library', () => {
  it('is a list of its site, at an address of its own, with the number of what is in it', async () => {
    const { tenant, put } = await libraryTenant();
    await put('one/a.csv', 'a');
    const { body } = await ask(
      tenant,
      app,
      `${byTitle}?$select=BaseTemplate,ItemCount,RootFolder/ServerRelativeUrl&$expand=RootFolder`,
      intake,
    );
    expect(body).toMatchObject({
      BaseTemplate: 101,
      ItemCount: 2,
      RootFolder: { ServerRelativeUrl: `${closed}/Intake R0B` },
    });
    const found = await ask(tenant, app, `web/getlist('${closed}/Intake R0B')?$select=Title`, intake);
    expect(found.body).toMatchObject({ Title: 'Intake R0B' });
    expect((await ask(tenant, app, `web/getlist('${closed}/Lists/Intake R0B')`, intake)).status).toBe(404);
  });

  it('keeps versions by their number, and a plain list has no word of that', async () => {
    const { tenant } = await libraryTenant();
    const policies = '?$select=VersionPolicies&$expand=VersionPolicies';
    const { body } = await ask(tenant, app, `${byTitle}${policies}`, intake);
    expect(body).toMatchObject({ VersionPolicies: { DefaultTrimMode: 0, DefaultExpireAfterDays: 0 } });
    await ask(tenant, app, 'web/lists', { ...intake, method: 'POST', body: { Title: 'Plain', BaseTemplate: 100 } });
    const plain = await ask(tenant, app, `web/lists/getbytitle('Plain')${policies}`, intake);
    expect(plain.body).toMatchObject({ VersionPolicies: null });
  });

  it('is shown to whom it was given, and no other is', async () => {
    const { tenant } = await libraryTenant();
    expect((await ask(tenant, person(ben), byTitle, intake)).status).toBe(200);
    const other = byTitle.replace('R0B', 'RTF');
    for (const caller of [app, person(ben)]) expect((await ask(tenant, caller, other, intake)).status).not.toBe(200);
  });
});
