import { Refused } from '../../rules/refused';
import { fieldKinds, keepingOf } from '../../rules/fieldKinds';
import type { Field, FieldChanges } from '../../storage/fields';
import { addressOf } from '../../storage/lists';
import type { Site } from '../../storage/sites';
import type { Call } from '../call';
import { Failed } from '../failed';
import { fieldChangesIn } from '../fieldBody';
import { fieldNotDeletable } from '../fieldFailures';
import { schemaXml } from '../fieldSchema';
import { everyField, fixedSettings, type Setting, settingsOf } from '../fieldSettings';
import { fieldFromXml } from '../fieldXml';
import { entityName } from '../itemProperties';
import { type Given, yesArg } from '../model/given';
import type { Operation } from '../model/node';
import type { ObjectType } from '../model/objectType';
import type { Rights } from '../../rules/basePermissions';
import { notImitated } from './notImitated';
import { listRights, webRights } from './rights';
import type { StoredList } from '../../storage/lists';

/** What columns are of: a list, or the web whose columns its lists can be given. */
export interface FieldsHere {
  readonly site: Site;
  readonly list: StoredList | undefined;
}

/** A column, with what it is of. */
export interface FieldHere extends FieldsHere {
  readonly field: Field;
}

export const fieldRights = ({ site, list }: FieldsHere, call: Call): Rights =>
  list ? listRights({ site, list }, call) : webRights(site, call);

export const ownerOf = ({ site, list }: FieldsHere): StoredList | Site => list ?? site;

const kindPropertyNames = [
  ...Object.values(settingsOf).flatMap(Object.keys),
  ...['Choices', 'Mappings', 'Formula', 'AllowMultipleValues', 'DependentLookupInternalNames', 'IsDependentLookup'],
];

/** A column. */
export const fieldType: ObjectType<FieldHere> = {
  name: 'SP.Field',
  typeOf: ({ field }) => fieldKinds[field.type].object,
  address: ({ list, field }) => `Web/${list ? `Lists(guid'${list.id}')/` : ''}Fields(guid'${field.id}')`,
  web: ({ site }) => site,
  rights: fieldRights,
  read: 'nothing',
  notImitated: notImitated['SP.Field'],
  properties: {
    ...settingProperties({ ...everyField, ...fixedSettings }),
    AutoIndexed: () => false,
    CanBeDeleted: ({ field }) => canBeDeleted(field),
    ClientValidationFormula: () => null,
    ClientValidationMessage: () => null,
    DefaultFormula: ({ field }) => field.defaultFormula,
    DefaultValue: ({ field }) => field.defaultValue,
    Description: ({ field }) => field.description,
    EnforceUniqueValues: ({ field }) => field.unique,
    EntityPropertyName: ({ field }) => entityName(field.name),
    FieldTypeKind: ({ field }) => fieldKinds[field.type].number,
    Filterable: ({ field }) => can(field, 'Filterable', !/^(Note|Thumbnail|Location)$/.test(field.type)),
    Id: ({ field }) => field.id,
    Indexed: ({ field }) => field.indexed,
    IndexStatus: ({ field }) => (field.indexed ? 1 : 0),
    InternalName: ({ field }) => field.name,
    IsModern: () => false,
    Required: ({ field }) => field.required,
    SchemaXml: (here) => schemaXml(here.field, ownerOf(here).id),
    Scope: ({ site, list }) => (list ? addressOf(site, list) : site.path),
    Sortable: ({ field }) => can(field, 'Sortable', field.type !== 'Note' && !takesSeveral(field)),
    StaticName: ({ field }) => field.attributes['StaticName'] ?? field.name,
    Title: ({ field }) => field.title,
    TypeAsString: ({ field }) => field.type,
    TypeDisplayName: ({ field }) => fieldKinds[field.type].display,
    TypeShortDescription: ({ field }) => fieldKinds[field.type].display,
    ValidationFormula: ({ field }) => field.validation?.formula ?? null,
    ValidationMessage: ({ field }) => field.validation?.message ?? null,
  },
  // A "$select" may name what only columns of another kind have: it is left out then.
  onRequest: Object.fromEntries(
    kindPropertyNames.map((name) => [name, (here: FieldHere, call: Call) => kindProperties(here, call)[name]?.(here)]),
  ),
  varying: (here, call) => ({ properties: kindProperties(here, call), links: {} }),
  operations: {
    setShowInDisplayForm: shownIn('ShowInDisplayForm'),
    setShowInEditForm: shownIn('ShowInEditForm'),
    setShowInNewForm: shownIn('ShowInNewForm'),
  },
  change: { needs: 'manageLists', run: changeField },
  remove: { needs: 'manageLists', run: removeField },
  clientOperations: {
    updateAndPushChanges: { needs: 'manageLists', takes: ['pushChangesToLists'], run: changeFieldAndPush },
  },
};

/** SharePoint's own columns stay, and so do those that are sealed or whose XML says so. */
function canBeDeleted({ attributes }: Field): boolean {
  const allowed = attributes['AllowDeletion'];
  if (allowed !== undefined) return /^true$/i.test(allowed);
  return attributes['FromBaseType'] !== 'TRUE' && !/^true$/i.test(attributes['Sealed'] ?? '');
}

const can = ({ attributes }: Field, attribute: string, otherwise: boolean): boolean =>
  attributes[attribute] === undefined ? otherwise : /^true$/i.test(attributes[attribute]);

const takesSeveral = ({ type }: Field): boolean => ['texts', 'references'].includes(keepingOf(type));

type Properties = Record<string, (here: FieldHere) => unknown>;

/** Properties that are attributes of the column's XML. */
function settingProperties(settings: Readonly<Record<string, Setting>>): Properties {
  const pairs = Object.entries(settings).map(([name, { attribute, read }]) => [
    name,
    ({ field: { attributes } }: FieldHere) => read(attributes[attribute]),
  ]);
  return Object.fromEntries(pairs) as Properties;
}

/** What a column has besides what all have: attributes of its XML, and what follows from them. */
function kindProperties({ site, list, field }: FieldHere, { storage }: Call): Properties {
  const properties = settingProperties(settingsOf[field.type]);
  switch (fieldKinds[field.type].object) {
    case 'SP.FieldChoice':
    case 'SP.FieldMultiChoice':
      return { ...properties, Choices: () => field.choices, Mappings: () => null };
    case 'SP.FieldCalculated':
      return { ...properties, Formula: () => field.formula };
    case 'SP.FieldLookup':
    case 'SP.FieldUser': {
      const dependents = storage.fields
        .of(list ?? site)
        .filter(({ attributes }) => attributes['FieldRef'] === field.id)
        .map(({ name }) => name);
      return {
        ...properties,
        AllowMultipleValues: () => takesSeveral(field),
        DependentLookupInternalNames: () => dependents,
        IsDependentLookup: () => field.attributes['FieldRef'] !== undefined,
      };
    }
    default:
      return properties;
  }
}

function shownIn(attribute: string): Operation<FieldHere> {
  return {
    needs: 'manageLists',
    takes: ['value'],
    run: (here, given, { storage }) => {
      const attributes = { ...here.field.attributes, [attribute]: yesArg(given, 'value') ? 'TRUE' : 'FALSE' };
      storage.fields.change(ownerOf(here), here.field, { attributes });
      return undefined;
    },
  };
}

function changeField(here: FieldHere, { body }: Given, { storage }: Call): undefined {
  const { SchemaXml, ...others } = body;
  const changes = SchemaXml === undefined ? {} : changesInXml(here.field, SchemaXml);
  const field = { ...here.field, ...changes };
  storage.fields.change(ownerOf(here), here.field, { ...changes, ...fieldChangesIn(others, field) });
}

/** Changes a column, and where it is a web's the columns of the web's lists that were made of it: all of them, or none. */
function changeFieldAndPush(here: FieldHere, given: Given, call: Call): undefined {
  const { atOnce, lists, fields } = call.storage;
  const pushes = !here.list && yesArg(given, 'pushChangesToLists');
  atOnce(() => {
    changeField(here, given, call);
    for (const list of pushes ? lists.of(here.site) : []) {
      const field = fields.byId(list, here.field.id);
      if (field) changeField({ ...here, list, field }, given, call);
    }
  });
}

/** New XML says all of a column anew, but for its names and its id. */
function changesInXml(field: Field, xml: unknown): FieldChanges {
  if (typeof xml !== 'string') throw new Refused('wrongKindOfValue', 'SchemaXml');
  const changes = fieldFromXml(xml, 0);
  const kept = keepingOf(field.type);
  if (keepingOf(changes.type) !== kept && !(kept === 'reference' || kept === 'references'))
    throw new Refused('wrongKindOfValue', 'SchemaXml');
  return { ...changes, ...namesOf(field) };
}

const namesOf = ({ name, id }: Field): Pick<Field, 'name' | 'id'> => ({ name, id });

function removeField(here: FieldHere, _: Given, { storage }: Call): undefined {
  if (!canBeDeleted(here.field)) throw new Failed(fieldNotDeletable(here.field.title));
  storage.fields.remove(ownerOf(here), here.field);
  if (here.list) storage.views.forget(here.list, here.field.name);
}
