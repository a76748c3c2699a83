import { mkdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint } from '../../../scripts/package/fingerprint';
import { ownFolder } from '../../made/command';

const folder = ownFolder();
const write = (name: string, content: string): void => {
  mkdirSync(path.dirname(path.join(folder(), name)), { recursive: true });
  writeFileSync(path.join(folder(), name), content);
};
const now = (): string => fingerprint(folder(), ['core', 'package.json']);

describe('the fingerprint of the sources', () => {
  beforeEach(() => {
    write('core/a.ts', 'one');
    write('core/deep/b.ts', 'two');
    write('package.json', '{}');
  });

  it('stays while nothing changes, and whatever the files’ times are', () => {
    const before = now();
    utimesSync(path.join(folder(), 'core/a.ts'), 1, 1);
    expect(now()).toBe(before);
  });

  it.each<[string, () => void]>([
    ['the content of a file deep inside', () => write('core/deep/b.ts', 'three')],
    ['a named file', () => write('package.json', '{"a":1}')],
    ['a new file', () => write('core/c.ts', '')],
    ['the name of a file', () => renameSync(path.join(folder(), 'core/a.ts'), path.join(folder(), 'core/c.ts'))],
    ['what moves from one file to the next', () => (write('core/a.ts', 'on'), write('core/deep/b.ts', 'etwo'))],
  ])('changes with %s', (_, change) => {
    const before = now();
    change();
    expect(now()).not.toBe(before);
  });

  it('passes over what it was not asked about', () => {
    const before = now();
    write('docs/readme.md', 'words');
    expect(now()).toBe(before);
  });

  it('refuses a place that is not there', () => {
    expect(() => fingerprint(folder(), ['nowhere'])).toThrow('nowhere is not there');
  });
});
