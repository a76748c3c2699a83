import type { Spell } from '../absence/spells';
import type { ContactState } from './contact';
import { type Decision, ruleOf } from './decision';
import { type LedgerRow, covers } from './ledgerRow';
import { type Rule, hasStressCode } from './rules';

/** The rule for which an open spell is to have a contact, and whether it has had one for the other rule. */
export interface RuleDue {
  readonly rule: Rule;
  /** They were contacted at day 28, before the stress code was there: whether to write once more, a person decides. */
  readonly afterDay28: boolean;
}

/** They have our message, or somebody has spoken to them. Who is still to be rung, or wanted nothing, has not. */
const contacted: readonly ContactState[] = ['sent', 'answered', 'maybeSent', 'closed'];

/**
 * A spell has one rule at a time; the stress code that comes when they were contacted at day 28 is the one that has two.
 * The plan and the look just before sending both ask this.
 * @param contacts the person's, with the days that their absences have now
 */
export function ruleDue(
  open: Spell | undefined,
  decision: Decision | undefined,
  contacts: readonly LedgerRow[],
): RuleDue | undefined {
  const rule = ruleOf(decision);
  if (open === undefined || rule === undefined) return undefined;
  const hadDay28 = contacts.some((row) => contacted.includes(row.state) && covers(row, 'day28', open));
  const afterDay28 = rule === 'day28' && hadDay28 && hasStressCode(open);
  return { rule: afterDay28 ? 'stress' : rule, afterDay28 };
}
