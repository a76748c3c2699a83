import { readFileSync } from 'node:fs';
import { graphRoutes } from '../../../local/tenant/graph/answerCall';
import { sharePointRoutes } from '../../../local/tenant/sharePoint/answerCall';

const [, sharePoint = '', graph = ''] = readFileSync('docs/local-tenant.md', 'utf8').split(/^## /m);

/** The calls that a part of the document lists, in the order of its table. */
const documented = (part: string): string[] => [...part.matchAll(/^\| `([^`]+)` +\|/gm)].map(([, call = '']) => call);

const known = (routes: readonly { readonly method: string; readonly path: string }[]): string[] =>
  routes.map(({ method, path }) => `${method} ${path}`);

describe('docs/local-tenant.md lists every call that the tenant knows, once, and no other', () => {
  it.each([
    ['SharePoint', sharePoint, sharePointRoutes],
    ['Graph', graph, graphRoutes],
  ])('of %s', (_, part, routes) => {
    expect(documented(part)).toEqual(known(routes));
  });
});
