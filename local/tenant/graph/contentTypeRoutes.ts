import type { ContentType } from '@microsoft/microsoft-graph-types';
import type { Captured } from '../routing/router';
import { builtInTypes, type ContentType as KeptType, parentAmong } from '../rules/contentTypes';
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
        const { types, above, context } = typesAt(call, captured, selectedFrom(call, 'contentTypes'));
        const value = types.map((type) => selected({ ...body(type, above) }, call.query));
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
  const { types, above, context } = typesAt(call, captured, selectedFrom(call, 'contentTypes', true));
  const type = types.find(({ id }) => id.toLowerCase() === captured['contentType']?.toLowerCase());
  if (!type) throw contentTypeNotThere();
  return { status: 200, body: { '@odata.context': context, ...selected({ ...body(type, above) }, call.query) } };
}

function typesAt(
  call: Call,
  { siteId = '', list }: Captured,
  rest: string,
): { readonly types: readonly KeptType[]; readonly above: readonly KeptType[]; readonly context: string } {
  const { contentTypes } = call.storage;
  const { site, ...here } = siteHere(call, siteId);
  const above = [...builtInTypes, ...contentTypes.of({ site: site.number })];
  if (list === undefined) return { types: above, above, context: contexts.inSite({ site, ...here }, rest) };
  const listHere = listAt(call, siteId, list);
  const types = contentTypes.of({ list: listHere.list.number });
  return { types, above, context: contexts.inList(listHere, rest) };
}

/** @param above the types of the web, from which those of the list are made */
const body = (type: KeptType, above: readonly KeptType[]): ContentType => ({
  id: type.id,
  description: type.description,
  group: type.group,
  hidden: type.settings['Hidden'] === true,
  isBuiltIn: !('number' in type),
  name: type.name,
  parentId: parentAmong(above, type.id)?.id ?? '',
  readOnly: type.settings['ReadOnly'] === true,
  sealed: type.settings['Sealed'] === true,
});
