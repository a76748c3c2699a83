import { isObject, isTexts } from '../../routing/jsonBody';
import { fieldKinds } from '../../rules/fieldKinds';
import { NotImitated, Refused } from '../../rules/refused';
import type { Field, FieldChanges } from '../../storage/fields';
import type { Call } from '../call';
import { Failed } from '../failed';
import { noSuchField } from '../failures';
import { fieldFromXml } from '../fieldXml';
import { entityName } from '../itemProperties';
import type { CollectionType } from '../model/collectionType';
import { type Given, textArg } from '../model/given';
import type { Node } from '../model/node';
import { objectOf, type ObjectType } from '../model/objectType';
import { type ListHere, listRights } from './rights';

/** A column, with the list that it is of. */
interface FieldHere extends ListHere {
  readonly field: Field;
}

/** A column of a list. */
export const fieldType: ObjectType<FieldHere> = {
  name: 'SP.Field',
  typeOf: ({ field }) => fieldKinds[field.type].object,
  address: ({ list, field }) => `Web/Lists(guid'${list.id}')/Fields(guid'${field.id}')`,
  web: ({ site }) => site,
  rights: listRights,
  read: 'nothing',
  properties: {
    Id: ({ field }) => field.id,
    InternalName: ({ field }) => field.name,
    StaticName: ({ field }) => field.name,
    EntityPropertyName: ({ field }) => entityName(field.name),
    Title: ({ field }) => field.title,
    Description: ({ field }) => field.description,
    FieldTypeKind: ({ field }) => fieldKinds[field.type].number,
    TypeAsString: ({ field }) => field.type,
    Required: ({ field }) => field.required,
    Indexed: ({ field }) => field.indexed,
    EnforceUniqueValues: ({ field }) => field.unique,
    Hidden: () => false,
    ReadOnlyField: () => false,
    Choices: ({ field }) => (field.type.endsWith('Choice') ? field.choices : undefined),
    MaxLength: ({ field }) => (field.type === 'Text' ? 255 : undefined),
  },
  change: { needs: 'manageLists', run: changeField },
};

/** The columns of a list. */
export const fieldCollection: CollectionType<ListHere, FieldHere> = {
  name: 'SP.FieldCollection',
  of: fieldType,
  rights: listRights,
  read: 'nothing',
  all: (here, { storage }) => storage.fields.of(here.list).map((field) => ({ ...here, field })),
  byKey: (here, given, call) => found(here, textArg(given, 'id'), call, ['byId']),
  operations: {
    getByInternalNameOrTitle: finder('strName', ['byName', 'byTitle']),
    getByTitle: finder('title', ['byTitle']),
    getById: finder('id', ['byId']),
    createFieldAsXml: { needs: 'manageLists', creates: true, takes: ['parameters'], run: createField },
  },
};

type Lookup = 'byId' | 'byName' | 'byTitle';

function finder(takes: string, lookups: readonly Lookup[]) {
  return {
    needs: 'nothing',
    method: 'both',
    takes: [takes],
    run: (here: ListHere, given: Given, call: Call): Node =>
      objectOf(fieldType, found(here, textArg(given, takes), call, lookups)),
  } as const;
}

function found(here: ListHere, named: string, { storage }: Call, lookups: readonly Lookup[]): FieldHere {
  for (const lookup of lookups) {
    const field = storage.fields[lookup](here.list, named);
    if (field) return { ...here, field };
  }
  throw new Failed(noSuchField(named));
}

function createField(here: ListHere, given: Given, { storage }: Call): Node {
  const parameters = given.arg('parameters');
  const { SchemaXml, Options = 0 } = isObject(parameters) ? parameters : {};
  if (typeof SchemaXml !== 'string' || typeof Options !== 'number') throw new Refused('wrongKindOfValue');
  return objectOf(fieldType, { ...here, field: storage.fields.add(here.list, fieldFromXml(SchemaXml, Options)) });
}

function changeField({ list, field }: FieldHere, { body }: Given, { storage }: Call): undefined {
  storage.fields.change(list, field, changesIn(body));
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isYesNo = (value: unknown): boolean => typeof value === 'boolean';

/** How what SharePoint calls a property is called in the storage, and what it may be. */
const changeable: Readonly<Record<string, readonly [keyof FieldChanges, (value: unknown) => boolean]>> = {
  Title: ['title', (value) => isText(value) && value !== ''],
  Description: ['description', isText],
  Required: ['required', isYesNo],
  Indexed: ['indexed', isYesNo],
  EnforceUniqueValues: ['unique', isYesNo],
  Choices: ['choices', isTexts],
};

function changesIn(body: Given['body']): FieldChanges {
  const changes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    const known = Object.hasOwn(changeable, name) ? changeable[name] : undefined;
    if (!known) throw new NotImitated(`A change of a column's ${name}`);
    const [to, fits] = known;
    if (!fits(value)) throw new Refused('wrongKindOfValue');
    changes[to] = value;
  }
  return changes as FieldChanges;
}
