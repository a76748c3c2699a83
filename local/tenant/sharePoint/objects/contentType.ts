import { builtInTypes, type ContentType, type FieldLink, parentAmong } from '../../rules/contentTypes';
import { NotImitated, Refused } from '../../rules/refused';
import { type StoredType, type TypeOwner } from '../../storage/contentTypes';
import { type Field, fieldOfColumn } from '../../storage/fields';
import { addressOf } from '../../storage/lists';
import type { Call } from '../call';
import { contentTypeSettings, typeChangesIn, typeSettingOf } from '../contentTypeSettings';
import { escaped } from '../fieldSchema';
import { type CollectionType, collectionOf } from '../model/collectionType';
import { complex } from '../model/complex';
import { nothingAt } from '../model/node';
import { objectOf, type ObjectType } from '../model/objectType';
import { emptyCollection } from './emptyCollection';
import { type FieldHere, fieldRights, type FieldsHere, fieldType } from './field';
import { fieldLinkCollection } from './fieldLink';
import { notImitated } from './notImitated';

/** What content types are of: a list, or a web; "available" on a web are those of the webs above it, too. */
export interface ContentTypesHere extends FieldsHere {
  readonly available?: true;
}

/** A content type, with what it is of. */
export interface ContentTypeHere extends FieldsHere {
  readonly type: ContentType | StoredType;
}

/** The types of a list; or those of a web, to which the first web of a site adds SharePoint's own. */
export function typesOf({ site, list, available }: ContentTypesHere, { storage }: Call): readonly ContentType[] {
  if (list) return storage.contentTypes.of({ list: list.number });
  const own = storage.contentTypes.of({ site: site.number });
  if (site.parent === null) return [...builtInTypes, ...own];
  const parent = available && storage.sites.byNumber(site.parent);
  return parent ? [...typesOf({ site: parent, list: undefined, available }, { storage } as Call), ...own] : own;
}

export const typeOwnerOf = ({ site, list }: FieldsHere): TypeOwner =>
  list ? { list: list.number } : { site: site.number };

/** A content type. */
export const contentTypeType: ObjectType<ContentTypeHere> = {
  name: 'SP.ContentType',
  address: ({ list, type }) => `Web/${list ? `Lists(guid'${list.id}')/` : ''}ContentTypes('${type.id}')`,
  web: ({ site }) => site,
  rights: fieldRights,
  read: 'nothing',
  notImitated: notImitated['SP.ContentType'],
  properties: {
    ...Object.fromEntries(
      Object.keys(contentTypeSettings).map((name) => [name, ({ type }: ContentTypeHere) => typeSettingOf(type, name)]),
    ),
    Description: ({ type }) => type.description,
    Group: ({ type }) => type.group,
    Id: ({ type }) => complex('SP.ContentTypeId', { StringValue: type.id }),
    Name: ({ type }) => type.name,
    SchemaXml: schemaXml,
    Scope: ({ site, list }) => (list ? addressOf(site, list) : site.path),
    StringId: ({ type }) => type.id,
  },
  links: {
    FieldLinks: { to: (here, call) => collectionOf(fieldLinkCollection, { ...here, links: linksOf(here, call) }) },
    Fields: { to: (here) => collectionOf(contentTypeFields, here) },
    Parent: {
      to: (here, call) => {
        const { site } = here;
        const above = typesOf({ site, list: undefined, available: true }, call);
        const parent = parentAmong(above, here.type.id);
        return parent ? objectOf(contentTypeType, { site, list: undefined, type: parent }) : nothingAt('Parent');
      },
    },
    WorkflowAssociations: {
      to: ({ site }) => emptyCollection('SP.Workflow.WorkflowAssociationCollection', site),
    },
  },
  operations: { deleteObject: { needs: 'manageLists', run: removeType } },
  change: {
    needs: 'manageLists',
    run: (here, { body }, { storage }) => {
      const type = kept(here);
      if (type.settings['Sealed'] === true) throw new NotImitated('A change of a sealed content type');
      storage.contentTypes.change(typeOwnerOf(here), type, typeChangesIn(body, type.settings));
      return undefined;
    },
  },
  remove: { needs: 'manageLists', run: removeType },
};

function removeType(here: ContentTypeHere, _: unknown, { storage }: Call): undefined {
  const type = here.type;
  // What SharePoint itself has is made use of by others of its own.
  if (!('number' in type)) throw new Refused('contentTypeInUse');
  const others = storage.contentTypes.of(typeOwnerOf(here)).filter(({ number }) => number !== type.number);
  if (here.list && !others.some(({ isFolder }) => isFolder === type.isFolder))
    throw new NotImitated('A list without a content type for its items or its folders');
  storage.contentTypes.remove(type);
}

function kept({ type }: ContentTypeHere): StoredType {
  if (!('number' in type)) throw new NotImitated("A change of SharePoint's own content types");
  return type;
}

/** The columns that a content type has. */
export function linksOf({ list, type }: ContentTypeHere, { storage }: Call): readonly FieldLink[] {
  if (type.links || !list) return type.links ?? [];
  return storage.fields
    .all(list)
    .filter(({ name, number }) => name === 'ContentType' || name === 'Title' || number > 0)
    .map(({ id, name, required, attributes }) => ({ id, name, required, hidden: attributes['Hidden'] === 'TRUE' }));
}

/** A column of a list, of a web, or that SharePoint's own types have. */
export function fieldLinked({ site, list }: FieldsHere, { id, name }: FieldLink, { storage }: Call): Field | undefined {
  const found = storage.fields.byName(list ?? site, name) ?? storage.fields.byId(list ?? site, id);
  if (found || list) return found;
  const column = builtInTypes.flatMap(({ columns }) => columns).find((one) => one.id === id && one.name === name);
  return column && fieldOfColumn({ attributes: {}, ...column });
}

const contentTypeFields: CollectionType<ContentTypeHere, FieldHere> = {
  name: 'SP.FieldCollection',
  of: fieldType,
  rights: fieldRights,
  read: 'nothing',
  all: (here, call) =>
    linksOf(here, call).flatMap((link) => {
      const field = fieldLinked(here, link, call);
      return field ? [{ site: here.site, list: here.list, field }] : [];
    }),
};

function schemaXml(here: ContentTypeHere, call: Call): string {
  const { id, name, group, description } = here.type;
  const refs = linksOf(here, call).map((link) => `<FieldRef ID="{${link.id}}" Name="${escaped(link.name)}" />`);
  return `<ContentType ID="${id}" Name="${escaped(name)}" Group="${escaped(group)}" Description="${escaped(description)}" Version="0"><FieldRefs>${refs.join('')}</FieldRefs></ContentType>`;
}
