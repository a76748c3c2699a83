import { Unavailable } from '../../../config/lists/storeFailures';
import type { AbsenceImported, StaffImported } from '../../../core/imports/rows';
import { readPart, writePart } from '../../../functions/snapshot/partStore';
import { type Parts, partName, readPointer, replacePointer } from '../../../functions/snapshot/pointer';
import { snapshotSource } from '../../../functions/snapshot/snapshotSource';
import { snapshotContainer } from '../../../functions/storage/storageEdge';
import { staffOf } from '../../core/imports/staff';
import { day } from '../../made/absence';
import { type ServiceWorld, serviceWorld } from '../../made/serviceWorld';

jest.setTimeout(60_000);

let world: ServiceWorld;
beforeAll(async () => void (world = await serviceWorld('2026-03-25T05:00:00Z')));
afterAll(() => world.end());

const trusts = [{ ods: 'R0B' }, { ods: 'RXP' }];
const container = () => world.edges.storage.blobs.getContainerClient(snapshotContainer);
const source = () => snapshotSource(world.edges.storage, trusts);

const line = (person: string, start: string, changes: Partial<AbsenceImported> = {}): AbsenceImported => ({
  person,
  assignment: 'A1',
  start,
  end: '',
  reason: 'S12',
  ...changes,
});

interface Extracts {
  readonly staff?: readonly StaffImported[];
  readonly absence?: readonly AbsenceImported[];
}

/** From here on these extracts count, and no others. Returns the names of their blobs. */
async function count(
  extracts: Readonly<Record<string, Extracts>>,
  changed = { staff: '2026-03-25T05:00:00Z', absence: '2026-03-25T05:00:00Z' },
): Promise<string[]> {
  const parts: Record<string, Parts[string]> = {};
  for (const [ods, { staff, absence }] of Object.entries(extracts)) {
    for (const [kind, rows] of [
      ['staff', staff],
      ['absence', absence],
    ] as const) {
      if (rows === undefined) continue;
      const blob = await writePart(world.edges.storage, rows);
      parts[partName(ods, kind)] = { blob, runId: 'r', file: 'f', countedAt: '', wholeChangedAt: changed[kind] };
    }
  }
  await replacePointer(world.edges.storage, await readPointer(world.edges.storage), parts);
  return Object.values(parts).map(({ blob }) => blob);
}

describe('the day of a trust’s extracts', () => {
  it('is that of the older one, in London', async () => {
    const changed = { staff: '2026-04-19T23:30:00Z', absence: '2026-04-24T05:00:00Z' };
    await count({ R0B: { staff: [staffOf('P1')], absence: [] }, RXP: { staff: [staffOf('P2')] } }, changed);
    const people = await source().current();
    expect(people?.asOf('R0B')).toBe(day('2026-04-20'));
    expect([people?.asOf('RXP'), people?.asOf('RVW')]).toEqual([undefined, undefined]);
    await count({ R0B: { staff: [staffOf('P1')], absence: [] } }, { ...changed, absence: '' });
    expect((await source().current())?.asOf('R0B')).toBeUndefined();
  });
});

describe('the current snapshot', () => {
  it('is none before the first import', async () => {
    await container().getBlobClient('current.json').deleteIfExists();
    expect(await source().current()).toBeUndefined();
  });

  it('has a person with their posts and lines, whichever trusts they are of', async () => {
    await count({
      R0B: { staff: [staffOf('P1'), staffOf('P2')], absence: [line('P1', '2026-03-01')] },
      RXP: { staff: [staffOf('P1', { assignment: 'B1', trust: 'RXP' })], absence: [line('P1', '2026-03-09')] },
    });
    const people = await source().current();
    const person = people?.person('P1');
    expect(person?.staff.map(({ assignment, trust }) => [assignment, trust])).toEqual([
      ['A1', 'R0B'],
      ['B1', 'RXP'],
    ]);
    expect(person?.lines.map(({ start }) => start)).toEqual([day('2026-03-01'), day('2026-03-09')]);
    expect(person?.absenceTrust).toBe('RXP');
    expect(person?.trusts).toEqual(['R0B', 'RXP']);
    expect(people?.person('P2')).toMatchObject({ lines: [], absenceTrust: '', firstName: 'Sam' });
    expect([...(people?.absent() ?? [])].map(({ id }) => id)).toEqual(['P1']);
    expect(people?.person('P9')).toBeUndefined();
  });

  it('has somebody absent whom no staff extract has', async () => {
    await count({ R0B: { staff: [staffOf('P1')], absence: [line('P7', '2026-03-01')] } });
    const people = await source().current();
    expect([...(people?.absent() ?? [])]).toMatchObject([{ id: 'P7', staff: [], permitted: false, mobile: '' }]);
  });

  it('has nobody of a trust whose first staff extract does not count yet', async () => {
    await count({ R0B: { absence: [line('P1', '2026-03-01')] }, RXP: { staff: [staffOf('P2')] } });
    const people = await source().current();
    expect([people?.person('P1'), people?.person('P2')?.id]).toEqual([undefined, 'P2']);
  });

  it.each([
    [['Y'], true],
    [[' y '], true],
    [['Y', 'N'], false],
    [['Y', ''], false],
    [['Yes'], false],
    [[''], false],
  ])('permits contact with %j: %s', async (permissions, permitted) => {
    const staff = permissions.map((permission, at) => staffOf('P1', { assignment: `A${at}`, permission }));
    await count({ R0B: { staff } });
    expect((await source().current())?.person('P1')?.permitted).toBe(permitted);
  });

  it('has the details of the post that somebody works in', async () => {
    const left = staffOf('P1', { assignment: 'A0', status: 'Leaver', mobile: '07400 300000', firstName: 'Samuel' });
    await count({ R0B: { staff: [left, staffOf('P1', { personalEmail: '' })] } });
    const person = (await source().current())?.person('P1');
    expect(person).toMatchObject({ firstName: 'Sam', mobile: '07400 100001', personalEmail: 'p1@example.com' });
  });

  it('is read again where an import has counted since, and not before', async () => {
    await count({ R0B: { staff: [staffOf('P1')] } });
    const kept = source();
    const first = await kept.current();
    expect(await kept.current()).toBe(first);
    await count({ R0B: { staff: [staffOf('P2')] } });
    const second = await kept.current();
    expect([second?.person('P1'), second?.person('P2')?.id]).toEqual([undefined, 'P2']);
    expect(second?.version).not.toBe(first?.version);
  });

  it('cannot be read where a part of it is missing, which says nothing of any person; later it can', async () => {
    const kept = source();
    const [blob = ''] = await count({ R0B: { staff: [staffOf('P1')] } });
    await container().deleteBlob(blob);
    await expect(kept.current()).rejects.toThrow(Unavailable);
    await count({ R0B: { staff: [staffOf('P2')] } });
    expect((await kept.current())?.person('P2')?.id).toBe('P2');
  });
});

describe('a part', () => {
  it.each([[[]], [[{ text: 'two\nlines', more: 'ä“”' }]], [[{ a: '1' }, { a: '2' }]]])(
    'has the rows %j',
    async (rows) => {
      const blob = await writePart(world.edges.storage, rows);
      const part = { blob, runId: 'r', file: 'f', countedAt: '', wholeChangedAt: '' };
      expect(await readPart(world.edges.storage, part)).toEqual(rows);
    },
  );
});

describe('the pointer', () => {
  it('is replaced by one of two who read it at once', async () => {
    const read = await readPointer(world.edges.storage);
    await replacePointer(world.edges.storage, read, {});
    await expect(replacePointer(world.edges.storage, read, {})).rejects.toThrow('Somebody else');
  });
});
