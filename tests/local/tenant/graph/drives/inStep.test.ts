import '@pnp/sp/fields';
import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import { graph, pnp } from '../../clients';
import { app, as, ben, closed, person } from '../../tenantForTests';
import { ask, codeOf } from '../asking';
import { fetched, type Item, libraryTenant } from './libraries';

const address = `${closed}/Intake R0B/a.csv`;

/** A file that Ben made, for Graph and for SharePoint, as Ben and as the application. */
async function bensFile() {
  const made = await libraryTenant();
  const { id } = await made.put('a.csv', 'one', person(ben));
  const inGraph = `${made.drive}/items/${id}`;
  const file = (by = person(ben)) => pnp(made.tenant, closed, by).web.getFileByServerRelativePath(address);
  const shown = async () => (await graph(made.tenant, app).api(inGraph).get()) as Item;
  return { ...made, inGraph, file, shown };
}

describe('what is done to a file through SharePoint', () => {
  it('is seen by Graph: when and by whom it was changed, and its versions', async () => {
    const { tenant, inGraph, file, shown, wait } = await bensFile();
    wait(60);
    await (await file(app).getItem()).update({ Title: 'One' });
    await (await file().getItem()).update({ Title: 'Two' });
    await file(app).setContent('three');
    const { ETag, TimeLastModified } = await file()();
    expect(await shown()).toMatchObject({ eTag: ETag, lastModifiedDateTime: TimeLastModified });
    const labels = (await file().versions()).map(({ VersionLabel }) => VersionLabel);
    expect(labels).toEqual(['1.0', '2.0', '3.0']);
    const { value } = (await graph(tenant, app).api(`${inGraph}/versions`).get()) as { value: Item[] };
    expect(value.map(({ id }) => id)).toEqual(['4.0', ...labels.reverse()]);
    expect(await (await fetched(tenant, `${inGraph}/versions/3.0/content`)).text()).toBe('one');
    await file(app).versions.deleteByLabel('3.0');
    expect((await ask(tenant, app, `${inGraph}/versions/3.0`)).status).toBe(404);
  });

  it('says who changed a column', async () => {
    const { tenant, inGraph, file } = await bensFile();
    await graph(tenant, app).api(`${inGraph}/content`).put('two');
    await (await file().getItem()).update({ Title: 'One' });
    const { lastModifiedBy } = (await graph(tenant, app).api(inGraph).get()) as Item;
    expect(lastModifiedBy).toMatchObject({ user: { id: ben.oid } });
  });
});

describe('a file that somebody has checked out', () => {
  it('is left alone by all others, through Graph and through SharePoint, until it is checked in', async () => {
    const { tenant, drive, inGraph, file, siteId, shown } = await bensFile();
    await file().checkout();
    const item = `/sites/${siteId}/lists/Intake R0B/items/1`;
    const tried = [
      ask(tenant, app, inGraph, { method: 'PATCH', body: { name: 'b.csv' } }),
      ask(tenant, app, inGraph, { method: 'DELETE' }),
      ask(tenant, app, `${inGraph}/permanentDelete`, { method: 'POST', body: {} }),
      ask(tenant, app, `${inGraph}/versions/1.0/restoreVersion`, { method: 'POST', body: {} }),
      ask(tenant, app, `${drive}/root:/a.csv:/createUploadSession`, {
        method: 'POST',
        body: { item: { '@microsoft.graph.conflictBehavior': 'replace' } },
      }),
      ask(tenant, app, `${item}/fields`, { method: 'PATCH', body: { Title: 'One' } }),
      ask(tenant, app, item, { method: 'DELETE' }),
    ];
    for (const answer of await Promise.all(tried))
      expect([answer.status, codeOf(answer)]).toEqual([423, 'resourceLocked']);
    const put = await fetched(tenant, `${inGraph}/content`, { method: 'PUT', body: 'two' });
    expect(put.status).toBe(423);
    const changes = [
      file(app)
        .getItem()
        .then((one) => one.update({ Title: 'One' })),
      file(app)
        .getItem()
        .then((one) => one.validateUpdateListItem([{ FieldName: 'Title', FieldValue: 'One' }])),
      file(app)
        .getItem()
        .then((one) => one.delete()),
      file(app)
        .getItem()
        .then((one) => one.deleteWithParams({ BypassSharedLock: false })),
    ];
    for (const change of changes) await expect(change).rejects.toMatchObject({ status: 423 });
    expect(await shown()).toMatchObject({ name: 'a.csv', size: 3 });
    await graph(tenant, person(ben)).api(`${inGraph}/content`).put('mine');
    await file().checkin();
    await graph(tenant, app).api(`${inGraph}/content`).put('theirs');
    expect(await (await fetched(tenant, `${inGraph}/content`, { headers: as(app) })).text()).toBe('theirs');
  });
});
