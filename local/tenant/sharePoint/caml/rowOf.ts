import { fieldNamed } from '../../query/columns';
import { isObject } from '../../routing/jsonBody';
import { keepingOf } from '../../rules/fieldKinds';
import type { ItemValue } from '../../rules/itemValues';
import { timeText } from '../../rules/siteTime';
import { moderationName, versionLabel } from '../../rules/versionNumbers';
import type { Field } from '../../storage/fields';
import type { StoredList } from '../../storage/lists';
import type { Call } from '../call';
import { Failed } from '../failed';
import { camlNotUnderstood } from '../failures';
import { fileDirRef, fileLeafRef, fileRef } from '../objects/itemPlace';
import type { ItemHere } from '../objects/kinds';
import { namedBy, personNamed } from '../objects/namedBy';
import { itemRights } from '../objects/rights';
import { dateText, htmlOf, type Named, numberText, textsOf } from '../valueTexts';

type Row = Record<string, unknown>;

/** What makes the rows of a view: what its columns are is looked up once for all of them. */
export function rowMaker(
  list: StoredList,
  shown: readonly string[],
  datesInUtc: boolean,
  call: Call,
): (here: ItemHere) => Row {
  const columns = shown.map((name) => columnOf(call.storage.fields.all(list), name, datesInUtc));
  return (here) => {
    const row = always(here, call);
    for (const column of columns) Object.assign(row, column(here, call));
    return row;
  };
}

type Column = (here: ItemHere, call: Call) => Row;

/** A column of a view. One that the list does not have is refused: mrackley/StratusForms#65. */
function columnOf(fields: readonly Field[], name: string, datesInUtc: boolean): Column {
  const own = Object.hasOwn(builtIn, name) ? builtIn[name] : undefined;
  if (own) return (here, call) => own(here, call, datesInUtc);
  const titled = /^LinkTitle/.test(name) ? 'Title' : name;
  const field = fieldNamed(fields, titled);
  if (!field) throw new Failed(camlNotUnderstood());
  // What every list has and nothing here works out, like the icon of a file, is shown as nothing.
  if (field.number === 0) return () => ({ [name]: '' });
  return (here, call) => {
    const value = here.item.values[field.name];
    return cells(name, field, value, namedBy(here, field, value, call), datesInUtc);
  };
}

/** What each row has, whatever the view shows. */
function always(here: ItemHere, call: Call): Row {
  const { item } = here;
  const address = fileRef(here, call);
  return {
    ID: String(item.id),
    PermMask: `0x${itemRights(here, item.id, call).toString(16)}`,
    FSObjType: String(item.kind),
    UniqueId: `{${item.guid.toUpperCase()}}`,
    FileRef: address,
    'FileRef.urlencode': encodeURIComponent(address),
    'FileRef.urlencodeasurl': encodeURI(address),
    'FileRef.urlencoding': encodeURI(address),
    ContentTypeId: item.contentTypeId,
    owshiddenversion: String(item.version),
  };
}

const dates = (name: string, instant: string, text: string, datesInUtc: boolean): Row => ({
  [name]: datesInUtc ? instant : text,
  [`${name}.`]: instant,
  [`${name}.FriendlyDisplay`]: '',
});

const people = (named: readonly Named[]): unknown =>
  named.length === 0
    ? ''
    : named.map(({ number, text, email = '' }) => ({
        id: String(number),
        title: text,
        email,
        sip: email,
        picture: '',
      }));

const builtIn: Readonly<Record<string, (here: ItemHere, call: Call, datesInUtc: boolean) => Row>> = {
  ID: ({ item }) => ({ ID: String(item.id) }),
  Created: ({ item }, _, utc) => dates('Created', item.created, timeText(item.created), utc),
  Modified: ({ item }, _, utc) => dates('Modified', item.modified, timeText(item.modified), utc),
  Author: (here, call) => ({ Author: people([personNamed(here, here.item.author, call)]) }),
  Editor: (here, call) => ({ Editor: people([personNamed(here, here.item.editor, call)]) }),
  Attachments: ({ item }) => ({ Attachments: item.attachments > 0 ? '1' : '0' }),
  ContentType: ({ item }) => ({ ContentType: item.contentType }),
  GUID: ({ item }) => ({ GUID: `{${item.guid.toUpperCase()}}` }),
  FSObjType: () => ({}),
  FileRef: () => ({}),
  FileLeafRef: (here) => ({ FileLeafRef: fileLeafRef(here) }),
  FileDirRef: (here, call) => ({ FileDirRef: fileDirRef(here, call) }),
  UniqueId: () => ({}),
  _ModerationStatus: ({ item: { moderation } }) => ({
    _ModerationStatus: moderationName(moderation),
    '_ModerationStatus.': String(moderation),
  }),
  _UIVersionString: ({ item }) => ({ _UIVersionString: versionLabel(item.uiVersion) }),
};

function cells(name: string, field: Field, value: ItemValue | undefined, named: readonly Named[], utc: boolean): Row {
  switch (keepingOf(field.type)) {
    case 'reference':
    case 'references':
      return { [name]: field.type.startsWith('User') ? people(named) : lookups(named) };
    case 'number': {
      if (value === undefined) return { [name]: '' };
      const text = field.type === 'Currency' ? textsOf(field, value, named).text : numberText(Number(value));
      return { [name]: text, [`${name}.`]: Number(value).toFixed(14) };
    }
    case 'yesNo':
      if (value === undefined) return { [name]: '' };
      return { [name]: value === true ? 'Yes' : 'No', [`${name}.value`]: value === true ? '1' : '0' };
    case 'instant': {
      if (value === undefined) return { [name]: '' };
      const instant = String(value as string);
      return dates(name, instant, dateText(field, instant), utc);
    }
    case 'texts':
      return { [name]: value ?? [] };
    case 'link': {
      const { Url = '', Description = '' } = isObject(value) ? value : {};
      return { [name]: Url, [`${name}.desc`]: Description };
    }
    case 'text':
    case 'nothing': {
      const text = textsOf(field, value, named).text;
      return { [name]: field.type === 'Note' ? htmlOf(text).replaceAll('\n', '<br>') : text };
    }
  }
}

const lookups = (named: readonly Named[]): unknown =>
  named.length === 0
    ? ''
    : named.map(({ number, text }) => ({ lookupId: number, lookupValue: text, isSecretFieldValue: false }));
