import * as fc from 'fast-check';
import { objectModel } from '../../../../local/tenant/sharePoint/objects/all';
import type { Tenant } from '../../../../local/tenant/tenant';
import { inAddress, oddBody, oddLiteral, oddQuery } from '../oddValues';
import { ada, as, hub, person, testTenant } from '../tenantForTests';
import { ask } from './asking';

const runs = 2500;
const list = "web/lists/getbytitle('Things')";
const papers = "web/getfolderbyserverrelativeurl('/sites/Hub/Papers')";
const file = "web/getfilebyserverrelativeurl('/sites/Hub/Papers/a.txt')";

/** Where one of a kind of things is found; what is missing here hangs on another. */
const places: Readonly<Record<string, string>> = {
  'SP.Api': '',
  'SP.Site': 'site',
  'SP.Web': 'web',
  'SP.User': 'web/currentuser',
  'SP.Group': "web/sitegroups/getbyname('Crew')",
  'SP.RoleDefinition': 'web/roledefinitions(1073741829)',
  'SP.List': list,
  'SP.Folder': papers,
  'SP.File': file,
  'SP.FileVersion': `${file}/versions(512)`,
  'SP.Field': `${list}/fields/getbytitle('Title')`,
  'SP.View': `${list}/defaultview`,
  'SP.ViewFieldCollection': `${list}/defaultview/viewfields`,
  'SP.ContentType': `${list}/contenttypes('0x01')`,
  'SP.ListItem': `${list}/items(1)`,
  'SP.Attachment': `${list}/items(1)/attachmentfiles('a.txt')`,
  'SP.WebCollection': 'web/webs',
  'SP.UserCollection': 'web/siteusers',
  'SP.GroupCollection': 'web/sitegroups',
  'SP.RoleDefinitionCollection': 'web/roledefinitions',
  'SP.RoleAssignmentCollection': `${list}/roleassignments`,
  'SP.ListCollection': 'web/lists',
  'SP.FieldCollection': `${list}/fields`,
  'SP.ViewCollection': `${list}/views`,
  'SP.ContentTypeCollection': 'web/contenttypes',
  'SP.ListItemCollection': `${list}/items`,
  'SP.AttachmentCollection': `${list}/items(1)/attachmentfiles`,
  'SP.FolderCollection': `${papers}/folders`,
  'SP.FileCollection': `${papers}/files`,
  'SP.RecycleBinItemCollection': 'web/recyclebin',
};

const namesIn = 'Title Description BaseTemplate Name Url parameters value Items query ViewXml FieldTypeKind Choices'
  .concat(' SchemaXml PersonId LookId When Yes Num constructor formValues listItemCreateInfo FolderPath DecodedUrl')
  .concat(' LoginName permissionMask High Low BasePermissions roleDefId principalId newUrl srcPath destPath ViewQuery')
  .concat(' RowLimit uploadId fileOffset comment WebTemplate Language LookupListId LookupFieldName ids Id overwrite')
  .concat(' Indexed EnforceUniqueValues DefaultValue Required Paging RenderOptions FieldName FieldValue Formula')
  .split(' ');

const properties = 'Title Id Author Author/Title Look/Title Look LookId Person/EMail PersonId When Yes Num File Folder'
  .concat(' FieldValuesAsText FileLeafRef ParentList/Title RoleAssignments/Member AttachmentFiles Versions Users Owner')
  .concat(' Fields RootFolder EffectiveBasePermissions/High ResourcePath ContentType Choices ServerRelativeUrl')
  .split(' ');

const collections = objectModel.collections.map((rows) => ({ ...rows, links: [] as readonly string[] }));

/** All that the tables of the object model know to be below one of the places. */
const paths = [...objectModel.objects, ...collections].flatMap(({ name, links, operations }) => {
  const place = places[name];
  if (place === undefined) return [];
  const steps = [...links, ...operations.map((one) => one.split(' ')[1] ?? '')].filter((one) => /^\w/.test(one));
  return ['', ...steps].map((step) => [place, step].filter((part) => part !== '').join('/'));
});

const argument = fc.tuple(fc.constantFrom('', '', 'id=', 'url=', 'strNewPath='), oddLiteral);
const given = fc
  .array(
    argument.map((parts) => parts.join('')),
    { maxLength: 3 },
  )
  .map((all) => `(${all.join()})`);

const requests = fc.record({
  method: fc.constantFrom('GET', 'GET', 'POST', 'POST', 'POST', 'MERGE', 'PATCH', 'PUT', 'DELETE', 'HEAD', 'MOVE'),
  path: fc
    .tuple(fc.constantFrom(...paths), fc.oneof(fc.constant(''), given), fc.constantFrom('', '', '/$count', '/$value'))
    .map((parts) => inAddress(parts.join(''))),
  query: oddQuery(['$select', '$expand', '$filter', '$orderby', '$top', '$skip', '$skiptoken', '@a'], properties),
  body: oddBody(namesIn),
  headers: fc.constantFrom<Record<string, string>>(
    {},
    { Accept: 'application/json;odata=verbose' },
    { 'If-Match': '*' },
  ),
});

/** A list with columns of many kinds, an item with a file attached to it, a library with a file, and a group. */
async function filled(): Promise<Tenant> {
  const { tenant } = testTenant();
  tenant.sites.administrators(hub, [{ oid: ada.oid }]);
  const post = (path: string, body: unknown) => ask(tenant, person(ada), path, { method: 'POST', body });
  for (const [Title, BaseTemplate] of [
    ['Other', 100],
    ['Things', 100],
    ['Papers', 101],
  ] as const)
    await post('web/lists', { Title, BaseTemplate });
  const LookupListId = (await ask(tenant, person(ada), "web/lists/getbytitle('Other')")).body['Id'];
  for (const [Title, FieldTypeKind] of [
    ['When', 4],
    ['Yes', 8],
    ['Num', 9],
    ['Person', 20],
    ['constructor', 2],
  ] as const)
    await post(`${list}/fields`, { Title, FieldTypeKind });
  const parameters = { Title: 'Look', FieldTypeKind: 7, LookupListId, LookupFieldName: 'Title' };
  await post(`${list}/fields/addfield`, { parameters });
  await post("web/lists/getbytitle('Other')/items", { Title: 'other' });
  await post(`${list}/items`, { Title: 'one', LookId: 1 });
  await post(`${list}/items(1)/attachmentfiles/add(FileName='a.txt')`, 'text');
  for (const text of ['one', 'two']) await post(`${papers}/files/add(url='a.txt',overwrite=true)`, text);
  await post('web/sitegroups', { Title: 'Crew' });
  return tenant;
}

it(`answers ${runs} odd requests to all of the object model itself: none is a fault of the program`, async () => {
  const tenant = await filled();
  const answered = fc.asyncProperty(requests, async ({ method, path, query, body, headers }) => {
    const request = new Request(`https://raw.example${hub}/_api/${path}${query}`, {
      method,
      headers: { ...as(person(ada)), ...headers },
      ...(method !== 'GET' && method !== 'HEAD' && { body }),
    });
    // A fault of the program is thrown.
    const { status } = await tenant.sharePoint(request);
    expect(status).toBeGreaterThanOrEqual(200);
  });
  await fc.assert(answered, { seed: 20261130, numRuns: runs });
  tenant.close();
}, 60_000);
