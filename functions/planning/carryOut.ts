import { contactSettings } from '../../config/contacts';
import { trustCodes } from '../../config/trusts/trustCodes';
import { Conflict } from '../../config/lists/storeFailures';
import { type Day, isoDay } from '../../core/calendar/day';
import { londonDay } from '../../core/calendar/londonDay';
import { reservationKey } from '../../core/contacts/contact';
import type { LedgerStep } from '../../core/contacts/ledgerPlan';
import type { ContactChanges, StoredContact } from '../ledger/ledger';
import type { SendingDeps } from '../sending/sendingDeps';
import { freedKeys } from '../sending/steps';
import type { PersonNow } from '../snapshot/people';
import { reservation } from './reservation';

type Deps = Pick<SendingDeps, 'calendar' | 'now' | 'ledger'>;

/** Why nothing is reserved at a trust for a person; `undefined` where contacts are. */
export type WhyNothing = (trust: string, person: PersonNow) => string | undefined;

/**
 * Writes a step down.
 * @returns the word under which it is counted
 */
export async function carryOut(
  deps: Deps,
  person: PersonNow,
  step: LedgerStep,
  today: Day,
  whyNothing: WhyNothing,
): Promise<string> {
  try {
    if (step.do === 'change') return await changeContact(deps, step);
    const known =
      trustCodes.find((code) => code === step.trust) ?? trustCodes.find((code) => code === person.absenceTrust);
    if (known === undefined) return 'of no trust';
    const what = `${step.heldWhy === undefined ? step.rule : `held: ${step.heldWhy}`}`;
    const nothing = whyNothing(known, person);
    if (nothing !== undefined) return `${nothing} ${what}`;
    const at = deps.now().toISOString();
    await deps.ledger.reserve(reservation(deps.calendar, person.id, { ...step, trust: known }, today), {
      at,
      what: step.heldWhy === undefined ? 'reserved' : 'held',
      ...(step.heldWhy !== undefined && { why: step.heldWhy }),
    });
    return what;
  } catch (error) {
    // Somebody took a step at the same moment: the next plan sees what it was.
    if (error instanceof Conflict) return 'conflicts';
    throw error;
  }
}

async function changeContact(deps: Deps, step: Extract<LedgerStep, { do: 'change' }>): Promise<string> {
  const { from, what, to } = step;
  const stored = await deps.ledger.byContact(to.contactId);
  // It was taken on since the ledger was read: to cancel what is being sent would let it be sent once more.
  if (stored?.row.state !== from) return 'conflicts';
  const today = londonDay(deps.now());
  const held = to.state === 'held' && stored.row.state !== 'held';
  const trust = trustCodes.find((code) => code === to.trust);
  await deps.ledger.move(
    stored,
    {
      spellStart: isoDay(to.spellStart),
      spellEnd: to.spellEnd === undefined ? undefined : isoDay(to.spellEnd),
      ...(trust !== undefined && { trust }),
      ...(to.alsoStress && stored.row.alsoStress !== true && carriesStressNow(stored, isoDay(to.spellStart))),
      ...((to.state !== stored.row.state || to.why !== stored.row.why) && { state: to.state, why: to.why }),
      ...(to.state === 'cancelled' && { actBy: undefined, ...freedKeys(stored, to.why ?? '') }),
      ...(held && { actBy: isoDay(deps.calendar.after(today, contactSettings.decideWithinWorkingDays)) }),
      ...(to.state === 'notReached' && from !== 'notReached' && { actBy: isoDay(deps.calendar.after(today, 1)) }),
    },
    { at: deps.now().toISOString(), what, ...(to.why !== undefined && { why: to.why }) },
  );
  return what;
}

/** A contact for day 28 that comes to carry the stress rule reserves it too. */
const carriesStressNow = ({ row: { person = '' } }: StoredContact, spellStart: string): ContactChanges => ({
  alsoStress: true,
  stressKey: reservationKey(person, 'stress', spellStart),
});
