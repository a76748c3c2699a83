import { contactSettings } from '../../config/contacts';
import type { Contact } from '../../config/lists/contacts';
import { NotFound } from '../../config/lists/storeFailures';
import { type Day, isoDay, parseDay } from '../../core/calendar/day';
import type { ContactState } from '../../core/contacts/contact';
import type { Desk, DeskSending } from '../../core/desk/desk';
import { dueByToday, worklists } from '../../core/desk/worklists';
import { tooOld } from '../../core/sending/freshness';
import { missingChecks } from '../../core/sending/liveLock';
import type { DeskDeps } from './deskDeps';
import type { StopState } from '../sending/sendingStops';
import { type RowFacts, deskRow } from './deskRows';
import { factsOf } from './facts';
import { isParty } from './party';
import { logReads } from './readsLog';
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
  const [people, ...contacts] = await Promise.all([
    deps.snapshot.current(),
    ...shown.map((state) => deps.ledger.inState(state, trust)),
  ]);
  const unsent = await Promise.all(toGoOut.map((state) => deps.ledger.inState(state, trust)));
  const since = firstAnswerable(contacts.flat());
  const statements = since === undefined ? [] : await deps.statements.ofTrust(trust, since);
  const facts = await factsOf(deps, people, statements);
  const own = contacts.flat().filter(({ person = '' }) => !isParty(user, person, people));
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
    overdue: overdue(unsent.flat(), facts),
    imports: {
      ...freshness(people?.asOf(trust), facts),
      ...(lastGoodAt !== undefined && { lastGoodAt }),
      noneToday: await deps.imports.noneToday(trust),
      runs: await deps.imports.recent(trust),
    },
    sending: {
      mode: settings.mode,
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

function freshness(
  asOf: Day | undefined,
  { today, calendar }: Pick<RowFacts, 'today' | 'calendar'>,
): Pick<Desk['imports'], 'tooOld' | 'asOf'> {
  return {
    tooOld: tooOld(asOf, today, contactSettings.extractsGoodForWorkingDays, calendar),
    ...(asOf !== undefined && { asOf: isoDay(asOf) }),
  };
}

/** The day before which none of these contacts can have been answered; `undefined` where none was. */
function firstAnswerable(contacts: readonly Contact[]): Day | undefined {
  const answered = contacts.filter(({ state, why }) => state === 'answered' || why === 'wrong-person');
  const days = answered.flatMap(({ firstSeenOn = '' }) => parseDay(firstSeenOn, 'yyyy-mm-dd') ?? []);
  return days.length === 0 ? undefined : Math.min(...days);
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
