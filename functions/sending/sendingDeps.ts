import type { ListStore } from '../../config/lists/listStore';
import type { personNotes } from '../../config/lists/personNotes';
import type { runs } from '../../config/lists/runs';
import type { Programme } from '../../config/programme';
import type { Trust } from '../../config/trusts/trust';
import type { WorkingCalendar } from '../../core/calendar/workingDays';
import type { Ledger } from '../ledger/ledger';
import type { MailSender } from '../mail/mailSender';
import type { TextSender } from '../notify/textSender';
import type { SnapshotSource } from '../snapshot/people';
import type { ContactQueue } from '../storage/contactQueue';
import type { DroppedAddresses } from '../addresses/droppedAddresses';
import type { AddressHash } from '../addresses/addressHash';
import type { SendingStops } from './sendingStops';

/** Makes the links that messages carry. */
export interface LinkIssuer {
  /** A new link for the contact; `address` is the whole of what goes into the message. */
  issue(contactId: string, trust: string): Promise<{ readonly address: string }>;
}

/** What sending works with. */
export interface SendingDeps {
  readonly programme: Programme;
  readonly trusts: readonly Trust[];
  readonly calendar: WorkingCalendar;
  readonly now: () => Date;
  readonly ledger: Ledger;
  readonly snapshot: SnapshotSource;
  readonly notes: ListStore<typeof personNotes>;
  readonly runs: ListStore<typeof runs>;
  readonly stops: SendingStops;
  readonly links: LinkIssuer;
  readonly texts: TextSender;
  readonly mail: MailSender;
  readonly addressHash: AddressHash;
  readonly dropped: DroppedAddresses;
  readonly queue: ContactQueue;
}
