import { Conflict } from '../../config/lists/storeFailures';
import type { Trust } from '../../config/trusts/trust';
import { type AbsenceSummary, absenceSummary } from '../../core/imports/absenceSummary';
import { type Oddity, type UsualStatuses, absenceOddities, staffOddities } from '../../core/imports/oddities';
import {
  type AbsenceImported,
  type Kept,
  type StaffImported,
  absenceOrder,
  amended,
  isAfter,
  staffOrder,
} from '../../core/imports/rows';
import { type StaffSummary, staffSummary } from '../../core/imports/staffSummary';
import { readPart } from '../snapshot/partStore';
import { type Pointer, partName } from '../snapshot/pointer';
import { ExtractRefused } from './extractRefused';
import type { ImportDeps } from './importDeps';
import { changesFolder, type PlacedFile } from './intakeDrive';
import { type ExtractKind, kindOfExtract } from './kindOfExtract';
import { absenceRows, staffRows } from './readRows';

/** A newer whole extract counts already: this one would put older facts in its place. */
export class LaterIsIn extends Conflict {}

/** What an import comes to before it counts: the dry run. */
export interface DryRunOfImport {
  readonly kind: ExtractKind;
  /** Whether the file is a whole extract. */
  readonly whole: boolean;
  /** The snapshot that it was compared with. */
  readonly pointer: Pointer;
  /** The whole part as it would be. */
  readonly rows: readonly object[];
  readonly counts: AbsenceSummary | StaffSummary;
  readonly odd: readonly Oddity[];
}

/** What the file is called in a refusal: its own name can be anything, somebody's too. */
const anyName = 'The file';

/**
 * Reads a file and works out what it changes, against the snapshot that the pointer names.
 * Throws `ExtractRefused` where it cannot be used at all, and `LaterIsIn`.
 */
export async function readIntake(
  deps: ImportDeps,
  trust: Trust,
  file: PlacedFile,
  pointer: Pointer,
  usual: UsualStatuses,
): Promise<DryRunOfImport> {
  if (file.place === 'elsewhere') {
    throw new ExtractRefused(anyName, `it is in a folder, so put it at the top or into “${changesFolder}”`);
  }
  const content = (): AsyncIterable<Uint8Array> => deps.drive(trust.ods).content(file.id);
  const settings = trust.extract;
  const kind = await kindOfExtract(anyName, settings, content());
  const extract = { name: anyName, settings, chunks: content() };
  const part = pointer.parts[partName(trust.ods, kind)];
  const whole = file.place === 'top';
  if (whole && part !== undefined && isAfter(part.wholeChangedAt, file.changedAt)) {
    throw new LaterIsIn('A later extract is in by now.');
  }
  const of = { whole, changedAt: file.changedAt };
  if (kind === 'absence') {
    const before = await readPart<Kept<AbsenceImported>>(deps.storage, part);
    const read = await absenceRows(extract);
    const rows = amended(before, read.rows, of, absenceOrder);
    const counts = absenceSummary(before, rows, read, await staffOf(deps, trust, pointer));
    return { kind, whole, pointer, rows, counts, odd: absenceOddities(counts, whole) };
  }
  const before = await readPart<Kept<StaffImported>>(deps.storage, part);
  const programme = deps.trusts.map(({ ods }) => ods);
  const read = await staffRows(extract, trust.ods, programme);
  const rows = amended(before, read.rows, of, staffOrder);
  const counts = staffSummary(before, rows, read);
  return { kind, whole, pointer, rows, counts, odd: staffOddities(counts, usual, whole) };
}

/**
 * Whether any trust's staff extract has a person: somebody may have come from another trust. Before the trust's own first
 * one nothing can be said, and nothing is planned from its lines.
 */
async function staffOf(
  { storage, trusts }: ImportDeps,
  own: Trust,
  { parts }: Pointer,
): Promise<(person: string) => boolean> {
  if (parts[partName(own.ods, 'staff')] === undefined) return () => true;
  const known = new Set<string>();
  for (const { ods } of trusts) {
    for (const { person } of await readPart<StaffImported>(storage, parts[partName(ods, 'staff')])) known.add(person);
  }
  return (person) => known.has(person);
}
