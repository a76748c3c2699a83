import { graphRoutes } from '../../../../local/tenant/graph/answerCall';
import { latePartOf, lateCallNames, lateTables } from '../../../../local/tenant/lateness/lateness';
import { layout } from '../../../../local/tenant/storage/layout';
import { graph } from '../clients';
import { ada, app, hub, serviceApp, testTenant } from '../tenantForTests';

const late = 60;

describe('what is late besides lists', () => {
  it('is what changed in a library, and its link for the next time goes on from what was shown', async () => {
    const { tenant, wait } = testTenant();
    tenant.sites.createLibrary(hub, 'Intake');
    tenant.sites.grantLibrary(hub, 'Intake', [{ to: { appId: serviceApp }, level: 'contribute' }]);
    const client = graph(tenant, app);
    const { id } = (await client.api(`/sites/tenant.example:${hub}`).get()) as { id: string };
    const drive = ((await client.api(`/sites/${id}/lists/Intake/drive`).get()) as { id: string }).id;
    tenant.late({ files: late });
    await client.api(`/drives/${drive}/root:/a.csv:/content`).put('one');
    interface Delta {
      readonly value: { readonly name: string }[];
      readonly '@odata.deltaLink': string;
    }
    const first = (await client.api(`/drives/${drive}/root/delta`).get()) as Delta;
    expect(first.value.map(({ name }) => name)).toEqual(['root']);
    expect(await client.api(`/drives/${drive}/root:/a.csv`).get()).toMatchObject({ name: 'a.csv' });
    wait(late);
    const next = (await client.api(first['@odata.deltaLink']).get()) as Delta;
    expect(next.value.map(({ name }) => name)).toEqual(['root', 'a.csv']);
  });

  it('is a search for people, and not a person who is asked for', async () => {
    const { tenant, wait } = testTenant();
    tenant.late({ search: late });
    tenant.directory.put([{ ...ada, employeeId: '91' }]);
    const search = async (employeeId: string): Promise<number> => {
      const asked = graph(tenant, app).api('/users').filter(`employeeId eq '${employeeId}'`);
      return ((await asked.get()) as { value: unknown[] }).value.length;
    };
    expect([await search('90000001'), await search('91')]).toEqual([1, 0]);
    const one = graph(tenant, app).api(`/users/${ada.oid}`).select('employeeId');
    expect(await one.get()).toMatchObject({ employeeId: '91' });
    wait(late);
    expect([await search('90000001'), await search('91')]).toEqual([0, 1]);
  });

  it('is known by calls and tables that there are', () => {
    const calls = graphRoutes.filter((route) => latePartOf(route)).map(({ method, path }) => `${method} ${path}`);
    expect(calls.sort()).toEqual([...lateCallNames].sort());
    for (const table of Object.values(lateTables).flat()) expect(layout).toContain(`CREATE TABLE ${table} (`);
  });
});
