import { NotFound, Unavailable } from '../../config/lists/storeFailures';
import type { AbsenceLine } from '../../core/absence/spells';
import type { Day } from '../../core/calendar/day';
import { londonDay } from '../../core/calendar/londonDay';
import { lineOf } from '../../core/imports/absenceSummary';
import { believedFirst, detailOf, permitted } from '../../core/imports/details';
import type { AbsenceImported, StaffImported } from '../../core/imports/rows';
import type { StorageEdge } from '../storage/storageEdge';
import type { PersonNow, Post, ProgrammePeople, SnapshotSource } from './people';
import { readPart } from './partStore';
import { type Parts, partName, readPointer } from './pointer';

/** The current snapshot out of storage. Its parts are read again only where the pointer was replaced. */
export function snapshotSource(storage: StorageEdge, trusts: readonly { readonly ods: string }[]): SnapshotSource {
  let kept: { readonly version: string; readonly people: Promise<ProgrammePeople> } | undefined;
  async function read(): Promise<ProgrammePeople | undefined> {
    const { parts, version } = await readPointer(storage);
    if (version === '') return undefined;
    if (kept?.version !== version) kept = { version, people: peopleOf(storage, parts, version, trusts) };
    const { people } = kept;
    try {
      return await people;
    } catch (error) {
      if (kept?.people === people) kept = undefined;
      throw error;
    }
  }
  return {
    // A part that was replaced between the two reads is gone: by now the pointer names another one.
    current: () => read().catch(ifGone(() => read().catch(ifGone(missing)))),
  };
}

const ifGone =
  <T>(then: () => T) =>
  (error: unknown): T => {
    if (error instanceof NotFound) return then();
    throw error;
  };

/** A 404 would tell a caller that there is no such person. */
function missing(): never {
  throw new Unavailable('A part of the snapshot is missing.');
}

async function peopleOf(
  storage: StorageEdge,
  parts: Parts,
  version: string,
  trusts: readonly { readonly ods: string }[],
): Promise<ProgrammePeople> {
  const found = new Map<string, Building>();
  for (const { ods } of trusts) {
    const staff = parts[partName(ods, 'staff')];
    // Before a trust's first staff extract is in, nothing can be said of its lines: everybody would be held.
    if (staff === undefined) continue;
    for (const row of await readPart<StaffImported>(storage, staff)) addStaff(found, row, ods);
    for (const row of await readPart<AbsenceImported>(storage, parts[partName(ods, 'absence')]))
      addLine(found, row, ods);
  }
  const people = new Map([...found].map(([id, building]) => [id, personOf(id, building)]));
  const absent = [...people.values()].filter(({ lines }) => lines.length > 0);
  const asOf = (trust: string): Day | undefined => dayOf(parts, trust);
  return { version, asOf, person: (id) => people.get(id), absent: () => absent };
}

function dayOf(parts: Parts, trust: string): Day | undefined {
  const [staff, absence] = [parts[partName(trust, 'staff')], parts[partName(trust, 'absence')]];
  if (staff === undefined || absence === undefined) return undefined;
  const instants = [staff, absence].map(({ wholeChangedAt }) => new Date(wholeChangedAt));
  return instants.some((instant) => Number.isNaN(instant.getTime())) ? undefined : Math.min(...instants.map(londonDay));
}

interface Building {
  readonly trusts: Set<string>;
  readonly rows: StaffImported[];
  readonly lines: (AbsenceLine & { readonly trust: string })[];
}

function buildingOf(found: Map<string, Building>, id: string): Building {
  const known = found.get(id);
  if (known) return known;
  const building: Building = { trusts: new Set(), rows: [], lines: [] };
  found.set(id, building);
  return building;
}

function addStaff(found: Map<string, Building>, row: StaffImported, trust: string): void {
  const building = buildingOf(found, row.person);
  building.trusts.add(trust);
  building.rows.push(row);
}

function addLine(found: Map<string, Building>, row: AbsenceImported, trust: string): void {
  const line = lineOf(row);
  if (line === undefined) return;
  const building = buildingOf(found, row.person);
  building.trusts.add(trust);
  building.lines.push({ ...line, trust });
}

function personOf(id: string, { trusts, rows, lines }: Building): PersonNow {
  const believed = believedFirst(rows);
  const latest = lines.reduce<(typeof lines)[number] | undefined>(
    (found, line) => (found !== undefined && found.start >= line.start ? found : line),
    undefined,
  );
  return {
    id,
    firstName: detailOf(believed, 'firstName'),
    lastName: detailOf(believed, 'lastName'),
    mobile: detailOf(believed, 'mobile'),
    personalEmail: detailOf(believed, 'personalEmail'),
    permitted: permitted(rows),
    staff: rows.map(postOf),
    lines,
    trusts: [...trusts],
    absenceTrust: latest?.trust ?? '',
  };
}

const postOf = ({ assignment, employee, status, trust, department, workEmail, supervisor }: StaffImported): Post => ({
  assignment,
  employee,
  status,
  trust,
  department,
  workEmail,
  supervisor,
});
