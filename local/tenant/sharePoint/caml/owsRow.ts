import { fieldNamed } from '../../query/columns';
import { keepingOf } from '../../rules/fieldKinds';
import { versionLabel } from '../../rules/versionNumbers';
import type { Field } from '../../storage/fields';
import type { Call } from '../call';
import { Failed } from '../failed';
import { camlNotUnderstood } from '../failures';
import { escaped } from '../fieldSchema';
import { fileDirRef, fileLeafRef, fileRef } from '../objects/itemPlace';
import type { ItemHere } from '../objects/kinds';
import { namedBy, personNamed } from '../objects/namedBy';
import { itemRights } from '../objects/rights';
import { type Named, textsOf } from '../valueTexts';

/** How dates are written in rows of XML: "2026-11-22T09:30:00Z", or "2026-11-22 09:30:00" where nobody asks for UTC. */
const dateOf = (instant: string, inUtc: boolean): string =>
  inUtc ? instant : instant.replace('T', ' ').replace(/(\.\d+)?Z$/, '');

type Written = (here: ItemHere, call: Call, inUtc: boolean) => string;

const guid = ({ item }: ItemHere): string => `{${item.guid.toUpperCase()}}`;

/** Of what SharePoint looks up by the item's number that number comes first. */
const lookedUp =
  (value: (here: ItemHere, call: Call) => string | number): Written =>
  (here, call) =>
    `${here.item.id};#${value(here, call)}`;

const numbered = (named: readonly Named[]): string => named.map(({ number, text }) => `${number};#${text}`).join(';#');

const title: Written = ({ item }) => String(item.values['Title'] ?? '');

const builtIn: Readonly<Record<string, Written>> = {
  ID: ({ item }) => String(item.id),
  ContentTypeId: ({ item }) => item.contentTypeId,
  ContentType: ({ item }) => item.contentType,
  LinkTitle: title,
  LinkTitleNoMenu: title,
  LinkTitle2: title,
  Modified: ({ item }, _, inUtc) => dateOf(item.modified, inUtc),
  Created: ({ item }, _, inUtc) => dateOf(item.created, inUtc),
  Author: (here, call) => numbered([personNamed(here, here.item.author, call)]),
  Editor: (here, call) => numbered([personNamed(here, here.item.editor, call)]),
  owshiddenversion: ({ item }) => String(item.version),
  _UIVersion: ({ item }) => String(item.uiVersion),
  _ModerationStatus: ({ item }) => String(item.moderation),
  _UIVersionString: ({ item }) => versionLabel(item.uiVersion),
  Attachments: ({ item }) => (item.attachments > 0 ? '1' : '0'),
  GUID: guid,
  FileRef: lookedUp((here, call) => fileRef(here, call).slice(1)),
  FileDirRef: lookedUp((here, call) => fileDirRef(here, call).slice(1)),
  FileLeafRef: lookedUp(fileLeafRef),
  FSObjType: lookedUp(({ item }) => item.kind),
  UniqueId: lookedUp(guid),
  PermMask: (here, call) => `0x${itemRights(here, here.item.id, call).toString(16)}`,
};

/** What each row has unless the client says that it needs not. */
export const mandatoryColumns = [
  ...['ContentTypeId', 'ID', 'Modified', 'Created', 'Author', 'Editor', 'owshiddenversion', '_UIVersion'],
  ...['Attachments', 'GUID', 'FileRef', 'FileDirRef', 'FileLeafRef', 'FSObjType', 'UniqueId', 'PermMask'],
];

/**
 * What makes the rows of XML of a list's items, as SharePoint's older services answer with them.
 * @param fields the columns of the list
 * @param shown the internal names of those that are wanted
 */
export function owsRowMaker(
  fields: readonly Field[],
  shown: readonly string[],
  inUtc: boolean,
  call: Call,
): (here: ItemHere) => string {
  const columns = [...new Set(shown)].flatMap((name) => columnOf(fields, name));
  return (here) => {
    const attributes = columns.map(([name, written]) => [name, written(here, call, inUtc)] as const);
    // A column without a value is left out.
    return `<z:row${attributes.map(([name, text]) => (text === '' ? '' : ` ows_${name}="${escaped(text)}"`)).join('')} />`;
  };
}

/** A column that the list does not have is refused; of those that it has and nothing here works out there is no value. */
function columnOf(fields: readonly Field[], name: string): (readonly [string, Written])[] {
  const own = Object.hasOwn(builtIn, name) ? builtIn[name] : undefined;
  if (own) return [[name, own]];
  const field = fieldNamed(fields, name);
  if (!field) throw new Failed(camlNotUnderstood());
  return field.number === 0 && field.name !== 'Title' ? [] : [[name, written(field)]];
}

const written =
  (field: Field): Written =>
  (here, call, inUtc) => {
    const value = here.item.values[field.name];
    if (value === undefined) return '';
    const named = namedBy(here, field, value, call);
    switch (keepingOf(field.type)) {
      case 'reference':
      case 'references':
        return numbered(named);
      case 'number':
        return Number(value).toFixed(12);
      case 'instant':
        return dateOf(String(value as string), inUtc);
      case 'yesNo':
      case 'texts':
      case 'link':
      case 'text':
      case 'nothing':
        return textsOf(field, value, named).edit;
    }
  };
