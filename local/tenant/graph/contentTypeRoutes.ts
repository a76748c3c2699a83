import type { ContentType } from '@microsoft/microsoft-graph-types';
import type { Captured } from '../routing/router';
import { type ContentType as RuledType, listContentTypes, parentOf, webContentTypes } from '../rules/contentTypes';
import type { Answer } from './answer';
import { type Call, type GraphRoute, listAt, siteHere } from './call';
import { contexts } from './contexts';
import { contentTypeNotThere } from './failures';
import { selectedFrom } from './pages';
import { selected } from './select';
import { toReadSites } from './siteNeeds';

/** The calls about the content types of a list and of a site, which have those that SharePoint gives them by itself. */
export const contentTypeRoutes: readonly GraphRoute[] = ['sites/{siteId}', 'sites/{siteId}/lists/{list}'].flatMap(
  (place): GraphRoute[] => [
    {
      method: 'GET',
      path: `${place}/contentTypes`,
      options: ['$select'],
      needs: toReadSites,
      answer: (call, captured) => {
        const { types, context } = typesAt(call, captured, selectedFrom(call, 'contentTypes'));
        const value = types.map((type) => selected({ ...body(type) }, call.query));
        return { status: 200, body: { '@odata.context': context, value } };
      },
    },
    {
      method: 'GET',
      path: `${place}/contentTypes/{contentType}`,
      options: ['$select'],
      needs: toReadSites,
      answer: getContentType,
    },
  ],
);

function getContentType(call: Call, captured: Captured): Answer {
  const { types, context } = typesAt(call, captured, selectedFrom(call, 'contentTypes', true));
  const type = types.find(({ id }) => id.toLowerCase() === captured['contentType']?.toLowerCase());
  if (!type) throw contentTypeNotThere();
  return { status: 200, body: { '@odata.context': context, ...selected({ ...body(type) }, call.query) } };
}

function typesAt(
  call: Call,
  { siteId = '', list }: Captured,
  rest: string,
): { readonly types: readonly RuledType[]; readonly context: string } {
  if (list === undefined) return { types: webContentTypes, context: contexts.inSite(siteHere(call, siteId), rest) };
  const here = listAt(call, siteId, list);
  return { types: listContentTypes(here.list), context: contexts.inList(here, rest) };
}

const body = (type: RuledType): ContentType => ({
  id: type.id,
  description: type.description,
  group: type.group,
  hidden: false,
  isBuiltIn: true,
  name: type.name,
  parentId: parentOf(type)?.id ?? '',
  readOnly: false,
  sealed: type.sealed,
});
