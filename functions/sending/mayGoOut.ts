import type { Contact } from '../../config/lists/contacts';
import type { PersonNote } from '../../config/lists/personNotes';
import type { Trust } from '../../config/trusts/trust';
import { parseDay } from '../../core/calendar/day';
import { londonDay } from '../../core/calendar/londonDay';
import { type ChannelChosen, channelFor } from '../../core/contacts/channel';
import type { CancelWhy, NotReachedWhy } from '../../core/contacts/contact';
import type { HeldWhy } from '../../core/contacts/decision';
import { type Wishes, recheck } from '../../core/contacts/recheck';
import { isOpenNow, keepsStressHours } from '../../core/contacts/window';
import { isLive } from '../../core/sending/liveLock';
import { ledgerRow } from '../ledger/ledgerRow';
import { linesOf } from '../personNotes/personNote';
import { anyTooOld } from '../snapshot/oldExtracts';
import type { PersonNow, ProgrammePeople } from '../snapshot/people';
import { whereDeathsWait } from './deathsWait';
import type { SendingDeps } from './sendingDeps';

/** Whether a contact may go out now, and by what. */
export type Verdict =
  /** Not now: the lock, a stop, the hour. */
  | { readonly is: 'wait' }
  | { readonly is: 'cancel'; readonly why: CancelWhy }
  | { readonly is: 'hold'; readonly why: HeldWhy }
  | { readonly is: 'call'; readonly why: NotReachedWhy }
  | { readonly is: 'send'; readonly by: 'text' | 'email'; readonly to: string; readonly addressHash: string };

/** Whether anything may go out for a trust: it is live, everything is signed, and nobody has stopped it. */
export async function mayTrustSend(deps: SendingDeps, trust: Trust | undefined): Promise<boolean> {
  if (trust === undefined || !isLive(trust.contact, deps.programme.live, londonDay(deps.now()))) return false;
  return !(await deps.stops.stoppedFor(trust.ods));
}

/** The trust of a contact, with how it contacts its staff. */
export const trustOf = ({ trusts }: Pick<SendingDeps, 'trusts'>, { trust }: Contact): Trust | undefined =>
  trusts.find(({ ods }) => ods === trust);

/** Whether a contact may go out at this hour, and the extracts that say so are not too old. */
export function isItsMoment(
  { calendar, now }: Pick<SendingDeps, 'calendar' | 'now'>,
  people: ProgrammePeople,
  { rule, alsoStress = false, person = '', trust }: Contact,
): boolean {
  const today = londonDay(now());
  if (rule === undefined) return false;
  const { lines = [], trusts = [] } = people.person(person) ?? {};
  // Whatever of a person is in an old extract may have changed since, whichever trust the contact is of.
  if (anyTooOld(people, [trust ?? '', ...trusts], today, calendar)) return false;
  return isOpenNow(now(), keepsStressHours({ rule, alsoStress }, lines, today), calendar);
}

/** Everything that is looked at before a contact goes out, in order; nothing of it is taken from an earlier look. */
export async function mayGoOut(deps: SendingDeps, contact: Contact): Promise<Verdict> {
  const { rule, person = '', why } = contact;
  const spellStart = parseDay(contact.spellStart ?? '', 'yyyy-mm-dd');
  if (rule === undefined || spellStart === undefined) return { is: 'wait' };
  if (!(await mayTrustSend(deps, trustOf(deps, contact)))) return { is: 'wait' };
  if ((await whereDeathsWait(deps.runs)).has(contact.trust)) return { is: 'wait' };
  const people = await deps.snapshot.current();
  if (people === undefined || !isItsMoment(deps, people, contact)) return { is: 'wait' };
  const now = people.person(person);
  const [note] = await deps.notes.find([{ column: 'person', is: 'eq', value: person }]);
  const others = (await deps.ledger.ofPerson(person)).filter(({ contactId }) => contactId !== contact.contactId);
  const wishes = { ...wishesOf(note), knownToOh: others.some(isWithANurse) };
  const rows = others.flatMap(ledgerRow);
  const checked = recheck({ rule, spellStart, why }, now, wishes, londonDay(deps.now()), deps.calendar, rows);
  if (checked.is !== 'send') return checked;
  return now === undefined ? { is: 'wait' } : byChannel(deps, now);
}

async function byChannel(deps: SendingDeps, person: PersonNow): Promise<Verdict> {
  const chosen = await channelBy(deps, person);
  if (chosen.by === 'telephone') return { is: 'call', why: chosen.why };
  const [hash = ''] = await deps.addressHash(chosen.to);
  return { is: 'send', by: chosen.by, to: chosen.to, addressHash: hash };
}

/** Whether an address was dropped is looked up: each that could be chosen is, and then the rule is asked again. */
async function channelBy({ dropped }: SendingDeps, person: PersonNow): Promise<ChannelChosen> {
  const refused = new Set<string>();
  for (;;) {
    const chosen = channelFor(person, (address) => refused.has(address));
    if (chosen.by === 'telephone' || !(await dropped.has(chosen.to))) return chosen;
    refused.add(chosen.to);
  }
}

/** Whether occupational health knows the person: they have answered another contact, and that is not closed yet. */
const isWithANurse = ({ state }: Contact): boolean => state === 'answered';

function wishesOf(note: PersonNote | undefined): Omit<Wishes, 'knownToOh'> {
  return {
    neverAutomatic: note?.neverAutomatic === true,
    notAbout: linesOf(note?.notAbout).flatMap((line) => parseDay(line, 'yyyy-mm-dd') ?? []),
  };
}
