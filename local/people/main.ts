// npm run people: writes absence and staff extracts of a programme of made-up people. docs/made-up-people.md
import { isoDay } from '../../core/calendar/day';
import { londonDay } from '../../core/calendar/londonDay';
import { makePeople } from './command';

const { env } = process;

/** npm runs a script in the project's folder and keeps the one in which it was called. */
const folder = (env.npm_lifecycle_event === 'people' ? env.INIT_CWD : undefined) ?? process.cwd();

const today = (): string => isoDay(londonDay(new Date()));

void makePeople(process.argv.slice(2), {
  folder,
  today,
  say: (text) => process.stdout.write(text),
  sayProgress: (text) => process.stderr.write(text),
}).then((exitCode) => {
  process.exitCode = exitCode;
});
