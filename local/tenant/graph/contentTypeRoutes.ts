import type { ContentType } from '@microsoft/microsoft-graph-types';
import { type ContentType as RuledType, listContentTypes, parentOf } from '../rules/contentTypes';
import { type GraphRoute, listAt } from './call';
import { contexts } from './contexts';
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
      const value = listContentTypes(here.list).map((type) => selected({ ...body(type) }, call.query));
      return { status: 200, body: { '@odata.context': context, value } };
    },
  },
];

const body = (type: RuledType): ContentType => ({
  id: type.id,
  description: type.description,
  group: type.group,
  hidden: false,
  name: type.name,
  parentId: parentOf(type)?.id ?? '',
  readOnly: false,
  sealed: type.sealed,
});
