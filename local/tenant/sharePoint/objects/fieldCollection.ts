import { isObject } from '../../routing/jsonBody';
import { NotImitated, Refused } from '../../rules/refused';
import { fieldKinds } from '../../rules/fieldKinds';
import { nameOutOf } from '../../rules/internalName';
import type { NewField } from '../../storage/fields';
import { addressOf, type StoredList } from '../../storage/lists';
import { type Call, siteUrl } from '../call';
import { Failed } from '../failed';
import { noListOfId, noSuchField } from '../failures';
import { newFieldFrom } from '../fieldBody';
import { noFieldOfId } from '../fieldFailures';
import { addToDefaultView, fieldFromXml } from '../fieldXml';
import type { CollectionType } from '../model/collectionType';
import { type Given, numberArg, textArg, yesArg } from '../model/given';
import type { Node } from '../model/node';
import { objectOf } from '../model/objectType';
import { type FieldHere, fieldRights, fieldType, type FieldsHere, ownerOf } from './field';

/** The columns of a list, or of a web. */
export const fieldCollection: CollectionType<FieldsHere, FieldHere> = {
  name: 'SP.FieldCollection',
  of: fieldType,
  rights: fieldRights,
  read: 'nothing',
  all: (here, { storage }) => storage.fields.all(ownerOf(here)).map((field) => ({ ...here, field })),
  byKey: (here, given, call) => found(here, textArg(given, 'id'), call, ['byId']),
  operations: {
    getByInternalNameOrTitle: finder('strName', ['byName', 'byTitle']),
    getByTitle: finder('title', ['byTitle']),
    getById: finder('id', ['byId']),
    createFieldAsXml: { needs: 'manageLists', creates: true, takes: ['parameters'], run: addFromXml },
    addField: { needs: 'manageLists', creates: true, takes: ['parameters'], run: addFromParameters },
    addDependentLookupField: {
      needs: 'manageLists',
      creates: true,
      takes: ['displayName', 'primaryLookupFieldId', 'showField'],
      run: addDependent,
    },
  },
  add: {
    needs: 'manageLists',
    run: (here, { body, typeName }, call) => added(here, newFieldFrom(body, typeName), call),
  },
  clientOperations: {
    addFieldAsXml: { needs: 'manageLists', takes: ['schemaXml', 'addToDefaultView', 'options'], run: addClientField },
  },
};

type Lookup = 'byId' | 'byName' | 'byTitle';

function finder(takes: string, lookups: readonly Lookup[]) {
  return {
    needs: 'nothing',
    method: 'both',
    takes: [takes],
    run: (here: FieldsHere, given: Given, call: Call): Node =>
      objectOf(fieldType, found(here, textArg(given, takes), call, lookups)),
  } as const;
}

function found(here: FieldsHere, named: string, { storage, origin }: Call, lookups: readonly Lookup[]): FieldHere {
  for (const lookup of lookups) {
    const field = storage.fields[lookup](ownerOf(here), named);
    if (field) return { ...here, field };
  }
  throw new Failed((lookups.includes('byId') ? noFieldOfId : noSuchField)(named, placeOf(here, origin)));
}

/** Where it was looked for, as SharePoint adds it: the web's address or the list's, each after a blank. */
const placeOf = ({ site, list }: FieldsHere, origin: string): string =>
  list ? `  ${addressOf(site, list)}` : ` ${siteUrl({ origin, site })} `;

function added(here: FieldsHere, wanted: NewField, call: Call, isShown = false): Node {
  const { fields, views } = call.storage;
  const field = fields.add(ownerOf(here), leading(here, wanted, call));
  const view = here.list && isShown ? views.default(here.list) : undefined;
  if (here.list && view) views.change(here.list, view, { fields: [...view.fields, field.name] });
  return objectOf(fieldType, { ...here, field });
}

function addFromXml(here: FieldsHere, given: Given, call: Call): Node {
  return addXml(here, parametersIn(given), call);
}

/** As the client object model gives the same. */
function addClientField(here: FieldsHere, given: Given, call: Call): Node {
  const options = numberArg(given, 'options') | (yesArg(given, 'addToDefaultView') ? addToDefaultView : 0);
  return addXml(here, { SchemaXml: given.arg('schemaXml'), Options: options }, call);
}

function addXml(here: FieldsHere, { SchemaXml, Options = 0 }: Record<string, unknown>, call: Call): Node {
  if (typeof SchemaXml !== 'string' || typeof Options !== 'number') throw new Refused('wrongKindOfValue');
  const field = fieldFromXml(SchemaXml, Options);
  if (Options & checkDisplayName && call.storage.fields.byTitle(ownerOf(here), field.title))
    throw new Refused('duplicateField', field.title);
  return added(here, field, call, (Options & addToDefaultView) !== 0);
}

/** The bit that asks SharePoint to refuse a second column of a title. */
const checkDisplayName = 32;

/** Of SP.FieldCreationInformation, whose names for the other list and its column are others than a column's own. */
function addFromParameters(here: FieldsHere, given: Given, call: Call): Node {
  const { LookupListId, LookupFieldName, LookupWebId, ...others } = parametersIn(given);
  delete others['IsCompactName'];
  return added(
    here,
    newFieldFrom({
      ...others,
      ...(LookupListId !== undefined && { LookupList: LookupListId }),
      ...(LookupFieldName !== undefined && { LookupField: LookupFieldName }),
      ...(LookupWebId !== undefined && { LookupWebId }),
    }),
    call,
  );
}

function parametersIn(given: Given): Record<string, unknown> {
  const parameters = given.arg('parameters');
  if (!isObject(parameters)) throw new Refused('wrongKindOfValue');
  return parameters;
}

/** A column that shows another column of the items that a first column leads to. */
function addDependent(here: FieldsHere, given: Given, call: Call): Node {
  const title = textArg(given, 'displayName');
  const { field: primary } = found(here, textArg(given, 'primaryLookupFieldId'), call, ['byId']);
  if (fieldKinds[primary.type].object !== 'SP.FieldLookup') throw new Refused('wrongKindOfValue');
  const attributes = {
    List: primary.attributes['List'] ?? '',
    WebId: primary.attributes['WebId'] ?? here.site.webId,
    ShowField: textArg(given, 'showField'),
    FieldRef: primary.id,
    ReadOnly: 'TRUE',
  };
  return added(here, { name: nameOutOf(title), title, type: primary.type, attributes }, call);
}

/** Where a column leads to items of another list: that list by its id, on this web. */
function leading({ site, list }: FieldsHere, field: NewField, { storage }: Call): NewField {
  if (fieldKinds[field.type].object !== 'SP.FieldLookup') return field;
  const { List = '', WebId = site.webId, ShowField = 'Title', ...others } = field.attributes ?? {};
  if (WebId.replace(/[{}]/g, '').toLowerCase() !== site.webId && WebId !== noWeb)
    throw new NotImitated('A column that leads to a list of another web');
  const id = List.replace(/[{}]/g, '');
  const to =
    list && /^self$/i.test(List)
      ? list
      : (storage.lists.byId(site, id) ?? storage.lists.of(site).find((one) => isAt(one, List)));
  if (!to) throw new Failed(noListOfId());
  return { ...field, attributes: { ...others, List: `{${to.id}}`, WebId: site.webId, ShowField } };

  function isAt(one: StoredList, address: string): boolean {
    return addressOf(site, one).toLowerCase() === `${site.path}/${address.replace(/^\//, '')}`.toLowerCase();
  }
}

const noWeb = '00000000-0000-0000-0000-000000000000';
