import { isObject, isTexts } from '../routing/jsonBody';
import { NotImitated, Refused } from '../rules/refused';
import { type Field, type FieldChanges, type FieldType } from '../storage/fields';
import type { StoredList } from '../storage/lists';
import type { Answer, Entity } from './answer';
import { type Call, Failed, needOnList } from './call';
import { noSuchField } from './failures';
import { fieldFromXml } from './fieldXml';
import { listAt } from './listAt';
import { type SharePointRoute, quotedIn } from './route';
import { selected } from './select';

/** The calls about the columns of a list. */
export const fieldRoutes: readonly SharePointRoute[] = [
  {
    method: 'GET',
    path: 'web/{list}/fields',
    options: ['$select'],
    answer: (call, { list = '' }) => getFields(call, listAt(call, list)),
  },
  {
    method: 'POST',
    path: 'web/{list}/fields/createfieldasxml',
    answer: (call, { list = '' }) => createField(call, listAt(call, list)),
  },
  {
    method: 'GET',
    path: 'web/{list}/fields{field}',
    options: ['$select'],
    answer: (call, { list = '', field = '' }) => getField(call, listAt(call, list), field),
  },
  {
    method: 'MERGE',
    path: 'web/{list}/fields{field}',
    answer: (call, { list = '', field = '' }) => changeField(call, listAt(call, list), field),
  },
];

/** SharePoint's number and type name of each kind of column. */
const kinds: Readonly<Record<FieldType, readonly [number, string]>> = {
  Text: [2, 'SP.FieldText'],
  Note: [3, 'SP.FieldMultiLineText'],
  Choice: [6, 'SP.FieldChoice'],
  Boolean: [8, 'SP.Field'],
  Number: [9, 'SP.FieldNumber'],
  MultiChoice: [15, 'SP.FieldMultiChoice'],
};

function getFields(call: Call, list: StoredList): Answer {
  const fields = call.storage.fields.of(list);
  return { status: 200, collection: fields.map((field) => selected(fieldEntity(list, field), call.query)) };
}

function getField(call: Call, list: StoredList, place: string): Answer {
  return { status: 200, entity: selected(fieldEntity(list, fieldAt(call, list, place)), call.query) };
}

function createField(call: Call, list: StoredList): Answer {
  needOnList(call, list, 'full');
  const { parameters } = call.body;
  const { SchemaXml, Options = 0 } = isObject(parameters) ? parameters : {};
  if (typeof SchemaXml !== 'string' || typeof Options !== 'number') throw new Refused('wrongKindOfValue');
  const field = call.storage.fields.add(list, fieldFromXml(SchemaXml, Options));
  return { status: 201, entity: fieldEntity(list, field) };
}

function changeField(call: Call, list: StoredList, place: string): Answer {
  needOnList(call, list, 'full');
  call.storage.fields.change(list, fieldAt(call, list, place), changesIn(call.body));
  return { status: 204 };
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

function changesIn(body: Call['body']): FieldChanges {
  const changes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body).filter(([key]) => !/^(odata\.type|__metadata)$/.test(key))) {
    const known = Object.hasOwn(changeable, name) ? changeable[name] : undefined;
    if (!known) throw new NotImitated(`A change of a column's ${name}`);
    const [to, fits] = known;
    if (!fits(value)) throw new Refused('wrongKindOfValue');
    changes[to] = value;
  }
  return changes as FieldChanges;
}

function fieldAt({ storage }: Call, list: StoredList, place: string): Field {
  const named = quotedIn(place);
  const field = place.startsWith('(')
    ? storage.fields.byId(list, named)
    : ((/internalname/i.test(place) ? storage.fields.byName(list, named) : undefined) ??
      storage.fields.byTitle(list, named));
  if (!field) throw new Failed(noSuchField(named));
  return field;
}

function fieldEntity(list: StoredList, field: Field): Entity {
  const [kind, type] = kinds[field.type];
  return {
    type,
    address: `Web/Lists(guid'${list.id}')/Fields(guid'${field.id}')`,
    values: {
      Id: field.id,
      InternalName: field.name,
      StaticName: field.name,
      EntityPropertyName: field.name,
      Title: field.title,
      Description: field.description,
      FieldTypeKind: kind,
      TypeAsString: field.type,
      Required: field.required,
      Indexed: field.indexed,
      EnforceUniqueValues: field.unique,
      Hidden: false,
      ReadOnlyField: false,
      ...(field.type.endsWith('Choice') ? { Choices: field.choices } : { Choices: undefined }),
      ...(field.type === 'Text' && { MaxLength: 255 }),
    },
  };
}
