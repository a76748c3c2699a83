import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { longDay } from '../../core/calendar/day';
import { makeProgramme, type Programme } from './programme';
import { BadRequest, nextCommand, type PeopleRequest, readRequest } from './request';
import type { ExtractFile } from './trustFiles';

/** Where a command runs and whom it speaks to. */
export interface Surroundings {
  /** The folder that a relative one is meant from. */
  readonly folder: string;
  /** Today in London, as YYYY-MM-DD. */
  readonly today: () => string;
  readonly say: (text: string) => void;
  readonly sayProgress: (text: string) => void;
}

const usage = `Makes up the staff and absence extracts of a whole programme; docs/made-up-people.md says how.

  npm run people -- --out DIR --seed N [--staff N] [--months N] [--on YYYY-MM-DD]

  --out      the folder to write to
  --seed     any whole number: the same one gives the same files
  --staff    how many people, in all trusts together; left out: the whole programme
  --months   how many months of absences; left out: 12
  --on       the day on which the extracts are taken; left out: today
`;

/** Makes a programme up and writes it. Returns the exit code: 0, or 2 when nothing could be done. */
export async function makePeople(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const { say, sayProgress } = surroundings;
  if (words.includes('--help')) {
    say(usage);
    return 0;
  }
  try {
    const request = readRequest(words, surroundings.folder, surroundings.today);
    sayProgress(`Making up ${count(request.staff)} people and their absence up to ${longDay(request.on)}…\n`);
    const programme = makeProgramme(request);
    const rows = programme.files.reduce((sum, file) => sum + file.rows, 0);
    sayProgress(`Writing ${count(rows)} rows…\n`);
    await mkdir(request.folder, { recursive: true });
    for (const file of programme.files) await write(file, request.folder);
    say(report(programme, request));
    return 0;
  } catch (fault) {
    if (fault instanceof BadRequest) sayProgress(`${fault.message}\n`);
    else if (isFileFault(fault)) sayProgress(`The files could not be written (${fault.code}): look at --out.\n`);
    else throw fault;
    return 2;
  }
}

async function write(file: ExtractFile, folder: string): Promise<void> {
  const to = await open(path.join(folder, file.name), 'w');
  try {
    for (const piece of file.pieces()) await to.appendFile(piece, 'utf8');
  } finally {
    await to.close();
  }
}

/** A fault of the file system, as Node throws it. */
const isFileFault = (fault: unknown): fault is { code: string } =>
  typeof fault === 'object' && fault !== null && 'syscall' in fault && 'code' in fault;

const count = (number: number): string => number.toLocaleString('en-GB');

function report({ files, people, cases }: Programme, request: PeopleRequest): string {
  const line = (number: number, text: string): string => `${count(number).padStart(10)} ${text}\n`;
  return [
    `Written to ${request.out}, as of ${longDay(request.on)}: ${count(people.length)} people.\n`,
    ...files.map(({ rows, name }) => line(rows, `rows in ${name}`)),
    '\nAwkward cases in them:\n',
    ...cases.map((each) => line(each.count, each.counts)),
    '\nEvery person in these files is made up: the names, numbers and addresses belong to nobody.\n',
    `\nNext: ${nextCommand(request)}\n`,
  ].join('');
}
