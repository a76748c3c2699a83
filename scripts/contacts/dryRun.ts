import path from 'node:path';
import { bankHolidayOverrides } from '../../config/bankHolidays';
import { type ExtractSettings, defaultExtract } from '../../config/extracts';
import { workingCalendar } from '../../core/calendar/workingDays';
import { compare } from '../../core/contacts/decision';
import { type Due, contactsDue } from '../../core/contacts/due';
import { type DueWeek, dueByWeek } from '../../core/contacts/dueByWeek';
import { Snapshot } from '../../core/snapshot/snapshot';
import { readAbsence } from '../../functions/imports/absenceExtract';
import type { ExtractFile, ExtractRead, RejectedRow } from '../../functions/imports/extract';
import { readStaff } from '../../functions/imports/staffExtract';
import type { NamedFile, Request } from './arguments';
import { fileSource } from './fileSource';
import type { Progress } from './progress';

/** What a dry run found. */
export interface DryRun {
  readonly due: Due;
  /** By file as given, then line. */
  readonly rejected: readonly RejectedRow[];
  readonly weeks: readonly DueWeek[];
  readonly lineCount: number;
  readonly staffCount: number;
  /** Absence files in which there was not one sickness row to use. */
  readonly withoutSickness: readonly string[];
}

const weeksShown = 12;

/**
 * Reads the extracts as one snapshot and works out who is due a contact.
 * @throws ExtractRefused when one of the files cannot be used; then nothing is due
 */
export async function dryRun(request: Request, progress: Progress): Promise<DryRun> {
  const snapshot = new Snapshot();
  const rejected: RejectedRow[] = [];
  const withoutSickness: string[] = [];
  // A file that is not there is told before minutes go into the ones that are.
  for (const file of [...request.absence, ...request.staff]) await fileSource(file.name, file.path);
  for (const file of request.staff) {
    rejected.push(...(await read(file, request, progress, (extract) => readStaff(extract, snapshot))).rejected);
  }
  for (const file of request.absence) {
    const found = await read(file, request, progress, (extract) => readAbsence(extract, snapshot));
    rejected.push(...found.rejected);
    if (found.used === 0) withoutSickness.push(file.name);
  }
  progress.begin('Working out who is due');
  const calendar = workingCalendar(bankHolidayOverrides);
  const byWeek = dueByWeek(request.on, weeksShown, calendar);
  const due = contactsDue(snapshot.absentPeople(), request.on, calendar, byWeek.add);
  return {
    due,
    rejected: rejected.sort((a, b) => compare(a.file, b.file) || a.line - b.line),
    weeks: byWeek.weeks,
    lineCount: snapshot.lineCount,
    staffCount: snapshot.staffCount,
    withoutSickness,
  };
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
