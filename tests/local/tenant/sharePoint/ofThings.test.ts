import '@pnp/sp/column-defaults';
import '@pnp/sp/content-types';
import '@pnp/sp/fields';
import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/lists';
import '@pnp/sp/site-users';
import '@pnp/sp/sites';
import '@pnp/sp/webs';
import type { SPFI } from '@pnp/sp';
import { pnp } from '../clients';
import { ada, hub, person, testTenant } from '../tenantForTests';

async function withLibraries(...titles: string[]): Promise<SPFI> {
  const sp = pnp(testTenant().tenant, hub, person(ada), 'session');
  for (const title of titles) await sp.web.lists.add(title, '', 101);
  return sp;
}

const folderOf = ({ web }: SPFI) => web.lists.getByTitle('Papers').rootFolder;

describe('what SharePoint has of a thing and the local tenant has not', () => {
  it.each([
    ['a site', ({ site }: SPFI) => site.select('Usage')],
    ['a web', ({ web }: SPFI) => web.select('EventReceivers')],
    ['a web, expanded', ({ web }: SPFI) => web.expand('PushNotificationSubscribers')],
    ['a list', ({ web }: SPFI) => web.lists.getByTitle('Papers').select('CreatablesInfo')],
    ['lists', ({ web }: SPFI) => web.lists.select('SchemaXml')],
    ['a folder', (sp: SPFI) => folderOf(sp).select('Activities')],
    ['folders', ({ web }: SPFI) => web.folders.select('ColorHex')],
    ['a column', ({ web }: SPFI) => web.fields.getByTitle('Title').select('TitleResource')],
    ['a content type', ({ web }: SPFI) => web.contentTypes.getById('0x01').select('NameResource')],
    ['a person', ({ web }: SPFI) => web.currentUser.select('Alerts')],
  ])('is a loud 501: of %s', async (_, ask) => {
    await expect(ask(await withLibraries('Papers'))()).rejects.toMatchObject({ status: 501 });
  });

  it('is told from what neither has', async () => {
    const { web } = await withLibraries();
    await expect(web.select('NoSuch')()).rejects.toMatchObject({ status: 400 });
  });
});

describe('the default library of a web', () => {
  it('is the first that was made, besides that of pictures', async () => {
    const { web } = await withLibraries();
    await web.lists.ensureSiteAssetsLibrary();
    await web.lists.add('Papers', '', 101);
    await web.lists.add('Letters', '', 101);
    await web.defaultDocumentLibrary.rootFolder.files.addUsingPath('a.txt', 'text');
    expect(await web.defaultDocumentLibrary()).toMatchObject({ Title: 'Papers', ItemCount: 1 });
    const of = web.lists.select('Title', 'IsDefaultDocumentLibrary').filter('IsDefaultDocumentLibrary eq true');
    expect(await of()).toMatchObject([{ Title: 'Papers' }]);
  });

  it('is nothing where there is none', async () => {
    const { web } = await withLibraries();
    expect(await web.defaultDocumentLibrary()).toMatchObject({ 'odata.null': true });
  });
});

it('finds the folder of a web by the id that it says', async () => {
  const { web } = await withLibraries();
  const { UniqueId, ServerRelativeUrl } = await web.rootFolder();
  expect(await web.getFolderById(UniqueId)()).toMatchObject({ ServerRelativeUrl });
});

it('has no default values of columns by folder, and takes none', async () => {
  const sp = await withLibraries('Papers');
  await folderOf(sp).folders.addUsingPath('one');
  const folder = folderOf(sp).folders.getByUrl('one');
  expect(await folder.getDefaultColumnValues()).toEqual([]);
  await expect(folder.setDefaultColumnValues([{ name: 'Title', value: 'text' }])).rejects.toMatchObject({
    status: 501,
  });
});

it('makes no list with a title of more than 255 characters', async () => {
  const { web } = await withLibraries();
  await expect(web.lists.add('x'.repeat(256))).rejects.toMatchObject({ status: 400 });
  expect(await web.lists.add('x'.repeat(255))).toMatchObject({ Title: 'x'.repeat(255) });
});
