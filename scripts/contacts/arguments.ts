import path from 'node:path';
import { type Encoding, encodings } from '../../config/extracts';
import { trustOf, trusts } from '../../config/trusts/programme';
import type { Trust } from '../../config/trusts/trust';
import { expandWildcard } from './wildcards';
import { firstKnownDay, lastKnownDay } from '../../core/calendar/bankHolidays';
import { type Day, longDay, parseDay } from '../../core/calendar/day';

/** A file as the person named it, and where it is. */
export interface NamedFile {
  readonly name: string;
  readonly path: string;
  /** The trust whose mapping it is read with; without one it is read with the default. */
  readonly trust: Trust | undefined;
}

/** What the person asked for. */
export interface Request {
  readonly absence: readonly NamedFile[];
  readonly staff: readonly NamedFile[];
  readonly on: Day;
  readonly encoding: Encoding | undefined;
  readonly json: NamedFile | undefined;
  readonly page: NamedFile | undefined;
}

/** The command cannot be done as it was given. The message is one sentence. */
export class BadRequest extends Error {}

export const usage = `Who is due a contact: a dry run over a trust's own extracts. Nothing is sent, and nothing leaves this machine.

  npm run contacts -- --absence FILE… --staff FILE… --on YYYY-MM-DD
                      [--trust R0B=FILE…] [--encoding utf-8|windows-1252] [--json FILE] [--page FILE]

  --absence   the absence extracts, one file or several
  --staff     the staff extracts, one file or several
  --on        the day to look at
  --trust     reads the named file with the columns, dates and words of that trust (${trusts.map(({ ods }) => ods).join(', ')})
  --encoding  the encoding of all files, when it is not the one that is set for the trust
  --json      writes the particulars, with identifiers, into a file that only you can read
  --page      writes one page without names, to print or to show to a board
`;

const options = ['absence', 'staff', 'on', 'trust', 'encoding', 'json', 'page'] as const;
type Option = (typeof options)[number];

/**
 * Reads the command line.
 * @param folder the folder that relative files are in
 * @throws BadRequest
 */
export function readArguments(args: readonly string[], folder: string): Request {
  const given = optionValues(args);
  const trustFiles = trustByPath(given.trust ?? [], folder);
  const named = (name: string): NamedFile => {
    const where = path.resolve(folder, name);
    return { name, path: where, trust: trustFiles.get(where) };
  };
  const files = (option: 'absence' | 'staff'): NamedFile[] => {
    const names = given[option];
    if (!names) throw new BadRequest(`Add --${option} and the file with the ${option} extract.`);
    const all = names.flatMap((name) => expandWildcard(name, folder)).map(named);
    return all.filter((file, index) => all.findIndex((other) => other.path === file.path) === index);
  };
  const output = (option: 'json' | 'page'): NamedFile | undefined => {
    const name = single(given, option);
    return name === undefined ? undefined : named(name);
  };
  const request = {
    absence: files('absence'),
    staff: files('staff'),
    on: readOn(single(given, 'on')),
    encoding: readEncoding(single(given, 'encoding')),
    json: output('json'),
    page: output('page'),
  };
  const inputs = new Set([...request.absence, ...request.staff].map((file) => file.path));
  for (const [where, trust] of trustFiles) {
    if (!inputs.has(where)) {
      const name = path.relative(folder, where);
      throw new BadRequest(`--trust ${trust.ods} names “${name}”, which is neither an --absence nor a --staff file.`);
    }
  }
  return request;
}

/** The words after each option, until the next one. */
function optionValues(args: readonly string[]): Partial<Record<Option, string[]>> {
  const given: Partial<Record<Option, string[]>> = {};
  let values: string[] | undefined;
  for (const arg of args) {
    const [, word, value] = /^--([^=]*)(?:=(.*))?$/s.exec(arg) ?? [];
    if (word === undefined) {
      if (!values) throw new BadRequest(beforeAnyOption);
      values.push(arg);
      continue;
    }
    const option = options.find((name) => name === word);
    if (!option) throw new BadRequest(`There is no option --${word}; --help lists the options.`);
    values = given[option] ??= [];
    if (value !== undefined) values.push(value);
  }
  for (const option of options) {
    if (given[option]?.length === 0) throw new BadRequest(`Say something after --${option}; --help lists the options.`);
  }
  return given;
}

/** npm keeps the options to itself when the two dashes are left out, and only their values arrive. */
const beforeAnyOption =
  'Put two dashes after "npm run contacts", and then each file behind --absence or --staff, as --help shows.';

function single(given: Partial<Record<Option, string[]>>, option: Option): string | undefined {
  const values = given[option];
  if (values && values.length > 1) throw new BadRequest(`Give --${option} once, with one value.`);
  return values?.[0];
}

function readOn(text: string | undefined): Day {
  if (text === undefined) throw new BadRequest('Add --on and the day to look at, like --on 2026-03-25.');
  const on = parseDay(text, 'yyyy-mm-dd');
  if (on === undefined) throw new BadRequest('Give --on a day that exists, like --on 2026-03-25.');
  if (on < firstKnownDay || on > lastKnownDay) {
    throw new BadRequest(
      `Give --on a day from ${longDay(firstKnownDay)} to ${longDay(lastKnownDay)}, for which bank holidays are known.`,
    );
  }
  return on;
}

function readEncoding(text: string | undefined): Encoding | undefined {
  const encoding = encodings.find((name) => name === text?.toLowerCase());
  if (text !== undefined && !encoding) throw new BadRequest(`Give --encoding one of ${encodings.join(' and ')}.`);
  return encoding;
}

/** Which trust each file belongs to: `R0B=FILE`, and more files of the same trust after it. */
function trustByPath(values: readonly string[], folder: string): Map<string, Trust> {
  const byPath = new Map<string, Trust>();
  let trust: Trust | undefined;
  for (const value of values) {
    const [, ods, named] = /^(\w{3})=(.+)$/s.exec(value) ?? [];
    if (ods !== undefined) trust = trustOf(ods);
    if (!trust) {
      const known = trusts.map((one) => one.ods).join(', ');
      throw new BadRequest(`Give --trust one of ${known} and its file, like --trust R0B=absence.csv.`);
    }
    for (const name of expandWildcard(named ?? value, folder)) {
      const where = path.resolve(folder, name);
      const other = byPath.get(where);
      if (other && other !== trust) throw new BadRequest(`“${name}” cannot be of both ${other.ods} and ${trust.ods}.`);
      byPath.set(where, trust);
    }
  }
  return byPath;
}
