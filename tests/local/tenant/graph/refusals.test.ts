import { ada, app, ben, hub, person } from '../tenantForTests';
import { ask, graphTenant } from './asking';
import { graph } from '../clients';
import { mailbox, mailTenant } from './mail/mailbox';

describe('Graph refuses', () => {
  it.each([
    ['a word that is no site', '/sites/nope', 400, 'Invalid hostname for this tenancy'],
    ['the lists of a word that is no site', '/sites/nope/lists', 400, 'Invalid hostname for this tenancy'],
    [
      'a word that is no drive',
      '/drives/nope/root',
      400,
      'The provided drive id appears to be malformed, or does not represent a valid drive.',
    ],
    [
      'a word that is no item',
      `/sites/root:${hub}:/lists/Examples/items/nope`,
      404,
      'The specified item was not found',
    ],
    [
      'pages of so many items further on',
      `/sites/root:${hub}:/lists/Examples/items?$skip=1`,
      400,
      '$skip is not supported on this API. Only URLs returned by the API can be used to page.',
    ],
    [
      'files so many further on',
      `/sites/root:${hub}:/lists/Papers/drive/root/children?$skip=1`,
      400,
      '$skip is not supported on this API. Only URLs returned by the API can be used to page.',
    ],
    [
      'a page of fewer than one',
      `/sites/root:${hub}:/lists?$top=-1`,
      400,
      "Invalid value '-1' for $top query option found. The $top query option requires a non-negative integer value.",
    ],
    ['a filter of sites that it does not know', "/sites?$filter=name eq 'x'", 501, undefined],
    ['changes of all sites', '/sites/delta', 501, undefined],
  ])('%s', async (_, path, status, message) => {
    const { tenant } = await graphTenant();
    tenant.sites.createLibrary(hub, 'Papers');
    const answer = await ask(tenant, app, path, { permissions: ['Sites.FullControl.All'] });
    expect(answer.status).toBe(status);
    if (message !== undefined) expect(answer.body).toMatchObject({ error: { message } });
  });

  it('a parameter that an action does not have, in the words of OData', async () => {
    const { tenant } = await graphTenant();
    const body = { ids: ['x'], type: 'user' };
    const permissions = ['Directory.Read.All'];
    const answer = await ask(tenant, app, '/directoryObjects/getByIds', { method: 'POST', body, permissions });
    const message =
      "The parameter 'type' in the request payload is not a valid parameter for the operation 'getByIds'.";
    expect([answer.status, answer.body]).toMatchObject([400, { error: { message } }]);
  });
});

describe('Graph takes', () => {
  it('more items a page than it gives, and gives what it can', async () => {
    const { tenant, items } = await graphTenant();
    expect((await ask(tenant, app, `${items}?$top=1000000`)).body['value']).toHaveLength(1);
  });

  it('an item with what is none of its properties, and without columns', async () => {
    const { tenant, items } = await graphTenant();
    expect(await graph(tenant, app).api(items).post({ Title: 'passed over' })).toMatchObject({ id: '2' });
    expect(await graph(tenant, app).api(`${items}/2/fields`).get()).not.toHaveProperty('Title');
  });

  it('the content type of the list for an item, by its name and its id', async () => {
    const { tenant, items } = await graphTenant();
    const client = graph(tenant, app);
    for (const contentType of [{ id: '0x01' }, { name: 'Item' }])
      expect(await client.api(items).post({ contentType, fields: { Title: 'a' } })).toMatchObject({
        contentType: { name: 'Item' },
      });
  });

  it('"false" as a word where a message is not to be kept', async () => {
    const { tenant } = mailTenant();
    const message = { subject: 'a', toRecipients: [{ emailAddress: { address: 'somebody@example.com' } }] };
    const client = graph(tenant, app);
    await client.api(`/users/${mailbox}/sendMail`).post({ message, saveToSentItems: 'false' });
    expect(await client.api(`/users/${mailbox}/mailFolders/sentitems/messages`).get()).toMatchObject({ value: [] });
  });
});

describe('a file', () => {
  it('leads to its item, and the item to the file', async () => {
    const { tenant, siteId } = await graphTenant();
    tenant.sites.createLibrary(hub, 'Papers');
    const client = graph(tenant, app);
    const library = `/sites/${siteId}/lists/Papers`;
    const { id } = (await client.api(`${library}/drive/root:/a/plan.txt:/content`).put('x')) as { id: string };
    const listItem = `${library}/drive/root:/a/plan.txt:/listItem`;
    const item = (await client.api(listItem).expand('fields').get()) as { id: string; fields: object };
    expect(item.fields).toMatchObject({
      ContentType: 'Document',
      DocIcon: 'txt',
      FileLeafRef: 'plan.txt',
      FileSizeDisplay: '1',
    });
    expect(await client.api(`${library}/items/${item.id}/driveItem`).get()).toMatchObject({ id, name: 'plan.txt' });
    for (const none of [`${library}/drive/root/listItem`, `/sites/${siteId}/lists/Examples/items/1/driveItem`])
      await expect(client.api(none).get()).rejects.toMatchObject({ statusCode: 404, code: 'itemNotFound' });
  });

  it('leads nobody to an item that they may not read', async () => {
    const { tenant } = await graphTenant();
    tenant.sites.createLibrary(hub, 'Papers');
    tenant.sites.grantLibrary(hub, 'Papers', [{ to: { oid: ada.oid }, level: 'full' }]);
    const library = `/sites/root:${hub}:/lists/Papers`;
    await graph(tenant, person(ada)).api(`${library}/drive/root:/a.txt:/content`).put('x');
    for (const path of [`${library}/drive/root:/a.txt:/listItem`, `${library}/items/1/driveItem`])
      await expect(graph(tenant, person(ben)).api(path).get()).rejects.toMatchObject({ statusCode: 404 });
  });
});

describe('a library', () => {
  it('is a list too, and can be searched as a whole', async () => {
    const { tenant, siteId } = await graphTenant();
    tenant.sites.createLibrary(hub, 'Papers');
    const client = graph(tenant, app);
    const drive = `/sites/${siteId}/lists/Papers/drive`;
    expect(await client.api(`${drive}/list`).get()).toMatchObject({
      displayName: 'Papers',
      list: { template: 'documentLibrary' },
    });
    await client.api(`${drive}/root/children`).post({ name: 'plan.txt', file: {} });
    expect(await client.api(`${drive}/search(q='plan')`).get()).toMatchObject({
      value: [{ name: 'plan.txt', size: 0 }],
    });
    const both = client.api(`${drive}/root/children`).post({ name: 'a', file: {}, folder: {} });
    await expect(both).rejects.toMatchObject({ statusCode: 400 });
  });
});
