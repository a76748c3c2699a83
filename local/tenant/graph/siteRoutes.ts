import type { FieldType } from '../rules/fieldKinds';
import type { Field } from '../storage/fields';
import { addressOf, documentLibrary, type StoredList } from '../storage/lists';
import type { Site } from '../storage/sites';
import { type Call, type GraphRoute, listAt, mayOnList, readable, siteAt } from './call';
import { noSuchSite } from './failures';
import { selected } from './select';

/** The calls about sites, their lists and the lists' columns. */
export const siteRoutes: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: 'sites/{host}:{sitePath}',
    options: ['$select'],
    answer: (call, { host = '', sitePath = '' }) => {
      const site = call.storage.sites.byPath(sitePath);
      if (!site) throw noSuchSite();
      return { status: 200, body: selected(siteBody(host, readable(call.storage, call.by, site)), call.query) };
    },
  },
  {
    method: 'GET',
    path: 'sites/{siteId}',
    options: ['$select'],
    answer: (call, { siteId = '' }) => ({
      status: 200,
      body: selected(siteBody(hostOf(siteId), siteAt(call, siteId)), call.query),
    }),
  },
  {
    method: 'GET',
    path: 'sites/{siteId}/lists',
    options: ['$select'],
    answer: (call, { siteId = '' }) => ({ status: 200, body: { value: listsOf(call, siteId) } }),
  },
  {
    method: 'GET',
    path: 'sites/{siteId}/lists/{list}',
    options: ['$select'],
    answer: (call, { siteId = '', list: named = '' }) => {
      const { site, list } = listAt(call, siteId, named);
      return { status: 200, body: selected(listBody(hostOf(siteId), site, list), call.query) };
    },
  },
  {
    method: 'GET',
    path: 'sites/{siteId}/lists/{list}/columns',
    answer: (call, { siteId = '', list: named = '' }) => {
      const { list } = listAt(call, siteId, named);
      return { status: 200, body: { value: call.storage.fields.of(list).map(columnBody) } };
    },
  },
];

const hostOf = (siteId: string): string => siteId.split(',')[0] ?? '';

const siteUrl = (host: string, site: Site): string => `https://${host}${site.path}`;

const siteBody = (host: string, site: Site): Record<string, unknown> => ({
  createdDateTime: site.created,
  displayName: site.title,
  id: `${host},${site.id},${site.webId}`,
  name: site.path.split('/').pop(),
  webUrl: siteUrl(host, site),
});

function listsOf(call: Call, siteId: string): Record<string, unknown>[] {
  const site = siteAt(call, siteId);
  return call.storage.lists
    .of(site)
    .filter((list) => mayOnList(call, site, list, 'read'))
    .map((list) => selected(listBody(hostOf(siteId), site, list), call.query));
}

const listBody = (host: string, site: Site, list: StoredList): Record<string, unknown> => ({
  createdDateTime: list.created,
  description: list.description,
  displayName: list.title,
  id: list.id,
  list: {
    contentTypesEnabled: false,
    hidden: false,
    template: list.template === documentLibrary ? 'documentLibrary' : 'genericList',
  },
  name: list.name,
  webUrl: encodeURI(`https://${host}${addressOf(site, list)}`),
});

/** Graph says of what type a column is by the name of a facet. */
const facets: Partial<Readonly<Record<FieldType, (field: Field) => Record<string, unknown>>>> = {
  Text: () => ({ text: { allowMultipleLines: false, maxLength: 255 } }),
  Note: () => ({ text: { allowMultipleLines: true, textType: 'plain' } }),
  Choice: ({ choices }) => ({ choice: { allowTextEntry: false, choices, displayAs: 'dropDownMenu' } }),
  MultiChoice: ({ choices }) => ({ choice: { allowTextEntry: false, choices, displayAs: 'checkBoxes' } }),
  Number: () => ({ number: { decimalPlaces: 'automatic', displayAs: 'number' } }),
  Boolean: () => ({ boolean: {} }),
};

const columnBody = (field: Field): Record<string, unknown> => ({
  description: field.description,
  displayName: field.title,
  enforceUniqueValues: field.unique,
  hidden: false,
  id: field.id,
  indexed: field.indexed,
  name: field.name,
  readOnly: false,
  required: field.required,
  ...facets[field.type]?.(field),
});
