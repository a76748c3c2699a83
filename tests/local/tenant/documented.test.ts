import { readFileSync } from 'node:fs';
import { localTenantId } from '../../../local/identity/localTenantId';
import { graphRoutes } from '../../../local/tenant/graph/answerCall';
import { objectModel } from '../../../local/tenant/sharePoint/objects/all';
import { apps, clientAppId, password, people, secret } from '../../../local/tenantAlone/callers';
import { entraRoutes } from '../../../local/tenantAlone/entra/answerEntra';

const text = readFileSync('docs/local-tenant.md', 'utf8');

/** The part of the document below a heading. */
const below = (heading: string): string => text.split(/^##+ /m).find((part) => part.startsWith(heading)) ?? '';

/** The rows of the part's table: the words that each cell marks as code. */
const rows = (heading: string): string[][][] =>
  below(heading)
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line.split(/(?<!\\)\|/).map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)),
    );

/** In an order of its own: the document has one for its readers. */
const ordered = (all: readonly unknown[]): string[] => all.map((one) => JSON.stringify(one)).sort();

describe('docs/local-tenant.md lists every call that the tenant knows, once, and no other', () => {
  it('of the things of SharePoint, with what hangs on them and what they can do', () => {
    const documented = rows('Things').map(([, name, links, operations]) => ({ name: name?.[0], links, operations }));
    expect(ordered(documented)).toEqual(ordered(objectModel.objects));
  });

  it('of the collections of SharePoint, with what they can do', () => {
    const documented = rows('Collections').map(([, name, operations]) => ({ name: name?.[0], operations }));
    expect(ordered(documented)).toEqual(ordered(objectModel.collections));
  });

  it('of Entra', () => {
    const documented = rows('Entra').map(([, call]) => call?.[0]);
    expect(documented.sort()).toEqual(entraRoutes.map(({ method, path }) => `${method} ${path}`).sort());
  });

  it('of Graph', () => {
    const documented = rows('Calls').map(([, call]) => call?.[0]);
    expect(ordered(documented)).toEqual(ordered(graphRoutes.map(({ method, path }) => `${method} ${path}`)));
  });
});

describe('docs/local-tenant.md lists everybody who can call', () => {
  it('by their words, with how Entra knows them', () => {
    const documented = rows('Callers').map(([, word]) => word?.[0]);
    expect(documented).toEqual([...people, ...apps].map(({ word }) => word));
    for (const { account } of people) expect(below('Callers')).toContain(`| ${account.userPrincipalName} `);
    for (const { appId } of apps) expect(below('Callers')).toContain(`| ${appId} `);
  });

  it('with what they sign in with', () => {
    for (const one of [password, secret, clientAppId, localTenantId]) expect(below('Entra')).toContain(`\`${one}\``);
  });
});
