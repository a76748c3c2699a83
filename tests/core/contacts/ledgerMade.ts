import { type Day, parseDay } from '../../../core/calendar/day';
import type { LedgerStep } from '../../../core/contacts/ledgerPlan';
import type { LedgerRow } from '../../../core/contacts/ledgerRow';

const april = parseDay('2026-04-01', 'yyyy-mm-dd') as Day;

/** A contact that was sent for day 28 of an absence from 1 April 2026 on, but for what is said. */
export function row(changes: Partial<LedgerRow> = {}): LedgerRow {
  const { rule = 'day28', spellStart = april } = changes;
  return {
    contactId: 'c1',
    rule,
    alsoStress: false,
    spellStart,
    spellEnd: undefined,
    firstSeenOn: spellStart + (rule === 'day28' ? 27 : 9),
    state: 'sent',
    why: undefined,
    trust: 'R0B',
    ...changes,
  };
}

/** Carries the steps out, as the ledger does. */
export function applied(rows: readonly LedgerRow[], steps: readonly LedgerStep[], today: Day): LedgerRow[] {
  const changed = rows.map((each) => {
    const step = steps.find((one) => one.do === 'change' && one.to.contactId === each.contactId);
    return step?.do === 'change' ? step.to : each;
  });
  const reserved = steps.flatMap((step): LedgerRow[] => {
    if (step.do !== 'reserve') return [];
    const { rule, alsoStress, spellStart, spellEnd, trust, heldWhy } = step;
    const state = heldWhy === undefined ? 'due' : 'held';
    const contactId = `${rule}-${String(today)}`;
    return [{ contactId, rule, alsoStress, spellStart, spellEnd, firstSeenOn: today, state, why: heldWhy, trust }];
  });
  return [...changed, ...reserved];
}
