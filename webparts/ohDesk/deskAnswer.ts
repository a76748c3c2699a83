import { type ContactEvent, channels, contactEvents, contactStates } from '../../core/contacts/contact';
import type { Desk, DeskPerson, DeskRow, DeskRun, DeskSending, Resumption } from '../../core/desk/desk';
import { liveChecks } from '../../core/sending/liveLock';
import { choices } from '../../core/statements/choice';
import { byName, listOf, maybe, number, oneOf, parts, text, yesNo } from '../shared/api/readAnswer';

const row = parts<DeskRow>({
  contactId: text,
  name: text,
  department: text,
  trust: text,
  state: oneOf(contactStates),
  why: maybe(text),
  dayOfAbsence: maybe(number),
  channel: maybe(oneOf(channels)),
  sentAt: maybe(text),
  deliveredAt: maybe(text),
  answeredAt: maybe(text),
  choices: maybe(listOf(oneOf(choices))),
  confirmed: maybe(yesNo),
  doNotRing: yesNo,
  deceased: maybe(yesNo),
  actBy: maybe(text),
  workingDaysLeft: maybe(number),
});

const run = parts<DeskRun>({
  runId: text,
  kind: text,
  trust: text,
  state: text,
  startedAt: text,
  endedAt: maybe(text),
  counts: byName(number),
  odd: listOf(text),
  reason: maybe(text),
});

const stop = parts<DeskSending>({
  scope: text,
  stopped: yesNo,
  stoppedAt: maybe(text),
  reason: maybe(text),
  resumeAsked: yesNo,
  resumeAskedByYou: yesNo,
});

const event = parts<ContactEvent>({
  at: text,
  what: oneOf(contactEvents),
  id: maybe(text),
  why: maybe(text),
  channel: maybe(oneOf(channels)),
  by: maybe(text),
  note: maybe(text),
  noteAt: maybe(text),
  noteClosed: maybe(yesNo),
});

/** Each takes an answer of the API apart, and throws `Unreadable` where it has another form. */
export const readDesk = parts<Desk>({
  trust: text,
  today: text,
  callToday: listOf(row),
  decide: listOf(row),
  answered: listOf(row),
  notReached: listOf(row),
  sent: listOf(row),
  capacity: parts<Desk['capacity']>({ minutesADay: number, minutesPlanned: number, calls: number }),
  answersLeftBehind: number,
  overdue: number,
  imports: parts<Desk['imports']>({
    lastGoodAt: maybe(text),
    noneToday: yesNo,
    tooOld: yesNo,
    asOf: maybe(text),
    runs: listOf(run),
  }),
  sending: parts<Desk['sending']>({
    mode: oneOf(['shadow', 'live']),
    missing: listOf(oneOf(liveChecks)),
    stops: listOf(stop),
  }),
});

export const readPerson = parts<DeskPerson>({
  row,
  spellStart: text,
  rule: oneOf(['day28', 'stress']),
  history: listOf(event),
  statements: listOf(
    parts<DeskPerson['statements'][number]>({
      statementId: text,
      receivedAt: text,
      choices: maybe(listOf(oneOf(choices))),
      confirmed: yesNo,
    }),
  ),
  others: listOf(row),
  telephone: maybe(text),
  email: maybe(text),
});

export const readResumption = parts<Resumption>({ stopped: yesNo, resumeAsked: yesNo });
