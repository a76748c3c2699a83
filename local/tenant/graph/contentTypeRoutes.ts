import type { ContentType } from '@microsoft/microsoft-graph-types';
import { documentLibrary } from '../storage/lists';
import { type GraphRoute, listAt } from './call';
import { contexts } from './contexts';
import { contentTypeId } from './contentTypeId';
import type { ListHere } from './listBody';
import { selectedFrom } from './pages';
import { selected } from './select';
import { toReadSites } from './siteNeeds';

/** The calls about the content types of a list, of which each list has those that SharePoint gives it by itself. */
export const contentTypeRoutes: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: 'sites/{siteId}/lists/{list}/contentTypes',
    options: ['$select'],
    needs: toReadSites,
    answer: (call, { siteId = '', list = '' }) => {
      const here = listAt(call, siteId, list);
      const context = contexts.inList(here, selectedFrom(call, 'contentTypes'));
      const value = contentTypesOf(here).map((type) => selected({ ...type }, call.query));
      return { status: 200, body: { '@odata.context': context, value } };
    },
  },
];

const contentTypesOf = (here: ListHere): ContentType[] =>
  here.list.template === documentLibrary
    ? [
        contentType(here, '0x0101', 'Document', 'Create a new document.', 'Document Content Types'),
        contentType(here, '0x0120', 'Folder', 'Create a new folder.', 'Folder Content Types'),
      ]
    : [
        contentType(here, '0x01', 'Item', 'Create a new list item.', 'List Content Types'),
        contentType(here, '0x0120', 'Folder', 'Create a new folder.', 'Folder Content Types'),
      ];

const contentType = (
  here: ListHere,
  parentId: string,
  name: string,
  description: string,
  group: string,
): ContentType => ({
  id: contentTypeId(here.list, parentId),
  description,
  group,
  hidden: false,
  name,
  parentId,
  readOnly: false,
  sealed: false,
});
