import type { DeskRun } from '../../core/desk/desk';
import { reasonWords } from './reasonWords';
import type { Tone } from './rowWords';

/** Why an import waits for a person, by the code that the import gives. */
const oddities: Readonly<Record<string, string | undefined>> = {
  'first-import': 'It is the first, so there is nothing to compare it with.',
  'rows-down': 'It has over 10% fewer rows than the last one.',
  'rows-up': 'It has over 10% more rows than the last one.',
  'cut-off': 'It ends in the middle of a row: it may have been cut, or copied before it was whole.',
  'rejected-high': 'More than 2% of its rows were put aside, because they have a fault.',
  'closed-high': 'It ends more than 20% of the absences that were going on.',
  'not-in-staff-high': 'More than 10% of its people are in no staff file.',
  'people-gone': 'More than 20% of the people who were there are gone: it may be another trust’s.',
  'deceased-high': 'It has over three times the usual number of people who have died.',
  'leavers-high': 'It has over three times the usual number of leavers.',
  'permission-changed': 'For more than 2% of people it allows us to write to them, and the last one did not.',
  'mobiles-changed': 'More than 2% of mobile numbers changed.',
  'emails-changed': 'More than 2% of personal e-mail addresses changed.',
  'number-shared': 'More than three people have the same mobile number.',
  'number-not-uk-mobile': 'It has new mobile numbers that are no UK mobile numbers.',
};

/** What is odd, in a sentence; a code that this page is older than is shown as it is. */
export const oddWords = (code: string): string => oddities[code] ?? `Something else is unusual: ${code}.`;

const states: Readonly<Record<string, string | undefined>> = {
  running: 'Running',
  waiting: 'Waits for a decision',
  accepted: 'Taken in',
  refused: 'Refused',
  failed: 'Failed',
  done: 'Done',
  shadow: 'Practice run: nothing was kept for sending',
};

export const runStateWords = ({ state }: Pick<DeskRun, 'state'>): string => states[state] ?? state;

/** What is said when somebody has decided on an import, by what became of it: it may have been too late to take it in. */
export const decidedWords = (state: string | undefined): string =>
  state === 'accepted'
    ? 'It is taken in. Who is due is worked out within minutes.'
    : 'It is refused. Nothing of it is used.';

export const runKindWords = ({ kind }: Pick<DeskRun, 'kind'>): string =>
  kind === 'import' ? 'Extract' : kind === 'plan' ? 'Contacts worked out' : kind;

/** What is counted, in the order of looking at it. */
const counted: Readonly<Record<string, string>> = {
  rows: 'rows',
  people: 'people',
  newSpells: 'new absences',
  changed: 'changed',
  closed: 'ended',
  openBefore: 'going on before',
  inFile: 'rows in the file',
  rejected: 'rows put aside',
  otherTrust: 'posts with a trust that is none of ours',
  notInStaff: 'not in the staff file',
  deceased: 'died',
  leavers: 'leavers',
  inBoth: 'people who were there before',
  permissionsGiven: 'allow us to write to them now',
  mobilesChanged: 'mobile numbers changed',
  emailsChanged: 'e-mail addresses changed',
  numbersShared: 'numbers of more than three people',
  numbersNotMobile: 'numbers that are no UK mobile',
};

/**
 * The counts of a run as pairs to read; first those that are known, in their order, then whatever else there is. What
 * is known and none is kept: it was looked for.
 */
export function countWords(counts: DeskRun['counts']): readonly { readonly name: string; readonly count: string }[] {
  const names = [...Object.keys(counted), ...Object.keys(counts).filter((name) => !(name in counted))];
  return names.flatMap((name) => {
    const count = counts[name];
    return count === undefined || (count === 0 && !(name in counted))
      ? []
      : [{ name: counted[name] ?? plainName(name), count: count.toLocaleString('en-GB') }];
  });
}

/** What a plan counts. */
const planned: Readonly<Record<string, string | undefined>> = {
  day28: 'for day 28',
  stress: 'for a stress code',
  corrected: 'corrected',
  held: 'held',
  released: 'released',
  cancelled: 'let go',
  closed: 'closed',
  'not-reached': 'to be rung',
  conflicts: 'left to the next time',
};

/** "21 for day 28", "4 held: …", and the same where it is a practice run; another name as plainly as it can be. */
function plainName(name: string): string {
  const practice = /^(shadow|extracts too old) (.+)$/.exec(name);
  if (practice) return `${plainName(practice[2] ?? '')} (${practice[1] === 'shadow' ? 'practice' : practice[1]})`;
  const why = /^held: (.+)$/.exec(name)?.[1];
  if (why !== undefined) return `held: ${firstSmall(reasonWords(why) ?? why)}`;
  return planned[name] ?? name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

const firstSmall = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;

/** How a run's state looks: what waits is for today, what failed is late. */
export function runTone({ state }: Pick<DeskRun, 'state'>): Tone {
  if (state === 'waiting') return 'today';
  if (state === 'failed' || state === 'refused') return 'late';
  return state === 'accepted' || state === 'done' ? 'done' : 'plain';
}
