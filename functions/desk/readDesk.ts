import { contactSettings } from '../../config/contacts';
import type { Contact } from '../../config/lists/contacts';
import { NotFound } from '../../config/lists/storeFailures';
import { isoDay, parseDay } from '../../core/calendar/day';
import { londonDay } from '../../core/calendar/londonDay';
import type { ContactState } from '../../core/contacts/contact';
import type { Desk, DeskSending } from '../../core/desk/desk';
import { dueByToday, worklists } from '../../core/desk/worklists';
import { hasBegun, missingChecks } from '../../core/sending/liveLock';
import type { DeskDeps } from './deskDeps';
import type { StopState } from '../sending/sendingStops';
import { type RowFacts, deskRow } from './deskRows';
import { factsOf } from './facts';
import { isParty } from './party';
import { logReads } from './readsLog';
import { anyTooOld } from '../snapshot/oldExtracts';
import type { ReadStatement } from '../statements/statementStore';
import { type DeskUser, needAt } from './whoAsks';

/** What the desk shows: everything that is open, and what was sent. */
const shown: readonly ContactState[] = ['sent', 'answered', 'held', 'notReached', 'maybeSent'];

/** What goes out by itself, and is on no list before. */
const toGoOut: readonly ContactState[] = ['due', 'queued', 'sending'];
/** How many working days after its day a message should have gone out at the latest. */
const overdueAfter = 2;

/** A trust's desk, for somebody of its team. Whoever they are party to is in none of its lists. */
export async function readDesk(deps: DeskDeps, user: DeskUser, trust: string): Promise<Desk> {
  needAt(user, 'readDesk', trust);
  const settings = deps.trusts.find(({ ods }) => ods === trust)?.contact;
  if (settings === undefined) throw new NotFound();
  const inStates = async (states: readonly ContactState[]): Promise<Contact[]> =>
    (await Promise.all(states.map((state) => deps.ledger.inState(state, trust)))).flat();
  const [people, contacts, unsent] = await Promise.all([deps.snapshot.current(), inStates(shown), inStates(toGoOut)]);
  const statements = await statementsOn(deps, trust, contacts);
  const facts = await factsOf(deps, people, statements);
  const own = contacts.filter(({ person = '' }) => !isParty(user, person, people));
  const lists = worklists(
    own.map((contact) => deskRow(contact, facts)),
    facts.today,
    deps.calendar,
  );
  await logReads(
    deps,
    user,
    own.flatMap(({ person }) => person ?? []),
    'desk',
  );
  const calls = dueByToday(lists.callToday, facts.today);
  const lastGoodAt = await deps.imports.lastGood(trust);
  const asOf = people?.asOf(trust);
  return {
    trust,
    today: isoDay(facts.today),
    ...lists,
    capacity: {
      minutesADay: settings.nurseMinutesADay,
      minutesPlanned: calls * contactSettings.nurseMinutesPerContact,
      calls,
    },
    answersLeftBehind: await deps.answersLeftBehind(),
    overdue: overdue(unsent, facts),
    imports: {
      tooOld: people === undefined || anyTooOld(people, [trust], facts.today, deps.calendar),
      ...(asOf !== undefined && { asOf: isoDay(asOf) }),
      ...(lastGoodAt !== undefined && { lastGoodAt }),
      noneToday: await deps.imports.noneToday(trust),
      runs: await deps.imports.recent(trust),
    },
    sending: {
      mode: hasBegun(settings, facts.today) ? 'live' : 'shadow',
      missing: missingChecks(deps.programme.live, facts.today),
      stops: stopsFor(await deps.stops.all(), user, trust),
    },
  };
}

/** How many of these should have gone out long ago: a stop, a channel that refuses, or extracts that are too old. */
function overdue(unsent: readonly Contact[], { today, calendar }: Pick<RowFacts, 'today' | 'calendar'>): number {
  return unsent.filter(({ notBefore = '' }) => {
    const day = parseDay(notBefore, 'yyyy-mm-dd');
    return day === undefined || calendar.after(day, overdueAfter) < today;
  }).length;
}

/** For how many days back answers are searched by day; of older contacts, of which there are few, one by one. */
const daysBack = 60;

/** The statements of a desk's contacts. Past 5,000 answers SharePoint refuses a search that meets as many. */
async function statementsOn(deps: DeskDeps, trust: string, contacts: readonly Contact[]): Promise<ReadStatement[]> {
  const answered = contacts.filter(({ state, why }) => state === 'answered' || why === 'wrong-person');
  const first = londonDay(deps.now()) - daysBack;
  // Nothing is answered before it was seen.
  const old = answered.filter(({ firstSeenOn = '' }) => firstSeenOn < isoDay(first));
  const lately = answered.length === 0 ? [] : await deps.statements.ofTrust(trust, first);
  const more = await Promise.all(old.map(({ contactId = '' }) => deps.statements.ofContact(contactId)));
  const known = new Set(lately.map(({ statementId }) => statementId));
  return [...lately, ...more.flat().filter(({ statementId }) => !known.has(statementId))];
}

const noStop: Omit<StopState, 'scope'> = { stopped: false };

function stopsFor(states: readonly StopState[], user: DeskUser, trust: string): DeskSending[] {
  return ['All', trust].map((scope) => {
    const rows = states.filter((state) => state.scope === scope);
    const { stopped, stoppedAt, reason, resumeAskedBy } = rows.find((row) => row.stopped) ?? rows[0] ?? noStop;
    return {
      scope,
      stopped,
      ...(stoppedAt !== undefined && { stoppedAt }),
      ...(reason !== undefined && { reason }),
      resumeAsked: resumeAskedBy !== undefined,
      resumeAskedByYou: resumeAskedBy === user.oid,
    };
  });
}
