import path from 'node:path';
import { bankHolidayOverrides } from '../../config/bankHolidays';
import { type ExtractSettings, defaultExtract } from '../../config/extracts';
import { workingCalendar } from '../../core/calendar/workingDays';
import { type Due, contactsDue } from '../../core/contacts/due';
import { type DueWeek, dueByWeek } from '../../core/contacts/dueByWeek';
import { compare } from '../../core/order/compare';
import { type AbsentPerson, Snapshot } from '../../core/snapshot/snapshot';
import { readAbsence } from '../../functions/imports/absenceExtract';
import type { ExtractFile, ExtractRead } from '../../functions/imports/extract';
import type { RejectedRow } from '../../functions/imports/rejectedRows';
import { readStaff } from '../../functions/imports/staffExtract';
import type { NamedFile, Request } from './arguments';
import { fileSource } from './fileSource';
import type { Progress } from './progress';

/** What was read of one file. */
export interface FileRead {
  readonly name: string;
  readonly kind: 'absence' | 'staff';
  readonly used: number;
  readonly rejected: number;
  /** The line of the first row that runs over many lines. */
  readonly firstLong: number | undefined;
}

/** What a dry run found. */
export interface DryRun {
  readonly due: Due;
  /** By file as given, then line. */
  readonly rejected: readonly RejectedRow[];
  readonly weeks: readonly DueWeek[];
  readonly lineCount: number;
  readonly staffCount: number;
  readonly files: readonly FileRead[];
  /** How many identifiers with an absence are on more posts than one person can be. */
  readonly onManyPosts: number;
}

const weeksShown = 12;

/** Somebody on more posts than this is probably not one person: "0" or "N/A" stands where an identifier should. */
export const mostPosts = 20;

/**
 * Reads the extracts as one snapshot and works out who is due a contact.
 * @throws ExtractRefused when one of the files cannot be used; then nothing is due
 */
export async function dryRun(request: Request, progress: Progress): Promise<DryRun> {
  const snapshot = new Snapshot();
  const files: FileRead[] = [];
  const rejected: (readonly RejectedRow[])[] = [];
  // A file that is not there is told before minutes go into the ones that are.
  for (const file of [...request.absence, ...request.staff]) await fileSource(file.name, file.path);
  const readers = { staff: readStaff, absence: readAbsence };
  for (const kind of ['staff', 'absence'] as const) {
    for (const file of request[kind]) {
      const found = await read(file, request, progress, (extract) => readers[kind](extract, snapshot));
      files.push({ ...found, name: file.name, kind, rejected: found.rejected.length });
      rejected.push(found.rejected);
    }
  }
  progress.begin('Working out who is due');
  const calendar = workingCalendar(bankHolidayOverrides);
  const byWeek = dueByWeek(request.on, weeksShown, calendar);
  const posts = manyPosts(snapshot.absentPeople());
  const due = contactsDue(posts.people, request.on, calendar, byWeek.add);
  return {
    due,
    // Rows of one file are in order already.
    rejected: rejected.flat().sort((a, b) => compare(a.file, b.file)),
    weeks: byWeek.weeks,
    lineCount: snapshot.lineCount,
    staffCount: snapshot.staffCount,
    files,
    onManyPosts: posts.count(),
  };
}

/** Passes people on, and counts those with more posts than one person can have. */
function manyPosts(all: Iterable<AbsentPerson>): { people: Iterable<AbsentPerson>; count: () => number } {
  let found = 0;
  function* people(): Generator<AbsentPerson> {
    for (const person of all) {
      if (person.staff.length > mostPosts) found += 1;
      yield person;
    }
  }
  return { people: people(), count: () => found };
}

async function read(
  file: NamedFile,
  request: Request,
  progress: Progress,
  into: (extract: ExtractFile) => Promise<ExtractRead>,
): Promise<ExtractRead> {
  let bytes = 0;
  const source = await fileSource(file.name, file.path, (total) => (bytes = total));
  progress.begin(`Reading ${path.basename(file.path)}`, source.size);
  const settings: ExtractSettings = file.trust?.extract ?? defaultExtract;
  return into({
    name: file.name,
    settings: { ...settings, encoding: request.encoding ?? settings.encoding },
    chunks: source.chunks,
    onRows: (rows) => progress.at(rows, bytes),
  });
}
