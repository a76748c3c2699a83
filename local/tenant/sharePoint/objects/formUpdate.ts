import { isObject } from '../../routing/jsonBody';
import { NotImitated, Refused } from '../../rules/refused';
import { instantTyped } from '../../rules/siteTime';
import type { Item, Stamp } from '../../storage/items';
import type { StoredList } from '../../storage/lists';
import type { Call } from '../call';
import { Failed } from '../failed';
import { failureOf, noSuchField } from '../failures';
import { type FormReading, loginsIn, readFormText } from '../formTexts';
import { complex } from '../model/complex';
import type { Given } from '../model/given';
import { type Operation, type ValueNode, valueOf } from '../model/node';
import { typeMeant } from './contentTypeCollection';
import { addFolder } from './files/adding';
import { changeEntry } from './files/itemEntry';
import { placeOf } from './files/place';
import type { ItemHere } from './kinds';
import { folderOfList } from './listFolder';
import type { ListHere } from './rights';

/** A column and its text, as a form sends them. */
export interface FormValue {
  readonly name: string;
  readonly text: string;
}

/** What a form's texts mean together. */
interface FormUpdate {
  readonly written: Readonly<Record<string, unknown>>;
  readonly stamp: Stamp;
  /** What is wrong with a column's text, by the column. */
  readonly errors: ReadonlyMap<string, string>;
}

/** Changes an item by the texts of a form: all of them, or none where one is not right. */
export const validateUpdate: Operation<ItemHere> = {
  needs: 'editListItems',
  takes: ['formValues', 'bNewDocumentUpdate', 'checkInComment'],
  run: (here, given, call) => {
    const values = formValues(given);
    const { list, item } = here;
    const type = typeIn(list, values, item.kind === 1, call);
    const editor = call.storage.principals.authorId(here.site, call.by.caller);
    return saved('ValidateUpdateListItem', here, values, call, ({ written, stamp }) => {
      const named = (now: Item): void => changeEntry({ ...here, item: now }, nameIn(values), call);
      call.storage.items.change(list, item.id, written, editor, named, { ...stamp, type });
      return item.id;
    });
  },
};

/** Adds an item by the texts of a form. */
export const addValidateUpdate: Operation<ListHere> = {
  needs: 'addListItems',
  takes: ['listItemCreateInfo', 'formValues', 'bNewDocumentUpdate', 'checkInComment'],
  run: (here, given, call) => {
    const values = formValues(given);
    const info = objectIn(given.arg('listItemCreateInfo'));
    const folder = folderIn(here, info, call);
    const author = call.storage.principals.authorId(here.site, call.by.caller);
    const isFolder = (info['UnderlyingObjectType'] ?? 0) === folderType;
    const name = nameIn(values);
    if (name !== undefined && !isFolder) throw new NotImitated('A name for a new item by the texts of a form');
    const type = typeIn(here.list, values, isFolder, call);
    return saved('AddValidateUpdateItemUsingPath', here, values, call, ({ written, ...read }) => {
      const stamp = { ...read.stamp, type };
      if (isFolder) return newFolder(here, folder, leafIn(info) ?? name, { written, stamp }, author, call);
      return call.storage.items.add(here.list, written, author, { ...stamp, folder }).id;
    });
  },
};

function formValues(given: Given): readonly FormValue[] {
  const values = given.arg('formValues');
  if (!Array.isArray(values)) throw new Refused('wrongKindOfValue');
  return values.map((one: unknown) => {
    if (!isObject(one) || typeof one['FieldName'] !== 'string') throw new Refused('wrongKindOfValue');
    const text = one['FieldValue'] ?? '';
    if (typeof text !== 'string') throw new Refused('wrongKindOfValue');
    return { name: one['FieldName'], text };
  });
}

/** The columns that say of which content type an item is. */
const typeColumns: ReadonlySet<string> = new Set(['ContentType', 'ContentTypeId']);

/** The name of the file or folder that an item is, which a form changes along with the columns. */
const nameColumn = 'FileLeafRef';

const nameIn = (values: readonly FormValue[]): string | undefined =>
  values.find(({ name }) => name === nameColumn)?.text;

/** The number of the content type that a form names, by its id or its name. */
export function typeIn(
  list: StoredList,
  values: readonly FormValue[],
  isFolder: boolean,
  call: Call,
): number | undefined {
  const named = values.find(({ name }) => typeColumns.has(name));
  if (!named) return undefined;
  const types = call.storage.contentTypes.of({ list: list.number });
  const id = named.name === 'ContentType' ? types.find(({ name }) => name === named.text)?.id : named.text;
  return typeMeant(list, id ?? named.text, isFolder, call);
}

const objectIn = (value: unknown): Readonly<Record<string, unknown>> => (isObject(value) ? value : {});

/** SP.FileSystemObjectType of a folder. */
const folderType = 1;

const leafIn = (info: Readonly<Record<string, unknown>>): unknown => objectIn(info['LeafName'])['DecodedUrl'];

/** Adds a folder, which is called by the name that it is given, or else by its title. */
function newFolder(
  { site, list }: ListHere,
  folder: Item['folder'],
  name: unknown,
  { written, stamp }: Pick<FormUpdate, 'written' | 'stamp'>,
  author: number,
  call: Call,
): number {
  const { driveItems, items } = call.storage;
  const leaf = name ?? written['Title'];
  if (typeof leaf !== 'string' || leaf === '') throw new Refused('wrongKindOfValue');
  const above = (folder === null ? undefined : driveItems.byNumber(folder)) ?? driveItems.root(list);
  const { entry } = addFolder(placeOf({ site, list, entry: above }, call), leaf, false, call);
  const id = driveItems.byNumber(entry.number)?.item;
  if (id === undefined || id === null) throw new Error('A folder that was just added is no item.');
  items.change(list, id, { Title: leaf, ...written }, author, () => undefined, stamp);
  return id;
}

/** The folder that a new item is to be in. */
function folderIn(here: ListHere, info: Readonly<Record<string, unknown>>, call: Call): Item['folder'] {
  const { FolderPath, UnderlyingObjectType = 0 } = info;
  if (UnderlyingObjectType !== 0 && UnderlyingObjectType !== folderType && UnderlyingObjectType !== null)
    throw new NotImitated('A new item that is neither an item nor a folder');
  const address = isObject(FolderPath) ? FolderPath['DecodedUrl'] : undefined;
  if (typeof address !== 'string' || address === '') return null;
  return folderOfList(here, address.replace(call.origin, ''), call);
}

function saved(
  name: string,
  here: ListHere,
  values: readonly FormValue[],
  call: Call,
  save: (update: FormUpdate) => number,
): ValueNode {
  const update = read(here, values, call);
  if (update.errors.size > 0) return answer(name, values, update.errors, 0);
  try {
    const id = save(update);
    return answer(name, name.startsWith('Add') ? [...values, { name: 'Id', text: String(id) }] : values, new Map(), id);
  } catch (failure) {
    if (failure instanceof Failed && nameIn(values) !== undefined)
      return answer(name, values, new Map([[nameColumn, failure.failure.error.message]]), 0);
    // What only the list knows, like that a value is there already, is said of a column too.
    if (
      !(failure instanceof Refused) ||
      !['duplicateValue', 'notValid', 'rowNotValid', 'textTooLong', 'wrongKindOfValue'].includes(failure.reason)
    )
      throw failure;
    const named = values.find((value) => value.name === failure.about) ?? values.find((value) => value.text !== '');
    const said = /notValid/i.test(failure.reason) ? failure.other : '';
    return answer(name, values, new Map([[named?.name ?? '', said || failureOf(failure).error.message]]), 0);
  }
}

function answer(
  name: string,
  values: readonly FormValue[],
  errors: ReadonlyMap<string, string>,
  ItemId: number,
): ValueNode {
  const one = (value: FormValue): unknown => {
    const error = errors.get(value.name);
    return complex('SP.ListItemFormUpdateValue', {
      ErrorCode: error === undefined ? 0 : -2147467259,
      ErrorMessage: error ?? null,
      FieldName: value.name,
      FieldValue: value.text,
      HasException: error !== undefined,
      ItemId,
    });
  };
  return valueOf(name, values.map(one));
}

function read(here: ListHere, values: readonly FormValue[], call: Call): FormUpdate {
  const fields = call.storage.fields.of(here.list);
  const personOf = (login: string): number | undefined => call.storage.principals.ensureLogin(here.site, login)?.id;
  const written: Record<string, unknown> = {};
  const stamp: Record<string, unknown> = {};
  const errors = new Map<string, string>();
  for (const { name, text } of values.filter((value) => value.name !== nameColumn && !typeColumns.has(value.name))) {
    const field = fields.find((one) => one.name === name);
    const stamped = Object.hasOwn(stamps, name) ? stamps[name] : undefined;
    const reading = field ? readFormText(field, text, personOf) : stamped?.read(text, personOf);
    if (!reading) errors.set(name, noSuchField(name).error.message);
    else if ('error' in reading) errors.set(name, reading.error);
    else if (field) written[name] = reading.written;
    else if (stamped) stamp[stamped.of] = reading.written;
  }
  return { written, stamp, errors };
}

interface Stamped {
  readonly of: keyof Stamp;
  readonly read: (text: string, personOf: (login: string) => number | undefined) => FormReading;
}

const moment: Stamped['read'] = (text) => {
  const instant = instantTyped(text);
  return instant === undefined
    ? { error: 'You must specify a valid date within the range of 1/1/1900 and 31/12/8900.' }
    : { written: instant };
};

const person: Stamped['read'] = (text, personOf) => {
  const [login] = loginsIn(text);
  const id = login === undefined ? undefined : personOf(login);
  return id === undefined ? { error: 'The user does not exist or is not unique.' } : { written: id };
};

/** What every item has and only a form may set: a MERGE may not. */
const stamps: Readonly<Record<string, Stamped>> = {
  Created: { of: 'created', read: moment },
  Modified: { of: 'modified', read: moment },
  Author: { of: 'author', read: person },
  Editor: { of: 'editor', read: person },
};
