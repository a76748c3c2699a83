import type { ContentType, FieldLink } from '../../rules/contentTypes';
import type { StoredType } from '../../storage/contentTypes';
import { NotImitated } from '../../rules/refused';
import type { Call } from '../call';
import { Failed } from '../failed';
import { noSuchField } from '../failures';
import type { CollectionType } from '../model/collectionType';
import { type Given, textArg, yesArg } from '../model/given';
import { type Node } from '../model/node';
import { objectOf, type ObjectType } from '../model/objectType';
import { fieldRights, type FieldsHere, ownerOf } from './field';

/** The columns that a content type has. */
interface LinksHere extends FieldsHere {
  readonly type: ContentType | StoredType;
  readonly links: readonly FieldLink[];
}

interface LinkHere extends LinksHere {
  readonly link: FieldLink;
}

/** That a content type has a column. */
export const fieldLinkType: ObjectType<LinkHere> = {
  name: 'SP.FieldLink',
  address: ({ list, type, link }) =>
    `Web/${list ? `Lists(guid'${list.id}')/` : ''}ContentTypes('${type.id}')/FieldLinks(guid'${link.id}')`,
  web: ({ site }) => site,
  rights: fieldRights,
  read: 'nothing',
  properties: {
    DisplayName: (here, { storage }) => storage.fields.byName(ownerOf(here), here.link.name)?.title ?? here.link.name,
    FieldInternalName: ({ link }) => link.name,
    Hidden: ({ link }) => link.hidden,
    Id: ({ link }) => link.id,
    Name: ({ link }) => link.name,
    ReadOnly: () => false,
    Required: ({ link }) => link.required,
    ShowInDisplayForm: () => true,
  },
};

/** The columns of a content type. */
export const fieldLinkCollection: CollectionType<LinksHere, LinkHere> = {
  name: 'SP.FieldLinkCollection',
  of: fieldLinkType,
  rights: fieldRights,
  read: 'nothing',
  all: (here) => here.links.map((link) => ({ ...here, link })),
  byKey: (here, given) => {
    const id = textArg(given, 'id').replace(/[{}]/g, '').toLowerCase();
    const link = here.links.find((one) => one.id === id);
    if (!link) throw new Failed(noSuchField(id));
    return { ...here, link };
  },
  add: { needs: 'manageLists', run: addLink },
};

/**
 * Adds a column of the list to a type of the list. On a web only what the type above it has can be added, which every
 * type has from the beginning; all others are not there, as SharePoint says.
 * https://learn.microsoft.com/en-us/previous-versions/office/sharepoint-visio/jj245869(v=office.15)
 */
function addLink(here: LinksHere, given: Given, call: Call): Node {
  const { list, type, links } = here;
  const name = textArg(given, 'FieldInternalName');
  const there = links.find((link) => link.name === name);
  if (there) return objectOf(fieldLinkType, { ...here, link: there });
  const field = list && call.storage.fields.byName(list, name);
  if (!field) throw new Failed(noSuchField(name));
  if (!('number' in type)) throw new NotImitated("A change of SharePoint's own content types");
  const link = { id: field.id, name, required: yesArg(given, 'Required'), hidden: yesArg(given, 'Hidden') };
  call.storage.contentTypes.change({ list: list.number }, type, { links: [...links, link] });
  return objectOf(fieldLinkType, { ...here, link });
}
