import { createHash } from 'node:crypto';
import { addressOf, isLibrary } from '../../storage/lists';
import { Failed } from '../failed';
import { noSuchForm } from '../failures';
import type { CollectionType } from '../model/collectionType';
import { complex } from '../model/complex';
import { textArg } from '../model/given';
import type { ObjectType } from '../model/objectType';
import { type ListHere, listRights } from './rights';

/** A page on which an item is shown, changed or made. */
interface FormHere extends ListHere {
  readonly form: Form;
}

/** Its name, and SP.PageType. */
interface Form {
  readonly page: string;
  readonly type: number;
}

const forms = (here: ListHere): readonly Form[] => [
  { page: 'DispForm', type: 4 },
  { page: 'EditForm', type: 6 },
  { page: isLibrary(here.list) ? 'Upload' : 'NewForm', type: 8 },
];

const urlOf = ({ site, list, form }: FormHere): string =>
  `${addressOf(site, list)}/${isLibrary(list) ? 'Forms/' : ''}${form.page}.aspx`;

/** The address of the form of a type. */
export const formUrl = (here: ListHere, type: 4 | 6 | 8): string =>
  urlOf({ ...here, form: forms(here).find((one) => one.type === type) ?? { page: 'DispForm', type } });

/** The same for the same form at any time: forms are kept nowhere. */
function idOf({ list, form }: FormHere): string {
  const digits = createHash('sha256').update(`${list.id} ${form.type}`).digest('hex');
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
}

/** A form of a list. */
export const formType: ObjectType<FormHere> = {
  name: 'SP.Form',
  address: (here) => `Web/Lists(guid'${here.list.id}')/Forms(guid'${idOf(here)}')`,
  web: ({ site }) => site,
  rights: listRights,
  read: 'nothing',
  properties: {
    FormType: ({ form }) => form.type,
    Id: idOf,
    ResourcePath: (here) => complex('SP.ResourcePath', { DecodedUrl: urlOf(here) }),
    ServerRelativeUrl: urlOf,
  },
};

/** The forms of a list. */
export const formCollection: CollectionType<ListHere, FormHere> = {
  name: 'SP.FormCollection',
  of: formType,
  rights: listRights,
  read: 'nothing',
  all: (here) => forms(here).map((form) => ({ ...here, form })),
  byKey: (here, given) => {
    const id = textArg(given, 'id').toLowerCase();
    const found = forms(here).find((form) => idOf({ ...here, form }) === id);
    if (!found) throw new Failed(noSuchForm());
    return { ...here, form: found };
  },
};
