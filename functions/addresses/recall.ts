import type { WorkingCalendar } from '../../core/calendar/workingDays';
import type { Ledger } from '../ledger/ledger';
import type { LinkStore } from '../links/linkStore';
import { toBeRung } from '../sending/steps';
import type { DroppedAddresses } from './droppedAddresses';

export interface RecallDeps {
  readonly dropped: DroppedAddresses;
  readonly ledger: Ledger;
  readonly links: Pick<LinkStore, 'revoke'>;
  readonly calendar: WorkingCalendar;
  readonly now: () => Date;
}

/**
 * Drops a number or an address that turned out to be somebody else's. Whatever was sent to it for other people reached
 * none of them: their links open no more, and somebody rings. Done again, it does what is left.
 * @param hashes its `addressHash`, by each valid key
 * @param except the contact by which it came up
 */
export async function dropAndRecall(deps: RecallDeps, hashes: readonly string[], except: string): Promise<void> {
  const { dropped, ledger, links } = deps;
  const [newest] = hashes;
  if (newest === undefined) return;
  await dropped.drop(newest);
  for (const hash of hashes) {
    for (const { contactId = '', state } of await ledger.sentTo(hash)) {
      if (contactId === except || state !== 'sent') continue;
      await links.revoke(contactId);
      const contact = await ledger.byContact(contactId);
      // Somebody has answered in the meantime, and is one who can.
      if (contact?.row.state === 'sent') await toBeRung(deps, contact, 'wrong-person');
    }
  }
}
