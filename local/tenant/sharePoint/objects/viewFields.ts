import { Refused } from '../../rules/refused';
import type { Call } from '../call';
import { Failed } from '../failed';
import { noSuchField } from '../failures';
import { type Given, numberArg, textArg } from '../model/given';
import type { Operation } from '../model/node';
import type { ObjectType } from '../model/objectType';
import { fieldRefs } from '../viewXml';
import { listRights } from './rights';
import { needToChange, type ViewHere } from './viewRights';

/** The columns that a view shows. In SharePoint it is one thing, with the names in it, and no collection of things. */
export const viewFieldsType: ObjectType<ViewHere> = {
  name: 'SP.ViewFieldCollection',
  address: ({ list, view }) => `Web/Lists(guid'${list.id}')/Views(guid'${view.id}')/ViewFields`,
  web: ({ site }) => site,
  rights: listRights,
  read: 'nothing',
  properties: {
    SchemaXml: ({ view }) => fieldRefs(view.fields),
    Items: ({ view }) => view.fields,
  },
  operations: {
    addViewField: changing(['strField'], (here, given, call) => {
      const name = nameIn(here, textArg(given, 'strField'), call);
      return here.view.fields.includes(name) ? here.view.fields : [...here.view.fields, name];
    }),
    removeViewField: changing(['strField'], (here, given) => without(here, textArg(given, 'strField'))),
    moveViewFieldTo: changing(['field', 'index'], (here, given) => {
      const name = textArg(given, 'field');
      const index = numberArg(given, 'index');
      const others = without(here, name);
      if (index < 0 || index > others.length) throw new Refused('wrongKindOfValue');
      return [...others.slice(0, index), name, ...others.slice(index)];
    }),
    removeAllViewFields: changing([], () => []),
  },
};

type Next = (here: ViewHere, given: Given, call: Call) => readonly string[];

function changing(takes: readonly string[], next: Next): Operation<ViewHere> {
  return {
    needs: 'nothing',
    takes,
    run: (here, given, call) => {
      needToChange(here, call);
      call.storage.views.change(here.list, here.view, { fields: next(here, given, call) });
      return undefined;
    },
  };
}

function nameIn({ list }: ViewHere, named: string, { storage }: Call): string {
  const field = storage.fields.byName(list, named) ?? storage.fields.byTitle(list, named);
  if (!field) throw new Failed(noSuchField(named));
  return field.name;
}

function without({ view }: ViewHere, name: string): readonly string[] {
  if (!view.fields.includes(name)) throw new Failed(noSuchField(name));
  return view.fields.filter((field) => field !== name);
}
