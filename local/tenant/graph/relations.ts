import { groupSearch, objectSearch, userSearch } from '../directory/properties';
import type { Captured } from '../routing/router';
import { both, type Condition, type DirectoryObject, scopes } from '../storage/directoryObjects';
import type { Call, GraphRoute } from './call';
import { shownTo, typedTo } from './directoryBody';
import { directoryCount, directoryOptions, directoryPage } from './directoryPages';
import type { Needs } from './permissions';

/** What an object of the directory is related to, as in "users/{user}/memberOf". */
export interface Relation {
  readonly path: string;
  /** Of what kinds the related objects are. */
  readonly kinds: readonly DirectoryObject['kind'][];
  readonly needs: Needs;
  readonly scopeOf: (call: Call, captured: Captured) => Condition;
}

const countOptions = ['$filter', '$search'];
const searches = { user: userSearch, group: groupSearch };

/** The calls about a relation: all of it, or cast to one kind; the objects, or how many they are. */
export function relationRoutes({ path, kinds, needs, scopeOf }: Relation): GraphRoute[] {
  const all: GraphRoute[] = [
    {
      method: 'GET',
      path,
      options: directoryOptions,
      needs,
      answer: (call, captured) => {
        const scope = scopeOf(call, captured);
        return directoryPage(call, { scope, searched: objectSearch, set: 'directoryObjects', show: typedTo(call) });
      },
    },
    {
      method: 'GET',
      path: `${path}/$count`,
      options: countOptions,
      needs,
      answer: (call, captured) => directoryCount(call, scopeOf(call, captured), objectSearch),
    },
  ];
  return [...all, ...kinds.flatMap((kind) => castRoutes({ path, kinds, needs, scopeOf }, kind))];
}

function castRoutes({ path, needs, scopeOf }: Relation, kind: DirectoryObject['kind']): GraphRoute[] {
  const scope = (call: Call, captured: Captured): Condition => both(scopes.ofKind(kind), scopeOf(call, captured));
  const searched = searches[kind];
  return [
    {
      method: 'GET',
      path: `${path}/microsoft.graph.${kind}`,
      options: directoryOptions,
      needs,
      answer: (call, captured) =>
        directoryPage(call, { scope: scope(call, captured), searched, set: `${kind}s`, show: shownTo(call) }),
    },
    {
      method: 'GET',
      path: `${path}/microsoft.graph.${kind}/$count`,
      options: countOptions,
      needs,
      answer: (call, captured) => directoryCount(call, scope(call, captured), searched),
    },
  ];
}
