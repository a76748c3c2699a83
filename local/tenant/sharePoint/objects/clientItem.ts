import { isReference, keepingOf } from '../../rules/fieldKinds';
import { NotImitated, Refused } from '../../rules/refused';
import { instantWritten } from '../../rules/instants';
import type { Field } from '../../storage/fields';
import type { Stamp } from '../../storage/items';
import { systemAccount } from '../../storage/libraryItems';
import { apiOf, type Call } from '../call';
import { Failed } from '../failed';
import { noSuchField } from '../failures';
import { readFormText } from '../formTexts';
import { isObject } from '../../routing/jsonBody';
import type { Given } from '../model/given';
import type { Node, ObjectNode, Operation } from '../model/node';
import { bound } from '../model/objectType';
import { itemTypeName } from '../../rules/listNames';
import { changeEntry } from './files/itemEntry';
import { type FormValue, typeIn } from './formUpdate';
import { type ItemHere, thing } from './kinds';
import { folderOfList } from './listFolder';
import { principalOf } from './people';
import { type ListHere, listRights } from './rights';

/** A value as a text that the column reads by itself, as the client object model's ParseAndSetFieldValue gives it. */
export class FieldText {
  constructor(readonly text: string) {}
}

/** What the client object model sets of an item, by the internal names of columns. */
interface Changes {
  readonly written: Readonly<Record<string, unknown>>;
  readonly stamp: Stamp;
  readonly name: unknown;
}

/** How the client object model saves an item: as a new version, or as the same one. */
export const clientItemOperations: Readonly<Record<string, Operation<ItemHere>>> = {
  update: saving(),
  // Neither who changed it nor when is touched.
  systemUpdate: saving(({ item: { modified, editor } }) => ({ modified, editor })),
  updateOverwriteVersion: saving(() => ({})),
};

/** @param kept what stays as it is where no new version is made */
function saving(kept?: (here: ItemHere) => Stamp): Operation<ItemHere> {
  return {
    needs: 'editListItems',
    run: (here, { body }, call) => {
      const { written, stamp, name } = changesIn(here, body, here.item.kind === 1, call);
      const editor = call.storage.principals.authorId(here.site, call.by.caller);
      const item = call.storage.items.change(
        here.list,
        here.item.id,
        written,
        editor,
        (now) => changeEntry({ ...here, item: now }, name, call),
        { ...stamp, ...kept?.(here) },
        kept ? 'same' : 'next',
      );
      return thing('SP.ListItem', { ...here, item });
    },
  };
}

/** "AddItem" of a list: an item that is there once it is saved. */
export const addClientItem: Operation<ListHere> = {
  needs: 'addListItems',
  takes: ['parameters'],
  run: (here, given, call) => {
    const { FolderUrl, UnderlyingObjectType = 0, LeafName } = objectIn(given.arg('parameters'));
    if (UnderlyingObjectType !== 0 || (LeafName ?? null) !== null)
      throw new NotImitated('A folder or a file by the AddItem of the client object model');
    const address = typeof FolderUrl === 'string' && FolderUrl !== '' ? FolderUrl.replace(call.origin, '') : undefined;
    return newItem(here, address === undefined ? null : folderOfList(here, address, call));
  },
};

function newItem(here: ListHere, folder: number | null): ObjectNode {
  const add = (_: ListHere, { body }: Given, call: Call): Node => {
    const { written, stamp } = changesIn(here, body, false, call);
    const author = call.storage.principals.authorId(here.site, call.by.caller);
    const item = call.storage.items.add(here.list, written, author, { ...stamp, folder });
    return thing('SP.ListItem', { ...here, item });
  };
  return {
    kind: 'object',
    member: () => undefined,
    entity: (_, { origin }) => ({
      type: itemTypeName(here.list),
      address: `Web/Lists(guid'${here.list.id}')/Items(0)`,
      api: apiOf({ origin, site: here.site }),
      values: {},
      expanded: {},
      deferred: [],
    }),
    replace: undefined,
    change: bound({ needs: 'addListItems', run: add }, here, listRights),
    remove: undefined,
    client: () => undefined,
  };
}

const typeNames = ['ContentType', 'ContentTypeId'];

function changesIn(here: ListHere, body: Given['body'], isFolder: boolean, call: Call): Changes {
  const fields = call.storage.fields.of(here.list);
  const written: Record<string, unknown> = {};
  const stamp: Record<string, unknown> = {};
  const type = typeIn(here.list, typesIn(body), isFolder, call);
  for (const [name, value] of Object.entries(body)) {
    if (typeNames.includes(name) || name === 'FileLeafRef') continue;
    const field = fields.find((one) => one.name === name);
    const stamped = Object.hasOwn(stamps, name) ? stamps[name] : undefined;
    if (field) written[name] = valueFor(field, value, here, call);
    else if (stamped) stamp[stamped.of] = stamped.read(value, here, call);
    else throw new Failed(noSuchField(name));
  }
  return { written, stamp: { ...stamp, type }, name: textOf(body['FileLeafRef']) };
}

const typesIn = (body: Given['body']): readonly FormValue[] =>
  typeNames.filter((name) => name in body).map((name) => ({ name, text: String(textOf(body[name])) }));

const textOf = (value: unknown): unknown => (value instanceof FieldText ? value.text : value);

/** A text is read as a form's, but held to nothing that the column says: only forms check that. */
function valueFor(field: Field, value: unknown, here: ListHere, call: Call): unknown {
  if (isReference(field.type)) return referencesIn(field, value, here, call);
  if (!(value instanceof FieldText)) return value;
  const free = { ...field, required: false, attributes: { ...field.attributes, FillInChoice: 'TRUE' } };
  const reading = readFormText(free, value.text, () => undefined);
  if ('error' in reading) throw new Refused('wrongKindOfValue', field.name);
  return reading.written;
}

/** People and items are objects with their number, or texts like "7", "7;#South" and "ada@x.example". */
function referencesIn(field: Field, value: unknown, here: ListHere, call: Call): unknown {
  const isPerson = field.type.startsWith('User');
  const several = Array.isArray(value) ? value : partsOf(textOf(value));
  const numbers = several.map((one: unknown) => numberOf(one, isPerson, here, call));
  return keepingOf(field.type) === 'references' ? numbers : (numbers[0] ?? null);
}

/** What stands behind each number is what it is called. */
function partsOf(value: unknown): readonly unknown[] {
  if (value === null || value === '') return [];
  if (typeof value !== 'string' || !value.includes(';#')) return [value];
  return value.split(';#').filter((part, at) => at % 2 === 0 && part !== '');
}

function numberOf(value: unknown, isPerson: boolean, { site }: ListHere, { storage }: Call): number {
  const one = isObject(value) ? value['LookupId'] : value;
  if (typeof one === 'number' || /^\d{1,15}$/.test(String(one))) return Number(one);
  const person = isPerson && typeof one === 'string' ? storage.principals.ensureLogin(site, one) : undefined;
  if (!person) throw new Refused('wrongKindOfValue');
  return person.id;
}

const objectIn = (value: unknown): Readonly<Record<string, unknown>> => (isObject(value) ? value : {});

interface Stamped {
  readonly of: keyof Stamp;
  readonly read: (value: unknown, here: ListHere, call: Call) => unknown;
}

const moment: Stamped['read'] = (value) => {
  const instant = instantWritten(String(textOf(value)), false);
  if (instant === undefined) throw new Refused('wrongKindOfValue');
  return instant;
};

/** Somebody whom the site knows: the number of nobody would read as that of an application. */
const person: Stamped['read'] = (value, here, call) => {
  const number = numberOf(textOf(value), true, here, call);
  if (number !== systemAccount && !principalOf(here.site, number, call)) throw new Refused('wrongKindOfValue');
  return number;
};

/** What every item has and REST may not set. */
const stamps: Readonly<Record<string, Stamped>> = {
  Created: { of: 'created', read: moment },
  Modified: { of: 'modified', read: moment },
  Author: { of: 'author', read: person },
  Editor: { of: 'editor', read: person },
};
