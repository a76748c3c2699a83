import type { ListStore } from '../../config/lists/listStore';
import type { personNotes } from '../../config/lists/personNotes';
import type { reads } from '../../config/lists/reads';
import type { Programme } from '../../config/programme';
import type { Trust } from '../../config/trusts/trust';
import type { WorkingCalendar } from '../../core/calendar/workingDays';
import type { Directory } from '../directory/directory';
import type { Ledger } from '../ledger/ledger';
import type { Sealing } from '../sealing/sealing';
import type { DroppedAddresses } from '../addresses/droppedAddresses';
import type { LinkStore } from '../links/linkStore';
import type { AddressHash } from '../addresses/addressHash';
import type { ImportDesk } from '../imports/importDesk';
import type { SendingStops } from '../sending/sendingStops';
import type { SnapshotSource } from '../snapshot/people';
import type { StatementStore } from '../statements/statementStore';

/** What the desk works with. */
export interface DeskDeps {
  readonly programme: Programme;
  readonly trusts: readonly Trust[];
  readonly calendar: WorkingCalendar;
  readonly now: () => Date;
  readonly directory: Directory;
  readonly ledger: Ledger;
  readonly snapshot: SnapshotSource;
  readonly statements: Pick<StatementStore, 'ofTrust' | 'ofContact' | 'confirm'>;
  readonly notes: ListStore<typeof personNotes>;
  readonly reads: ListStore<typeof reads>;
  readonly stops: Pick<SendingStops, 'all' | 'stop' | 'resume'>;
  readonly imports: ImportDesk;
  readonly sealing: Sealing;
  readonly addressHash: AddressHash;
  readonly dropped: DroppedAddresses;
  readonly links: Pick<LinkStore, 'revoke'>;
  /** How many answers from home, of all trusts, could not be received yet. */
  readonly answersLeftBehind: () => Promise<number>;
}
