import { listTemplates } from '../../rules/listTemplates';
import { addressOf, isLibrary } from '../../storage/lists';
import type { Call } from '../call';
import { escaped, schemaXml } from '../fieldSchema';
import { isOn } from '../listSettings';
import type { ListHere } from '../objects/rights';

/** An instant as the XML of a list has it, like "20261122 09:30:00". */
const moment = (instant: string): string => `${instant.slice(0, 10).replaceAll('-', '')} ${instant.slice(11, 19)}`;

const yes = (is: boolean): string => (is ? 'True' : 'False');

/** A list in XML with its columns, as far as it says what the properties of the list and of its columns say. */
export function listSchema({ site, list }: ListHere, { storage }: Call): string {
  const template = listTemplates[list.template];
  const id = `{${list.id.toUpperCase()}}`;
  const attributes = {
    ID: id,
    Title: list.title,
    Description: list.description,
    Name: id,
    BaseType: String(template?.baseType ?? Number(isLibrary(list))),
    FeatureId: template?.feature ?? '',
    ServerTemplate: String(list.template),
    Created: moment(list.created),
    Modified: moment(list.itemModified),
    LastDeleted: moment(list.itemDeleted),
    ItemCount: String(isLibrary(list) ? storage.driveItems.count(list) : storage.items.count(list)),
    RootFolder: addressOf(site, list),
    WebFullUrl: site.path,
    WebId: site.webId,
    EnableAttachments: yes(isOn(list, 'EnableAttachments')),
    EnableModeration: yes(isOn(list, 'EnableModeration')),
    EnableVersioning: yes(isOn(list, 'EnableVersioning')),
    EnableMinorVersion: yes(isOn(list, 'EnableMinorVersions')),
    EnableFolderCreation: yes(isOn(list, 'EnableFolderCreation')),
    RequireCheckout: yes(isOn(list, 'ForceCheckout')),
    Hidden: yes(isOn(list, 'Hidden')),
  };
  const text = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
  const fields = storage.fields.all(list).map((field) => schemaXml(field, list.id));
  return `<List${text}><Fields>${fields.join('')}</Fields></List>`;
}
