import { readFileSync } from 'node:fs';
import { controlRoutes } from '../../../local/tenant/control/controlRoutes';
import { endPoints, faultKinds } from '../../../local/tenant/faults/rule';
import { latenessNames } from '../../../local/tenant/lateness/lateness';
import { limitsOf } from '../../../local/tenant/throttling/limits';

const parts = readFileSync('docs/local-tenant.md', 'utf8').split(/^## /m);

/** What the tables of a part of the document have in their first column. */
const rowsOf = (title: string): string[] => {
  const part = parts.find((one) => one.startsWith(title)) ?? '';
  return [...part.matchAll(/^\| `([^`]+)` +\|/gm)].map(([, row = '']) => row);
};

describe('docs/local-tenant.md lists, once and no other,', () => {
  it('every limit', () => {
    expect(rowsOf('Throttling').sort()).toEqual(Object.keys(limitsOf({}) ?? {}).sort());
  });

  it('every fault, and every place where the process can end', () => {
    const [kinds, places] = [/kind: '(\w+)'/, /at: '(\w+)'/].map((pattern) =>
      rowsOf('Faults on demand').flatMap((row) => pattern.exec(row)?.[1] ?? []),
    );
    expect([...new Set(kinds)]).toEqual(faultKinds);
    expect(places).toEqual(endPoints);
  });

  it('everything that can be late', () => {
    expect(rowsOf('Lateness')).toEqual(latenessNames);
  });

  it('every call of the control port', () => {
    expect(rowsOf('The control port')).toEqual(controlRoutes.map(({ method, path }) => `${method} ${path}`));
  });
});
