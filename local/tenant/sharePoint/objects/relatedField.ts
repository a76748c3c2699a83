import { isReference } from '../../rules/fieldKinds';
import type { CollectionType } from '../model/collectionType';
import type { ObjectType } from '../model/objectType';
import type { Field } from '../../storage/fields';
import { thing } from './kinds';
import { type ListHere, listRights, seenLists } from './rights';

interface RelatedHere extends ListHere {
  /** Of another list, whose items it leads to those of the first. */
  readonly field: Field;
  readonly to: ListHere;
}

/** SP.RelationshipDeleteBehaviorType by the words in the XML of a column. */
const behaviours: Readonly<Record<string, number>> = { None: 0, Cascade: 1, Restrict: 2 };

/** That a column of some list leads to a list. */
export const relatedFieldType: ObjectType<RelatedHere> = {
  name: 'SP.RelatedField',
  address: ({ to, field }) => `Web/Lists(guid'${to.list.id}')/getRelatedFields('${field.id}')`,
  web: ({ site }) => site,
  rights: listRights,
  read: 'nothing',
  properties: {
    FieldId: ({ field }) => field.id,
    ListId: ({ list }) => list.id,
    RelationshipDeleteBehavior: ({ field }) => behaviours[field.attributes['RelationshipDeleteBehavior'] ?? ''] ?? 0,
    WebId: ({ site }) => site.webId,
  },
  links: { LookupList: { to: ({ to }) => thing('SP.List', to) } },
};

/** The columns of the site's lists that lead to a list, as far as the caller may see those lists. */
export const relatedFieldCollection: CollectionType<ListHere, RelatedHere> = {
  name: 'SP.RelatedFieldCollection',
  of: relatedFieldType,
  rights: listRights,
  read: 'nothing',
  all: (to, call) =>
    seenLists(to.site, call).flatMap((here) =>
      call.storage.fields
        .of(here.list)
        .filter((field) => isReference(field.type) && leadsTo(field, to))
        .map((field) => ({ ...here, field, to })),
    ),
};

const leadsTo = ({ attributes }: Field, { list }: ListHere): boolean =>
  attributes['List']?.replace(/[{}]/g, '').toLowerCase() === list.id;
