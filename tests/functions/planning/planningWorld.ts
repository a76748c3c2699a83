import { type Contact, contacts } from '../../../config/lists/contacts';
import { type PlanCounts, type PlanningDeps, planContacts } from '../../../functions/planning/planContacts';
import type { PersonNow } from '../../../functions/snapshot/people';
import { line } from '../../made/absence';
import { ownSendingWorld, type SendingWorld } from '../sending/sendingWorld';

/** The night of Tuesday 24 March: whoever is off since 25 February has reached day 28. */
export const night = '2026-03-24T04:30:00Z';

export const off = (start: string, end?: string, reason: 'S12' | 'S10' | 'S17' = 'S12') => line(reason, start, end);

export interface PlanningWorld extends SendingWorld {
  contactsOf(person: PersonNow): Promise<Contact[]>;
  /** Plans for these people alone; gives the counts. */
  planFor(people: readonly PersonNow[], changes?: Partial<PlanningDeps>): Promise<PlanCounts | undefined>;
}

/** A world for a file of tests, in whose ledger no contact of an earlier test is in the way. */
export function ownPlanningWorld(): () => PlanningWorld {
  const made = ownSendingWorld(night);
  afterEach(async () => {
    const list = made().world.store(contacts);
    for (const { id } of await list.find()) await list.remove(id, (await list.get(id)).version);
  });
  return () => ({
    ...made(),
    contactsOf: ({ id }) => made().sending.ledger.ofPerson(id),
    planFor: (people, changes = {}) => {
      made().setPeople(people);
      return planContacts({ ...made().planning, ...changes });
    },
  });
}
