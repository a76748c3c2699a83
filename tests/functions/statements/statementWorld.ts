import { randomBytes } from 'node:crypto';
import { contacts, type NewContact } from '../../../config/lists/contacts';
import { droppedAddresses } from '../../../config/lists/droppedAddresses';
import { addressHash } from '../../../functions/addresses/addressHash';
import { droppedAddressesIn } from '../../../functions/addresses/droppedAddresses';
import { personNotes } from '../../../config/lists/personNotes';
import { statements } from '../../../config/lists/statements';
import { trusts } from '../../../config/trusts/programme';
import { workingCalendar } from '../../../core/calendar/workingDays';
import type { Choice, SentStatement } from '../../../core/statements/choice';
import type { Edges } from '../../../functions/edges';
import { graphClient } from '../../../functions/graph/graphClient';
import { ledger } from '../../../functions/ledger/ledger';
import { linkStore } from '../../../functions/links/linkStore';
import { linkOpening } from '../../../functions/links/openLink';
import { graphListStore } from '../../../functions/lists/graphListStore';
import { sealing, transportSealing } from '../../../functions/sealing/sealing';
import type { StatementDeps } from '../../../functions/statements/receiveStatement';
import { statementStore } from '../../../functions/statements/statementStore';
import { linkTable } from '../../../functions/storage/storageEdge';
import { type ServiceWorld, serviceWorld } from '../../made/serviceWorld';

export const hex = (): string => randomBytes(16).toString('hex');

/** A contact whose message has gone out, and the link that was in it. */
export interface Reached {
  readonly contactId: string;
  readonly person: string;
  readonly token: string;
  readonly hash: string;
}

/** What receives statements, over a real ledger in a local tenant and a real table of links. */
export interface StatementWorld {
  readonly world: ServiceWorld;
  readonly deps: StatementDeps;
  /** The same with other edges in between. */
  depsWith(edges: Edges): StatementDeps;
  reached(changes?: Partial<NewContact>): Promise<Reached>;
  /** What the page at home would put into the queue. */
  message(reached: Reached, choices: readonly Choice[], more?: Partial<SentStatement>): Promise<string>;
  opens(reached: Reached): Promise<boolean>;
  end(): Promise<void>;
}

export async function statementWorld(at: string): Promise<StatementWorld> {
  const world = await serviceWorld(at);
  await world.edges.storage.table(linkTable).createTable();
  const depsWith = (edges: Edges): StatementDeps => {
    const client = graphClient(edges);
    const seal = sealing(edges.secrets, edges.now);
    return {
      trusts,
      calendar: workingCalendar([]),
      now: edges.now,
      transport: transportSealing(edges.secrets, edges.now),
      links: linkStore(edges, 'https://oh-home.example'),
      ledger: ledger(graphListStore(client, world.siteId, contacts)),
      statements: statementStore(graphListStore(client, world.siteId, statements), seal),
      notes: graphListStore(client, world.siteId, personNotes),
      dropped: droppedAddressesIn(
        graphListStore(client, world.siteId, droppedAddresses),
        addressHash(edges.secrets),
        edges.now,
      ),
    };
  };
  const deps = depsWith(world.edges);
  const opening = linkOpening(world.edges.storage, world.edges.now);
  return {
    world,
    deps,
    depsWith,
    reached: async (changes = {}) => {
      const [contactId, person] = [hex(), `U${hex()}`];
      await deps.ledger.reserve(
        {
          contactId,
          person,
          trust: 'R0B',
          state: 'sent',
          rule: 'day28',
          spellStart: '2026-02-26',
          day28Key: contactId,
          stressKey: contactId,
          firstSeenOn: '2026-03-24',
          notBefore: '2026-03-25',
          attemptAt: '2026-03-25T09:00:00.000Z',
          sentAt: '2026-03-25T09:00:02.000Z',
          addressHash: `hash-of-${person}`,
          ...changes,
        },
        { at: '2026-03-24T05:00:00.000Z', what: 'reserved' },
      );
      const { address, hash } = await deps.links.issue(contactId, changes.trust ?? 'R0B');
      return { contactId, person, hash, token: address.slice(address.lastIndexOf('/') + 1) };
    },
    message: ({ hash }, choices, more = {}) =>
      deps.transport.seal(
        JSON.stringify({
          statementId: hex(),
          link: hash,
          choices,
          receivedAt: world.edges.now().toISOString(),
          ...more,
        }),
      ),
    opens: async ({ token }) => (await opening(token)) !== undefined,
    end: () => world.end(),
  };
}

/** All that an answer leaves behind, to compare two ways to it. */
export async function leftBy({ deps, world, opens }: StatementWorld, reached: Reached): Promise<object> {
  const contact = await deps.ledger.byContact(reached.contactId);
  const said = await deps.statements.ofContact(reached.contactId);
  const notes = await world.store(personNotes).find([{ column: 'person', is: 'eq', value: reached.person }]);
  const dropped = await world
    .store(droppedAddresses)
    .find([{ column: 'addressHash', is: 'eq', value: contact?.row.addressHash ?? '' }]);
  const { state, why, actBy, answeredAt, sentAt, history = '' } = contact?.row ?? {};
  return {
    contact: { state, why, actBy, answeredAt, sentAt },
    history: history.split('\n').slice(1),
    said: said.map(({ choices, receivedAt, confirmed }) => ({ choices, receivedAt, confirmed })),
    notes: notes.map(({ neverAutomatic, doNotRing, notAbout }) => ({ neverAutomatic, doNotRing, notAbout })),
    dropped: dropped.length > 0,
    opens: await opens(reached),
  };
}
