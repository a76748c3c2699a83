import type { FieldType } from './fieldKinds';

/**
 * A column that every list has, as SharePoint describes it. The names, ids and attributes are those of
 * SPBuiltInFieldId and of lists' own XML as people published it (for instance in the tests of pnp/cli-microsoft365).
 */
export interface BuiltInColumn {
  readonly name: string;
  readonly id: string;
  readonly type: FieldType;
  readonly title: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly choices?: readonly string[];
  readonly defaultValue?: string;
}

type Attributes = Readonly<Record<string, string>>;

const v3 = 'http://schemas.microsoft.com/sharepoint/v3';
const base: Attributes = { SourceID: v3, FromBaseType: 'TRUE' };
const readOnly: Attributes = { ReadOnly: 'TRUE' };
const hidden: Attributes = { ReadOnly: 'TRUE', Hidden: 'TRUE' };
const sealed: Attributes = { ...hidden, Sealed: 'TRUE' };
const unsorted: Attributes = { Sortable: 'FALSE', Filterable: 'FALSE' };

const column = (
  name: string,
  id: string,
  type: FieldType,
  title: string,
  attributes: Attributes = {},
): BuiltInColumn => ({
  name,
  id,
  type,
  title,
  attributes: { ...attributes, ...base },
});

/** What SharePoint looks up in the row that each item has among its files. */
const ofFile = (name: string, id: string, title: string, attributes: Attributes, ShowField = name): BuiltInColumn =>
  column(name, id, 'Lookup', title, { ...attributes, List: 'Docs', FieldRef: 'ID', ShowField });

/** The title of an item, which is kept like a column that was added. */
export const titleColumn: BuiltInColumn = column('Title', 'fa564e0f-0c70-4ab9-b863-0177e6ddd247', 'Text', 'Title');

const beforeOwn: readonly BuiltInColumn[] = [
  column('ContentTypeId', '03e45e84-1992-4d42-9116-26f756012634', 'ContentTypeId', 'Content Type ID', sealed),
];

const afterTitle: readonly BuiltInColumn[] = [
  column('_ModerationComments', '34ad21eb-75bd-4544-8c73-0e08330291fe', 'Note', 'Approver Comments', {
    ...hidden,
    ...unsorted,
    CanToggleHidden: 'TRUE',
  }),
  column('File_x0020_Type', '39360f11-34cf-4356-9945-25c44e68dade', 'Text', 'File Type', hidden),
  column('ComplianceAssetId', '3a6b296c-3f50-445c-a13f-9c679ea9dda3', 'Text', 'Compliance Asset Id', readOnly),
];

const afterOwn: readonly BuiltInColumn[] = [
  column('ID', '1d22ea11-1e32-424e-89ab-9fedbadb6ce1', 'Counter', 'ID', { ...readOnly, PrimaryKey: 'TRUE' }),
  column('ContentType', 'c042a256-787d-4a6f-8a8a-cf6ab767f12d', 'Computed', 'Content Type', {
    Group: '_Hidden',
    Sortable: 'FALSE',
  }),
  column('Modified', '28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f', 'DateTime', 'Modified', {
    ...readOnly,
    StorageTZ: 'TRUE',
  }),
  column('Created', '8c06beca-0777-48f7-91c7-6da68bc07b69', 'DateTime', 'Created', { ...readOnly, StorageTZ: 'TRUE' }),
  column('Author', '1df5e554-ec7e-46a6-901d-d85a3881cb18', 'User', 'Created By', { ...readOnly, List: 'UserInfo' }),
  column('Editor', 'd31655d1-1d5b-4511-95a1-7a09e9b75bf2', 'User', 'Modified By', { ...readOnly, List: 'UserInfo' }),
  column('_HasCopyDestinations', '26d0756c-986a-48a7-af35-bf18ab85ff4a', 'Boolean', 'Has Copy Destinations', sealed),
  column('_CopySource', '6b4e226d-3d88-4a36-808d-a129bf52bccf', 'Text', 'Copy Source', sealed),
  column('owshiddenversion', 'd4e44a66-ee3a-4d02-88c9-4ec5ff3f4cd5', 'Integer', 'owshiddenversion', hidden),
  column('WorkflowVersion', 'f1e020bc-ba26-443f-bf2f-b68715017bbc', 'Integer', 'Workflow Version', hidden),
  column('_UIVersion', '7841bf41-43d0-4434-9f50-a673baef7631', 'Integer', 'UI Version', {
    ...hidden,
    CanToggleHidden: 'TRUE',
  }),
  column('_UIVersionString', 'dce8262a-3ae9-45aa-aab4-83bd75fb738a', 'Text', 'Version', {
    ...readOnly,
    CanToggleHidden: 'TRUE',
  }),
  column('Attachments', '67df98f4-9dec-48ff-a553-29bece9c5bf4', 'Attachments', 'Attachments'),
  {
    ...column('_ModerationStatus', 'fdc3b2ed-5bf2-4835-a4bc-b885f3396a61', 'ModStat', 'Approval Status', {
      ...hidden,
      CanToggleHidden: 'TRUE',
    }),
    choices: ['0;#Approved', '1;#Rejected', '2;#Pending', '3;#Draft', '4;#Scheduled'],
    defaultValue: '0',
  },
  column('Edit', '503f1caa-358e-4918-9094-4a2cdc4bc034', 'Computed', 'Edit', {
    ...readOnly,
    ...unsorted,
    ClassInfo: 'Icon',
    AuthoringInfo: '(link to edit item)',
  }),
  column('LinkTitleNoMenu', 'bc91a437-52e7-49e1-8c4e-4698904b2b6d', 'Computed', 'Title', {
    ...readOnly,
    DisplayNameSrcField: 'Title',
    AuthoringInfo: '(linked to item)',
    EnableLookup: 'TRUE',
  }),
  column('LinkTitle', '82642ec8-ef9b-478f-acf9-31f7d45fbc31', 'Computed', 'Title', {
    ...readOnly,
    DisplayNameSrcField: 'Title',
    ClassInfo: 'Menu',
    AuthoringInfo: '(linked to item with edit menu)',
  }),
  column('LinkTitle2', '5f190d91-3dbc-4489-9878-3c092caf35b6', 'Computed', 'Title', {
    ...hidden,
    DisplayNameSrcField: 'Title',
    ClassInfo: 'Menu',
    AuthoringInfo: '(linked to item with edit menu) (old)',
  }),
  column('SelectTitle', 'b1f7969b-ea65-42e1-8b54-b588292635f2', 'Computed', 'Select', {
    ...hidden,
    ...unsorted,
    CanToggleHidden: 'TRUE',
    AuthoringInfo: '(web part connection)',
  }),
  column('InstanceID', '50a54da4-1528-4e67-954a-e2d24f1e9efb', 'Integer', 'Instance ID', hidden),
  column('Order', 'ca4addac-796f-4b23-b093-d2a3f65c0774', 'Number', 'Order', { Hidden: 'TRUE' }),
  column('GUID', 'ae069f25-3ac2-4256-b9c3-15dbc15da0e0', 'Guid', 'GUID', hidden),
  column('WorkflowInstanceID', 'de8beacf-5505-47cd-80a6-aa44e7ffe2f4', 'Guid', 'Workflow Instance ID', hidden),
  ofFile('FileRef', '94f89715-e097-4e8b-ba79-ea02aa8b7adb', 'URL Path', hidden, 'FullUrl'),
  ofFile('FileDirRef', '56605df6-8fa1-47e4-a04c-5b384d59609f', 'Path', hidden, 'DirName'),
  ofFile('Last_x0020_Modified', '173f76c8-aebd-446a-9bc9-769a2bd2c18f', 'Modified', hidden, 'TimeLastModified'),
  ofFile('Created_x0020_Date', '998b5cff-4a35-47a7-92f3-3914aa6aa4a2', 'Created', hidden, 'TimeCreated'),
  ofFile('FSObjType', '30bb605f-5bae-48fe-b4e3-1f81d9772af9', 'Item Type', hidden, 'FSType'),
  ofFile('SortBehavior', '423874f8-c300-4bfb-b7a1-42e2159e3b19', 'Sort Type', hidden),
  column('PermMask', 'ba3c27ee-4791-4867-8821-ff99000bac98', 'Computed', 'Effective Permissions Mask', hidden),
  column('FileLeafRef', '8553196d-ec8d-4564-9861-3dbe931050c8', 'File', 'Name', {
    Hidden: 'TRUE',
    AuthoringInfo: '(for use in forms)',
    List: 'Docs',
    FieldRef: 'ID',
    ShowField: 'LeafName',
  }),
  ofFile('UniqueId', '4b7403de-8d94-43e8-9f0f-137a3e298126', 'Unique Id', hidden),
  ofFile('ParentUniqueId', '3b653cee-df6b-4cd4-b66d-ad5ce875b25e', 'ParentUniqueId', hidden),
  ofFile('SyncClientId', '6d2c4fde-3605-428e-a236-ce5f3dc2b4d4', 'Client Id', hidden),
  ofFile('ProgId', 'c5c4b81c-f1d9-4b43-a6a2-090df32ebb68', 'ProgId', hidden),
  ofFile('ScopeId', 'dddd2420-b270-4735-93b5-92b713d0944d', 'ScopeId', hidden),
  column('HTML_x0020_File_x0020_Type', '4ef1b78f-fdba-48dc-b8ab-3fa06a0c9804', 'Computed', 'HTML File Type', hidden),
  column('_EditMenuTableStart', '3c6303be-e21f-4366-80d7-d6d0a3b22c7a', 'Computed', 'Edit Menu Table Start', hidden),
  column('_EditMenuTableStart2', '1344423c-c7f9-4134-88e4-ad842e2d723c', 'Computed', 'Edit Menu Table Start', hidden),
  column('_EditMenuTableEnd', '2ea78cef-1bf9-4019-960a-02c41636cb47', 'Computed', 'Edit Menu Table End', hidden),
  column('LinkFilenameNoMenu', '9d30f126-ba48-446b-b8f9-83745f322ebe', 'Computed', 'Name', {
    ...hidden,
    DisplayNameSrcField: 'FileLeafRef',
    Filterable: 'FALSE',
    AuthoringInfo: '(linked to document)',
  }),
  column('LinkFilename', '5cc6dc79-3710-4374-b433-61cb4a686c12', 'Computed', 'Name', {
    ...hidden,
    DisplayNameSrcField: 'FileLeafRef',
    Filterable: 'FALSE',
    ClassInfo: 'Menu',
    AuthoringInfo: '(linked to document with edit menu)',
  }),
  column('DocIcon', '081c6e4c-5c14-4f20-b23e-1a71ceb6a67c', 'Computed', 'Type', {
    ...readOnly,
    ClassInfo: 'Icon',
    AuthoringInfo: '(icon linked to document)',
  }),
  column('ServerUrl', '105f76ce-724a-4bba-aece-f81f2fce58f5', 'Computed', 'Server Relative URL', {
    ...hidden,
    Filterable: 'FALSE',
  }),
  column('EncodedAbsUrl', '7177cfc7-f399-4d4d-905d-37dd51bc90bf', 'Computed', 'Encoded Absolute URL', {
    ...hidden,
    Filterable: 'FALSE',
  }),
  column('BaseName', '7615464b-559e-4302-b8e2-8f440b913101', 'Computed', 'File Name', {
    ...hidden,
    Filterable: 'FALSE',
  }),
  ofFile('MetaInfo', '687c7f94-686a-42d3-9b67-2782eac4b4f8', 'Property Bag', { Hidden: 'TRUE' }),
  column('_Level', '43bdd51b-3c5b-4e78-90a8-fb2087f71e70', 'Integer', 'Level', hidden),
  column('_IsCurrentVersion', 'c101c3e7-122d-4d4d-bc34-58e94a38c816', 'Boolean', 'Is Current Version', hidden),
  ofFile('ItemChildCount', 'b824e17e-a1b3-426e-aecf-f0184d900485', 'Item Child Count', readOnly),
  ofFile('FolderChildCount', '960ff01f-2b6d-4f1b-9c3f-e19ad8927341', 'Folder Child Count', readOnly),
  ofFile('Restricted', '786099e5-d20a-4232-86e5-cfc3d6face96', 'Restricted', hidden),
  ofFile('OriginatorId', '14ee99cd-bed9-474a-bf99-8f753fbad6b4', 'Originator Id', hidden),
  ofFile('NoExecute', '0b16648a-daff-47d4-9fda-c6038b75ed27', 'NoExecute', hidden),
  ofFile('ContentVersion', 'd48268e5-c65d-486c-bbf1-874cf986d7d3', 'Content Version', hidden),
  ofFile('_ComplianceFlags', 'ccc1037f-f65e-434a-868e-8c98af31fe29', 'Label setting', readOnly, 'ComplianceFlags'),
  ofFile('_ComplianceTag', 'd4b6480a-4bed-4094-9a52-30181ea38f1d', 'Retention label', readOnly, 'ComplianceTag'),
  ofFile(
    '_ComplianceTagWrittenTime',
    '92be610e-ddbb-49f4-b3b1-5c2bc768df8f',
    'Retention label Applied',
    readOnly,
    'ComplianceTagWrittenTime',
  ),
  ofFile(
    '_ComplianceTagUserId',
    '418d7676-2d6f-42cf-a16a-e43d2971252a',
    'Label applied by',
    readOnly,
    'ComplianceTagUserId',
  ),
  column('_IsRecord', '8382d247-72a9-44b1-9794-7b177edc89f3', 'Computed', 'Item is a Record', readOnly),
  column('AppAuthor', '6bfaba20-36bf-44b5-a1b2-eb6346d49716', 'Lookup', 'App Created By', {
    ...readOnly,
    List: 'AppPrincipals',
    ShowField: 'Title',
  }),
  column('AppEditor', 'e08400f3-c779-4ed2-a18c-ab7f34caa318', 'Lookup', 'App Modified By', {
    ...readOnly,
    List: 'AppPrincipals',
    ShowField: 'Title',
  }),
];

/** What a library has instead of attachments, and what it shows that other lists hide. */
const shownInLibraries = new Set(['FileLeafRef', 'LinkFilename', 'LinkFilenameNoMenu']);

const ofLibraries: readonly BuiltInColumn[] = [
  column('CheckoutUser', '3881510a-4e4a-4ee8-b102-8ee8e2d0dd4b', 'User', 'Checked Out To', {
    ...readOnly,
    List: 'UserInfo',
  }),
  column('_CheckinComment', '58014f77-5463-437b-ab67-eec79532da67', 'Lookup', 'Check In Comment', {
    ...readOnly,
    List: 'Docs',
    FieldRef: 'ID',
    ShowField: 'CheckinComment',
  }),
  ofFile('File_x0020_Size', '8fca95c0-9b7d-456f-8dae-b41ee2728b85', 'File Size', hidden, 'SizeInKB'),
  column('FileSizeDisplay', '78a07ba4-bda8-4357-9e0f-580d64487583', 'Computed', 'File Size', readOnly),
];

const libraryColumn = (built: BuiltInColumn): BuiltInColumn =>
  shownInLibraries.has(built.name) ? { ...built, attributes: { ...built.attributes, Hidden: 'FALSE' } } : built;

/** The columns that a list has besides its title and those that were added: before these, between, and after them. */
export interface BuiltInColumns {
  readonly first: readonly BuiltInColumn[];
  readonly afterTitle: readonly BuiltInColumn[];
  readonly last: readonly BuiltInColumn[];
}

export const listColumns: BuiltInColumns = { first: beforeOwn, afterTitle, last: afterOwn };

export const libraryColumns: BuiltInColumns = {
  first: beforeOwn,
  afterTitle,
  last: [...afterOwn.filter(({ name }) => name !== 'Attachments').map(libraryColumn), ...ofLibraries],
};

/** The names of all of them, in small letters. */
export const builtInNames: ReadonlySet<string> = new Set(
  [...beforeOwn, titleColumn, ...afterTitle, ...afterOwn, ...ofLibraries].map(({ name }) => name.toLowerCase()),
);
