import type { List } from '@microsoft/microsoft-graph-types';
import { addressOf, documentLibrary, pageLibrary, type StoredList } from '../storage/lists';
import { type SiteHere, siteIdOf } from './siteAddress';

/** A list with the site that it is on. */
export type ListHere = SiteHere & { readonly list: StoredList };

/** Graph's words for SharePoint's templates. */
export const templates: Readonly<Record<string, number>> = {
  genericList: 100,
  documentLibrary,
  links: 103,
  announcements: 104,
  contacts: 105,
  tasks: 107,
  webPageLibrary: pageLibrary,
};

/** Where people see the list. */
export const listUrl = ({ host, site, list }: ListHere): string => encodeURI(`https://${host}${addressOf(site, list)}`);

/** What a change of the list would be tied to. */
const etagOf = (list: StoredList): string => `"${list.id},0"`;

/** A list as Graph shows it. */
export function listBody(here: ListHere): List & { readonly '@odata.etag': string } {
  const { list } = here;
  return {
    '@odata.etag': etagOf(list),
    createdDateTime: list.created,
    description: list.description,
    eTag: etagOf(list),
    id: list.id,
    lastModifiedDateTime: list.itemModified,
    name: list.name,
    webUrl: listUrl(here),
    displayName: list.title,
    parentReference: { siteId: siteIdOf(here) },
    list: {
      contentTypesEnabled: list.settings['ContentTypesEnabled'] === true,
      hidden: list.settings['Hidden'] === true,
      template: Object.entries(templates).find(([, template]) => template === list.template)?.[0] ?? 'genericList',
    },
  };
}
