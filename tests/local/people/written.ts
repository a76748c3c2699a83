import { makeProgramme, type Programme, type ProgrammeRequest } from '../../../local/people/programme';
import { dayOfIso, type ReadFile } from './measure';

/** A request for a small programme, but for what is said. */
export function request(changes: Partial<ProgrammeRequest> = {}): ProgrammeRequest {
  return { seed: 1, staff: 300, months: 12, on: dayOfIso('2026-03-25'), ...changes };
}

/** The text of each file of a programme, by its name. */
export function texts(programme: Programme): Record<string, string> {
  return Object.fromEntries(programme.files.map((file) => [file.name, [...file.pieces()].join('')]));
}

/** Makes a programme and gives its files. */
export const written = (changes: Partial<ProgrammeRequest> = {}): Record<string, string> =>
  texts(makeProgramme(request(changes)));

/** Reads the files of a programme by their names. */
export const reader =
  (files: Record<string, string>): ReadFile =>
  (name) => {
    const text = files[name];
    if (text === undefined) throw new Error(`There is no file ${name}`);
    return text;
  };
