import type { ColumnDefinition } from '@microsoft/microsoft-graph-types';
import { lineOfText } from './columnBody';

const instant: ColumnDefinition = { dateTime: { displayAs: 'default', format: 'dateTime' } };

const person: ColumnDefinition = {
  personOrGroup: {
    allowMultipleSelection: false,
    displayAs: 'nameWithPresence',
    chooseFromType: 'peopleAndGroups',
  },
};

/** What SharePoint itself looks up in the list's own tables. */
const own = (columnName: string): ColumnDefinition => ({
  lookup: {
    allowMultipleValues: false,
    allowUnlimitedLength: false,
    columnName,
    listId: '',
    primaryLookupColumnId: 'ID',
  },
});

const application: ColumnDefinition = {
  lookup: { allowMultipleValues: false, allowUnlimitedLength: false, columnName: 'Title', listId: 'AppPrincipals' },
};

const builtIn = (
  name: string,
  id: string,
  displayName: string,
  facet: ColumnDefinition = {},
  more: ColumnDefinition = {},
): ColumnDefinition => ({
  columnGroup: 'Custom Columns',
  description: '',
  displayName,
  enforceUniqueValues: false,
  hidden: false,
  id,
  indexed: false,
  name,
  readOnly: true,
  required: false,
  ...facet,
  ...more,
});

/**
 * The columns that every plain list has beside Title, as an answer of the real service shows them, with the ids that
 * SharePoint gives them everywhere (SPBuiltInFieldId).
 */
export const builtInColumns: readonly ColumnDefinition[] = [
  builtIn('ID', '1d22ea11-1e32-424e-89ab-9fedbadb6ce1', 'ID'),
  builtIn(
    'ContentType',
    'c042a256-787d-4a6f-8a8a-cf6ab767f12d',
    'Content Type',
    {},
    {
      columnGroup: '_Hidden',
      readOnly: false,
    },
  ),
  builtIn('Modified', '28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f', 'Modified', instant),
  builtIn('Created', '8c06beca-0777-48f7-91c7-6da68bc07b69', 'Created', instant),
  builtIn('Author', '1df5e554-ec7e-46a6-901d-d85a3881cb18', 'Created By', person),
  builtIn('Editor', 'd31655d1-1d5b-4511-95a1-7a09e9b75bf2', 'Modified By', person),
  builtIn('_UIVersionString', 'dce8262a-3ae9-45aa-aab4-83bd75fb738a', 'Version', lineOfText),
  builtIn('Attachments', '67df98f4-9dec-48ff-a553-29bece9c5bf4', 'Attachments', {}, { readOnly: false }),
  builtIn('Edit', '503f1caa-358e-4918-9094-4a2cdc4bc034', 'Edit'),
  builtIn('LinkTitleNoMenu', 'bc91a437-52e7-49e1-8c4e-4698904b2b6d', 'Title'),
  builtIn('LinkTitle', '82642ec8-ef9b-478f-acf9-31f7d45fbc31', 'Title'),
  builtIn('DocIcon', '081c6e4c-5c14-4f20-b23e-1a71ceb6a67c', 'Type'),
  builtIn('ItemChildCount', 'b824e17e-a1b3-426e-aecf-f0184d900485', 'Item Child Count', own('ItemChildCount')),
  builtIn('FolderChildCount', '960ff01f-2b6d-4f1b-9c3f-e19ad8927341', 'Folder Child Count', own('FolderChildCount')),
  builtIn('AppAuthor', '6bfaba20-36bf-44b5-a1b2-eb6346d49716', 'App Created By', application),
  builtIn('AppEditor', 'e08400f3-c779-4ed2-a18c-ab7f34caa318', 'App Modified By', application),
  builtIn('ComplianceAssetId', '3a6b296c-3f50-445c-a13f-9c679ea9dda3', 'Compliance Asset Id', lineOfText),
];
