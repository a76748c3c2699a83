import { isObject } from '../../routing/jsonBody';
import { type ContentType, isBelow, isMadeFrom, item, parentAmong } from '../../rules/contentTypes';
import { NotImitated, Refused } from '../../rules/refused';
import { idBelow } from '../../storage/contentTypes';
import type { StoredList } from '../../storage/lists';
import type { Site } from '../../storage/sites';
import type { Call } from '../call';
import { typeChangesIn } from '../contentTypeSettings';
import { Failed } from '../failed';
import { noSuchContentType } from '../failures';
import type { CollectionType } from '../model/collectionType';
import { type Given, textArg } from '../model/given';
import type { Node } from '../model/node';
import { objectOf } from '../model/objectType';
import {
  type ContentTypeHere,
  type ContentTypesHere,
  contentTypeType,
  fieldLinked,
  typeOwnerOf,
  typesOf,
} from './contentType';
import { fieldRights } from './field';

/** The content types of a list or of a web. */
export const contentTypeCollection: CollectionType<ContentTypesHere, ContentTypeHere> = {
  name: 'SP.ContentTypeCollection',
  of: contentTypeType,
  rights: fieldRights,
  read: 'nothing',
  all: (here, call) => typesOf(here, call).map((type) => ({ ...here, type })),
  byKey: (here, given, call) => found(here, textArg(given, 'id'), call),
  operations: {
    getById: {
      needs: 'nothing',
      method: 'both',
      takes: ['contentTypeId'],
      run: (here, given, call) => objectOf(contentTypeType, found(here, textArg(given, 'contentTypeId'), call)),
    },
    addAvailableContentType: { needs: 'manageLists', takes: ['contentTypeId'], run: addAvailable },
  },
  add: { needs: 'manageLists', run: addType },
  clientOperations: { add: { needs: 'manageLists', run: addClientType } },
};

/** By its id a web finds also what the webs above it have. */
function found(here: ContentTypesHere, id: string, call: Call): ContentTypeHere {
  const types = typesOf({ ...here, available: true }, call);
  const type = types.find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (!type) throw new Failed(noSuchContentType());
  return { ...here, type };
}

/**
 * Makes a type. Through REST the id that a client names is no matter to SharePoint: every type is made from Item, with
 * an id of SharePoint's own (pnp/pnpjs#457, #3367).
 */
function addType(here: ContentTypesHere, { body }: Given, call: Call): Node {
  const { Id, ...others } = body;
  if (Id !== undefined && !isObject(Id)) throw new Refused('wrongKindOfValue', 'Id');
  const { name, description = '', group = 'Custom Content Types', settings = {} } = typeChangesIn(others, {});
  if (name === undefined || name === '') throw new NotImitated('A content type without a name');
  const type = { ...item, id: idBelow(item.id), name, description, group, settings };
  return objectOf(contentTypeType, { ...here, type: call.storage.contentTypes.add(typeOwnerOf(here), type) });
}

/**
 * Makes a type through the client object model, where the id that a client names counts and says which type it is made
 * from ([MS-CSOMSPT], SP.ContentTypeCreationInformation).
 */
function addClientType(here: ContentTypesHere, { body }: Given, call: Call): Node {
  const { Id, Name, Description, Group, ParentContentType = null, ...others } = body;
  if (ParentContentType !== null || typeof Id !== 'string') throw new NotImitated('A content type without an id');
  const given = { ...others, Name, Description: Description ?? '', Group: Group ?? 'Custom Content Types' };
  const { name, description = '', group = '' } = typeChangesIn(given, {});
  if (name === undefined || name === '') throw new NotImitated('A content type without a name');
  const types = [...typesOf({ site: here.site, list: undefined, available: true }, call), ...typesOf(here, call)];
  const parent = parentAmong(types, Id);
  const isNew = types.every(({ id }) => id.toLowerCase() !== Id.toLowerCase());
  if (!parent || !isNew || !isBelow(Id, parent.id))
    throw new NotImitated('A content type of an id that is taken or none');
  const type = { ...parent, id: Id, name, description, group, settings: {}, links: parent.links ?? item.links };
  return objectOf(contentTypeType, { ...here, type: call.storage.contentTypes.add(typeOwnerOf(here), type) });
}

/** Gives a list a type of the web, or of one above it, with the columns of the type that the list has not. */
function addAvailable(here: ContentTypesHere, given: Given, call: Call): Node {
  const { site, list } = here;
  if (!list) throw new NotImitated('A content type of another web that is added to a web');
  const { type } = found({ site, list: undefined }, textArg(given, 'contentTypeId'), call);
  const owner = typeOwnerOf(here);
  const added = call.storage.contentTypes.add(owner, { ...type, id: idBelow(type.id), links: type.links ?? [] });
  addColumns(site, list, type, call);
  return objectOf(contentTypeType, { ...here, type: added });
}

function addColumns(site: Site, list: StoredList, { links }: ContentType, call: Call): void {
  const { fields } = call.storage;
  for (const link of links ?? []) {
    if (fields.byName(list, link.name) ?? fields.byId(list, link.id)) continue;
    const field = fieldLinked({ site, list: undefined }, link, call) ?? fieldAbove(site, link.id, call);
    if (field) fields.add(list, { ...field, indexed: false, unique: false });
  }
}

/** A column of a web above. */
function fieldAbove({ parent }: Site, id: string, call: Call): ReturnType<typeof fieldLinked> {
  const above = parent === null ? undefined : call.storage.sites.byNumber(parent);
  return above && (call.storage.fields.byId(above, id) ?? fieldAbove(above, id, call));
}

/**
 * The type of a list that a client means by its id, or by the id of the web's type that it was made from.
 * @throws NotImitated where the list has none such
 */
export function typeMeant(list: StoredList, id: string, isFolder: boolean, { storage }: Call): number {
  const wanted = id.toLowerCase();
  const types = storage.contentTypes.of({ list: list.number }).filter((type) => type.isFolder === isFolder);
  const meant =
    types.find((type) => type.id.toLowerCase() === wanted) ?? types.find((type) => isMadeFrom(type.id, wanted));
  if (!meant) throw new NotImitated('An item of a content type that its list does not have');
  return meant.number;
}
