import { fieldKinds, isReference, keepingOf } from '../../rules/fieldKinds';
import { calculated, canBeCalculated } from '../../rules/formula';
import type { ItemValue } from '../../rules/itemValues';
import { versionLabel } from '../../rules/versionNumbers';
import type { Field } from '../../storage/fields';
import type { Entity } from '../answer';
import type { Call } from '../call';
import { isObject } from '../../routing/jsonBody';
import { fileDirRef, fileLeafRef, fileRef } from '../objects/itemPlace';
import type { ItemHere } from '../objects/kinds';
import { namedBy, personNamed } from '../objects/namedBy';
import type { Named } from '../valueTexts';
import { dateValue, guidValue } from './clientJson';
import { openName } from './entityValues';
import { siteOf } from './identity';

/** The values of an item as the client object model has them: by the internal names of columns, and with their types. */
export function itemValues(
  entity: Entity,
  namesTypes: boolean,
  call: Call,
): ReadonlyMap<string, readonly [string, unknown]> {
  const here = itemAt(entity, call);
  const found = new Map<string, readonly [string, unknown]>();
  if (!here) return found;
  const put = (name: string, value: unknown, kind?: string): unknown =>
    found.set(name, [openName(name, value, namesTypes, kind), value]);
  const { list, item } = here;
  found.set('FileSystemObjectType', ['FileSystemObjectType', item.kind]).set('Id', ['Id', item.id]);
  put('ContentTypeId', { _ObjectType_: 'SP.ContentTypeId', StringValue: item.contentTypeId });
  const fields = call.storage.fields.of(list);
  for (const field of fields)
    if (field.type !== 'Calculated') put(field.name, columnValue(here, field, call), kindOf(field));
    else if (canBeCalculated(field, fields)) put(field.name, calculated(field, fields, item.values), 'Double');
  put('ID', item.id);
  put('Created', dateValue(item.created));
  put('Modified', dateValue(item.modified));
  put('Author', person(personNamed(here, item.author, call)));
  put('Editor', person(personNamed(here, item.editor, call)));
  put('Attachments', item.attachments > 0);
  put('GUID', guidValue(item.guid));
  put('UniqueId', guidValue(item.guid));
  put('owshiddenversion', item.version);
  put('_UIVersion', item.uiVersion);
  put('_ModerationStatus', item.moderation);
  put('_UIVersionString', versionLabel(item.uiVersion));
  put('FSObjType', String(item.kind));
  put('FileRef', fileRef(here, call));
  put('FileDirRef', fileDirRef(here, call));
  put('FileLeafRef', fileLeafRef(here));
  return found;
}

/** A new item, which is not saved, is at no place. */
function itemAt({ address, api }: Entity, call: Call): ItemHere | undefined {
  const [, id = '', number] = /^Web\/Lists\(guid'([^']+)'\)\/Items\((\d+)\)$/.exec(address) ?? [];
  const site = siteOf(api, call);
  const list = call.storage.lists.byId(site, id);
  const item = list && call.storage.items.there(list, Number(number));
  return item && { site, list, item };
}

const kindOf = ({ type }: Field): string =>
  fieldKinds[type].number === fieldKinds.Integer.number ? 'Int32' : 'Double';

const person = ({ number, text, email = '' }: Named): unknown => ({
  _ObjectType_: 'SP.FieldUserValue',
  LookupId: number,
  LookupValue: text,
  IsSecretFieldValue: false,
  Email: email,
});

const lookup = ({ number, text }: Named): unknown => ({
  _ObjectType_: 'SP.FieldLookupValue',
  LookupId: number,
  LookupValue: text,
  IsSecretFieldValue: false,
});

function columnValue(here: ItemHere, field: Field, call: Call): unknown {
  const value: ItemValue | undefined = here.item.values[field.name];
  if (isReference(field.type)) {
    const named = namedBy(here, field, value, call).map(field.type.startsWith('User') ? person : lookup);
    return keepingOf(field.type) === 'references' ? named : (named[0] ?? null);
  }
  if (value === undefined) return null;
  if (isObject(value))
    return { _ObjectType_: 'SP.FieldUrlValue', Description: value['Description'], Url: value['Url'] };
  if (field.type === 'DateTime') return dateValue(String(value));
  return field.type === 'Guid' ? guidValue(String(value)) : value;
}
