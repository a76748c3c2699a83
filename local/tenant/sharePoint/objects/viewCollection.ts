import { isObject } from '../../routing/jsonBody';
import { Refused } from '../../rules/refused';
import type { Call } from '../call';
import { Failed } from '../failed';
import { noSuchView } from '../failures';
import type { CollectionType } from '../model/collectionType';
import { type Given, textArg } from '../model/given';
import { type Node, nothingAt } from '../model/node';
import { need, objectOf } from '../model/objectType';
import { newViewFrom } from '../viewBody';
import { type ListHere, listRights } from './rights';
import { viewType } from './view';
import type { ViewHere } from './viewRights';

/** The views of a list: those of everybody, and those of the caller alone. */
export const viewCollection: CollectionType<ListHere, ViewHere> = {
  name: 'SP.ViewCollection',
  of: viewType,
  rights: listRights,
  read: 'nothing',
  all: viewsFor,
  byKey: (here, given, call) => viewOfId(here, textArg(given, 'id'), call),
  operations: {
    getById: {
      needs: 'nothing',
      method: 'both',
      takes: ['guidId'],
      run: (here, given, call) => objectOf(viewType, viewOfId(here, textArg(given, 'guidId'), call)),
    },
    getByTitle: {
      needs: 'nothing',
      method: 'both',
      takes: ['strTitle'],
      run: (here, given, call) => {
        const title = textArg(given, 'strTitle');
        return objectOf(viewType, found(viewsFor(here, call).find(({ view }) => view.title === title)));
      },
    },
    add: {
      needs: 'nothing',
      takes: ['parameters'],
      creates: true,
      run: (here, given, call) => {
        const parameters = given.arg('parameters');
        if (!isObject(parameters)) throw new Refused('wrongKindOfValue');
        return addView(here, parameters, call);
      },
    },
  },
  add: { needs: 'nothing', run: (here, { body }, call) => addView(here, body, call) },
};

function viewsFor(here: ListHere, { storage, by }: Call): ViewHere[] {
  const views = storage.views.of(here.list);
  const own = views.some(({ owner }) => owner !== null) ? storage.principals.authorId(here.site, by.caller) : null;
  return views.filter(({ owner }) => owner === null || owner === own).map((view) => ({ ...here, view }));
}

/** The view of an id, with braces or without. */
export function viewOfId(here: ListHere, id: string, call: Call): ViewHere {
  const wanted = id.replace(/[{}]/g, '').toLowerCase();
  return found(viewsFor(here, call).find(({ view }) => view.id === wanted));
}

/** The view that a list shows unless another is asked for. */
export function defaultView(here: ListHere, { storage }: Call): Node {
  const view = storage.views.default(here.list);
  return view ? objectOf(viewType, { ...here, view }) : nothingAt('DefaultView');
}

function found(view: ViewHere | undefined): ViewHere {
  if (!view) throw new Failed(noSuchView());
  return view;
}

function addView(here: ListHere, body: Given['body'], call: Call): Node {
  const { storage, by } = call;
  const shown = storage.views.default(here.list)?.fields ?? [];
  const view = newViewFrom(body, shown, storage.principals.authorId(here.site, by.caller));
  need(listRights(here, call), view.owner === null ? 'manageLists' : 'managePersonalViews');
  return objectOf(viewType, { ...here, view: storage.views.add(here.list, view) });
}
