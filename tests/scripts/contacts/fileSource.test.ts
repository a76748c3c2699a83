import { appendFileSync, mkdirSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileSource } from '../../../scripts/contacts/fileSource';
import { ownFolder } from '../../made/command';

const folder = ownFolder();
/** To the second, so that it can be set again to the same. */
const longAgo = new Date('2026-03-01T08:00:00Z');
const large = Buffer.alloc(1 << 20, 'a,b\n');

/** Reads the file to its end; `halfway` happens after the first piece. */
async function readAll(name: string, halfway: (where: string) => void = () => undefined): Promise<number> {
  const where = path.join(folder(), name);
  let bytes = 0;
  let pieces = 0;
  const { chunks } = await fileSource(name, where);
  for await (const chunk of chunks) {
    bytes += chunk.length;
    pieces += 1;
    if (pieces === 1) halfway(where);
  }
  return bytes;
}

describe('a file', () => {
  it('is read in pieces, and tells how far it is', async () => {
    writeFileSync(path.join(folder(), 'a.csv'), large);
    const told: number[] = [];
    const source = await fileSource('a.csv', path.join(folder(), 'a.csv'), (bytes) => told.push(bytes));
    expect(source.size).toBe(large.length);
    let read = 0;
    for await (const chunk of source.chunks) read += chunk.length;
    expect(read).toBe(large.length);
    expect(told.length).toBeGreaterThan(1);
    expect(told[told.length - 1]).toBe(large.length);
  });

  it('may be reached by a link', async () => {
    writeFileSync(path.join(folder(), 'a.csv'), large);
    symlinkSync(path.join(folder(), 'a.csv'), path.join(folder(), 'link.csv'));
    expect(await readAll('link.csv')).toBe(large.length);
  });

  it.each<[string, (where: string) => void, RegExp]>([
    ['that is not there', () => undefined, /there is no such file/],
    ['that is a folder', (where) => mkdirSync(where), /it is a folder/],
  ])('%s is refused before it is read', async (_, make, expected) => {
    make(path.join(folder(), 'a.csv'));
    await expect(readAll('a.csv')).rejects.toThrow(expected);
  });

  it.each<[string, (where: string) => void]>([
    ['goes away', (where) => rmSync(where)],
    ['is cut short', (where) => truncateSync(where, 1 << 19)],
    ['grows', (where) => appendFileSync(where, 'more')],
    ['is written over in place', (where) => writeFileSync(where, large, { flag: 'r+' })],
    [
      'is cut short by a program that hides it',
      (where) => {
        truncateSync(where, 1 << 19);
        utimesSync(where, longAgo, longAgo);
      },
    ],
    [
      'is replaced by another of the same age',
      (where) => {
        rmSync(where);
        writeFileSync(where, large);
        utimesSync(where, longAgo, longAgo);
      },
    ],
    [
      'is replaced by another',
      (where) => {
        rmSync(where);
        writeFileSync(where, large);
      },
    ],
  ])('that %s half-way is refused', async (_, halfway) => {
    writeFileSync(path.join(folder(), 'a.csv'), large);
    utimesSync(path.join(folder(), 'a.csv'), longAgo, longAgo);
    await expect(readAll('a.csv', halfway)).rejects.toThrow(/“a.csv” cannot be used: it went away or changed/);
  });
});
