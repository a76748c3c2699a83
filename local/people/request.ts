import path from 'node:path';
import { parseArgs } from 'node:util';
import { isoDay, parseDay } from '../../core/calendar/day';
import type { ProgrammeRequest } from './programme';
import { programmeStaff } from './trustSizes';

/** What the command line asks for. */
export interface PeopleRequest extends ProgrammeRequest {
  /** The folder to write to, as it was typed, and where it is. */
  readonly out: string;
  readonly folder: string;
}

/** Some ten programmes: what a machine with 4 GB can hold at once. */
const mostStaff = 400_000;

/** A request that cannot be done; the message is one sentence for the person who typed it. */
export class BadRequest extends Error {}

const options = {
  out: { type: 'string' },
  seed: { type: 'string' },
  staff: { type: 'string' },
  months: { type: 'string' },
  on: { type: 'string' },
} as const;

type Option = keyof typeof options;

const names = Object.keys(options) as Option[];
const isOption = (name: string): name is Option => names.some((each) => each === name);

/**
 * Reads the command line.
 * @param words what was typed after the name of the command
 * @param from the folder that a relative one is meant from
 * @param today used where no --on is given
 * @throws BadRequest
 */
export function readRequest(words: readonly string[], from: string, today: () => string): PeopleRequest {
  const given = readOptions(words);
  const { out } = given;
  if (out === undefined || given.seed === undefined) {
    const missing = out === undefined ? '--out DIR, the folder to write to' : '--seed N, any whole number';
    throw new BadRequest(`Please add ${missing}.`);
  }
  const on = parseDay(given.on ?? today(), 'yyyy-mm-dd');
  if (on === undefined) throw new BadRequest(`--on takes a date like 2026-03-25, and "${given.on}" is none.`);
  return {
    out,
    folder: path.resolve(from, out),
    seed: wholeNumber('seed', given.seed, 0, Number.MAX_SAFE_INTEGER),
    staff: given.staff === undefined ? programmeStaff : wholeNumber('staff', given.staff, 1, mostStaff),
    months: given.months === undefined ? 12 : wholeNumber('months', given.months, 1, 120),
    on,
  };
}

function readOptions(words: readonly string[]): Partial<Record<Option, string>> {
  const { tokens } = parseArgs({ args: [...words], options, strict: false, tokens: true, allowPositionals: true });
  const given: Partial<Record<Option, string>> = {};
  for (const token of tokens) {
    if (token.kind === 'positional')
      throw new BadRequest(`"${token.value}" belongs to no option: this takes ${known}.`);
    if (token.kind !== 'option') continue;
    if (!isOption(token.name)) throw new BadRequest(`There is no option ${token.rawName}: this takes ${known}.`);
    // "--out --seed 1": the next option is no value.
    if (token.value === undefined || token.value === '' || (!token.inlineValue && token.value.startsWith('--'))) {
      throw new BadRequest(`${token.rawName} needs a value after it.`);
    }
    given[token.name] = token.value;
  }
  return given;
}

const known = names.map((name) => `--${name}`).join(', ');

function wholeNumber(option: Option, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new BadRequest(`--${option} takes a whole number from ${least} to ${most}, and "${text}" is none.`);
}

/** The command that goes on from here, as it can be typed. */
export function nextCommand({ out, on }: PeopleRequest): string {
  const folder = /^[\w./~:-]+$/.test(out) ? out : `"${out}"`;
  const files = (kind: string): string => path.posix.join(folder, `${kind}-*.csv`);
  return `npm run contacts -- --absence ${files('absence')} --staff ${files('staff')} --on ${isoDay(on)}`;
}
