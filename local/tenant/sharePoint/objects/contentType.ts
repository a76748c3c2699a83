import { type ContentType, item, listContentTypes, parentOf, webContentTypes } from '../../rules/contentTypes';
import type { Rights } from '../../rules/basePermissions';
import { addressOf, type StoredList } from '../../storage/lists';
import type { Site } from '../../storage/sites';
import type { Call } from '../call';
import { Failed } from '../failed';
import { noSuchContentType } from '../failures';
import { escaped } from '../fieldSchema';
import { type CollectionType, collectionOf } from '../model/collectionType';
import { complex } from '../model/complex';
import { textArg } from '../model/given';
import { nothingAt } from '../model/node';
import { objectOf, type ObjectType } from '../model/objectType';
import { notImitated } from './notImitated';
import { type FieldHere, fieldType } from './field';
import { listRights, webRights } from './rights';

/** What content types are of: a list, or a web. */
interface ContentTypesHere {
  readonly site: Site;
  readonly list: StoredList | undefined;
}

interface ContentTypeHere extends ContentTypesHere {
  readonly type: ContentType;
}

const rights = ({ site, list }: ContentTypesHere, call: Call): Rights =>
  list ? listRights({ site, list }, call) : webRights(site, call);

const typesOf = ({ list }: ContentTypesHere): readonly ContentType[] =>
  list ? listContentTypes(list) : webContentTypes;

/** A content type. Here lists have those that SharePoint gives to each list, and there are no others. */
export const contentTypeType: ObjectType<ContentTypeHere> = {
  name: 'SP.ContentType',
  address: ({ list, type }) => `Web/${list ? `Lists(guid'${list.id}')/` : ''}ContentTypes('${type.id}')`,
  web: ({ site }) => site,
  rights,
  read: 'nothing',
  notImitated: notImitated['SP.ContentType'],
  properties: {
    ClientFormCustomFormatter: () => '',
    Description: ({ type }) => type.description,
    DisplayFormClientSideComponentId: () => '',
    DisplayFormClientSideComponentProperties: () => '',
    DisplayFormTemplateName: () => 'ListForm',
    DisplayFormUrl: () => '',
    DocumentTemplate: () => '',
    DocumentTemplateUrl: () => '',
    EditFormClientSideComponentId: () => '',
    EditFormClientSideComponentProperties: () => '',
    EditFormTemplateName: () => 'ListForm',
    EditFormUrl: () => '',
    Group: ({ type }) => type.group,
    Hidden: () => false,
    Id: ({ type }) => complex('SP.ContentTypeId', { StringValue: type.id }),
    JSLink: () => '',
    MobileDisplayFormUrl: () => '',
    MobileEditFormUrl: () => '',
    MobileNewFormUrl: () => '',
    Name: ({ type }) => type.name,
    NewFormClientSideComponentId: () => null,
    NewFormClientSideComponentProperties: () => '',
    NewFormTemplateName: () => 'ListForm',
    NewFormUrl: () => '',
    ReadOnly: () => false,
    SchemaXml: ({ type }) =>
      `<ContentType ID="${type.id}" Name="${escaped(type.name)}" Group="${escaped(type.group)}" Description="${escaped(type.description)}" Version="0" />`,
    Scope: ({ site, list }) => (list ? addressOf(site, list) : site.path),
    Sealed: ({ type }) => type.sealed,
    StringId: ({ type }) => type.id,
  },
  links: {
    Fields: { to: (here) => collectionOf(contentTypeFields, here) },
    Parent: {
      to: ({ site, type }) => {
        const parent = type.id === item.id ? undefined : parentOf(type);
        return parent ? objectOf(contentTypeType, { site, list: undefined, type: parent }) : nothingAt('Parent');
      },
    },
  },
};

/** The columns of a content type: here all of a list's that its forms would show. */
const contentTypeFields: CollectionType<ContentTypeHere, FieldHere> = {
  name: 'SP.FieldCollection',
  of: fieldType,
  rights,
  read: 'nothing',
  all: ({ site, list }, { storage }) =>
    storage.fields
      .all(list ?? site)
      .filter(({ name, number }) => name === 'ContentType' || name === 'Title' || (list !== undefined && number > 0))
      .map((field) => ({ site, list, field })),
};

/** The content types of a list or of a web. */
export const contentTypeCollection: CollectionType<ContentTypesHere, ContentTypeHere> = {
  name: 'SP.ContentTypeCollection',
  of: contentTypeType,
  rights,
  read: 'nothing',
  all: (here) => typesOf(here).map((type) => ({ ...here, type })),
  byKey: (here, given) => found(here, textArg(given, 'id')),
  operations: {
    getById: {
      needs: 'nothing',
      method: 'both',
      takes: ['contentTypeId'],
      run: (here, given) => objectOf(contentTypeType, found(here, textArg(given, 'contentTypeId'))),
    },
  },
};

function found(here: ContentTypesHere, id: string): ContentTypeHere {
  const type = typesOf(here).find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (!type) throw new Failed(noSuchContentType());
  return { ...here, type };
}
