import { setTimeout as wait } from 'node:timers/promises';
import { bankHolidayOverrides } from '../../config/bankHolidays';
import type { Programme } from '../../config/programme';
import type { Trust } from '../../config/trusts/trust';
import { workingCalendar, type WorkingCalendar } from '../../core/calendar/workingDays';
import type { SentStatement } from '../../core/statements/choice';
import type { Edges } from '../edges';
import { type LinkOpening, linkOpening } from '../links/openLink';
import { transportSealing } from '../sealing/sealing';
import { statementQueue, forEver } from '../storage/storageEdge';
import { orStorageFailure } from '../storage/storageFailures';
import { type Limits, limits } from './limits';

/** Everything that the pages at home work with. They read hashes of links, count, and add to one queue: no more. */
export interface Home {
  readonly programme: Pick<Programme, 'name' | 'homeOrigin'>;
  readonly trusts: readonly Trust[];
  readonly calendar: WorkingCalendar;
  readonly now: () => Date;
  readonly open: LinkOpening;
  readonly limits: Limits;
  /** Sends a statement on to the service, sealed. Throws `Throttled` or `Unavailable`. */
  readonly send: (statement: SentStatement) => Promise<void>;
}

/** Builds the pages at home for a programme. It connects to nothing. */
export function composeHome(
  { name, homeOrigin }: Home['programme'],
  { storage, secrets, now }: Pick<Edges, 'storage' | 'secrets' | 'now'>,
  trusts: readonly Trust[],
): Home {
  const transport = transportSealing(secrets, now);
  return {
    programme: { name, homeOrigin },
    trusts,
    calendar: workingCalendar(bankHolidayOverrides),
    now,
    open: linkOpening(storage, now),
    limits: limits({ storage, secrets, now }, { random: Math.random, wait }),
    send: async (statement) => {
      const sealed = await transport.seal(JSON.stringify(statement));
      const queue = storage.queues.getQueueClient(statementQueue);
      await orStorageFailure(() => queue.sendMessage(sealed, { messageTimeToLive: forEver }));
    },
  };
}
