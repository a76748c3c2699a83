import { randomBytes } from 'node:crypto';
import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import { londonDay } from '../../core/calendar/londonDay';
import type { Choice } from '../../core/statements/choice';
import { type AnswerDates, asked } from '../../core/statements/asked';
import { checkTicked } from '../../core/statements/checkTicked';
import { spokenDay, whatHappens } from '../../core/statements/whatHappens';
import type { OpenLink } from '../links/openLink';
import { callerAddress } from './callerAddress';
import type { Home } from './composeHome';
import { formPage, type FormFacts } from './formPage';
import { type Hindrance, helpPage } from './helpPage';
import { linkPage } from './linkPage';
import type { Content } from './page';
import { thanksPage } from './thanksPage';
import { isFromOurPage, readForm, type SentForm } from './sentForm';

/** What a request is answered with, before it is HTML. */
export interface Answer {
  readonly status: NonNullable<HttpResponseInit['status']>;
  readonly content: Content;
}

/** Looking at a link: it may be a person or a robot, as often as they like. Nothing changes by it. */
export async function lookAt(home: Home, request: HttpRequest): Promise<Answer> {
  if (!(await mayAsk(home, request))) return help(home, 'too-often');
  const link = await home.open(tokenOf(request));
  return link === undefined ? notThere(home) : form(home, link, randomBytes(16).toString('hex'));
}

/** Answering through a link. What is sent on is sealed, and comes to nothing here. */
export async function answerThrough(home: Home, request: HttpRequest): Promise<Answer> {
  const token = tokenOf(request);
  if (!(await mayAsk(home, request)) || !(await home.limits.allows('token', token))) return help(home, 'too-often');
  if (!isFromOurPage(request.headers, home.programme.homeOrigin)) return help(home, 'not-taken');
  const sent = await readForm(request);
  const link = await home.open(token);
  if (link === undefined) return notThere(home);
  return sent === undefined ? help(home, 'not-taken') : take(home, link, sent);
}

async function take(home: Home, link: OpenLink, { statementId, names }: SentForm): Promise<Answer> {
  const ticked = checkTicked(names);
  if (ticked.is === 'unknown') return help(home, 'not-taken');
  if (ticked.is === 'to-mend') return form(home, link, statementId, { fault: ticked.fault, ticked: names as Choice[] });
  const received = home.now();
  const dates = datesOf(home, link, received);
  await home.send({ statementId, link: link.hash, choices: ticked.choices, receivedAt: received.toISOString() });
  const { is } = asked(ticked.choices, dates);
  const content = thanksPage({
    happens: whatHappens(ticked.choices, dates),
    inTouch: is === 'nothing' || is === 'wrong-person' ? undefined : howReached(ticked.choices),
    ohTelephone: trustOf(home, link).ohTelephone,
  });
  return { status: 200, content };
}

const howReached = (ticked: readonly Choice[]) => (ticked.includes('text-me') ? 'by-text' : 'by-telephone');

function form(home: Home, link: OpenLink, statementId: string, toMend?: FormFacts['toMend']): Answer {
  const { today, callWithinWorkingDays, calendar } = datesOf(home, link, home.now());
  const by = spokenDay(calendar.after(today, callWithinWorkingDays), today);
  const { ohTelephone } = trustOf(home, link);
  const content = formPage({ statementId, by, ohTelephone, ...(toMend && { toMend }) });
  return { status: toMend ? 400 : 200, content };
}

function datesOf(home: Home, link: OpenLink, instant: Date): AnswerDates {
  const { callWithinWorkingDays } = trustOf(home, link).contact;
  return { today: londonDay(instant), callWithinWorkingDays, calendar: home.calendar };
}

function trustOf({ trusts }: Home, link: OpenLink) {
  const found = trusts.find(({ ods }) => ods === link.trust);
  if (found === undefined) throw new Error('A link of a trust that is not in the programme.');
  return found;
}

const tokenOf = ({ params }: HttpRequest): string => params['token'] ?? '';

/** Without a front end there is nobody to tell apart. */
async function mayAsk({ limits }: Home, { headers }: HttpRequest): Promise<boolean> {
  const address = callerAddress(headers.get('x-forwarded-for'));
  return address === undefined || limits.allows('address', address);
}

const statuses: Readonly<Record<Hindrance, Answer['status']>> = {
  'not-opened': 503,
  'not-kept': 503,
  'not-taken': 400,
  'too-often': 429,
};

/** Help in place of what was asked for. */
export const help = ({ trusts }: Home, hindrance: Hindrance): Answer => ({
  status: statuses[hindrance],
  content: helpPage(hindrance, trusts),
});

/** The same for every link that cannot be opened, and every address that is none. */
export const notThere = ({ trusts }: Home): Answer => ({ status: 404, content: linkPage(trusts) });
