import type { ListStore } from '../../config/lists/listStore';
import type { personNotes } from '../../config/lists/personNotes';
import type { reads } from '../../config/lists/reads';
import type { Programme } from '../../config/programme';
import type { Trust } from '../../config/trusts/trust';
import type { WorkingCalendar } from '../../core/calendar/workingDays';
import type { DeskRun } from '../../core/desk/desk';
import type { Choice } from '../../core/statements/choice';
import type { Directory } from '../directory/directory';
import type { Ledger } from '../ledger/ledger';
import type { SnapshotSource } from '../snapshot/people';

/** A statement as the desk reads it; without choices where it cannot be unsealed. */
export interface DeskStatement {
  readonly statementId: string;
  readonly contactId: string;
  readonly receivedAt: string;
  readonly choices: readonly Choice[] | undefined;
  readonly confirmed: boolean;
}

/** What the desk needs of the statements. */
export interface DeskStatements {
  ofTrust(trust: string): Promise<DeskStatement[]>;
  ofContact(contactId: string): Promise<DeskStatement[]>;
  /** Throws `NotFound` where the contact has no such statement. */
  confirm(contactId: string, statementId: string, by: string, at: string): Promise<void>;
}

/** Whether sending is stopped for a scope: a trust's code, or `All`. */
export interface StopState {
  readonly scope: string;
  readonly stopped: boolean;
  readonly stoppedAt?: string;
  readonly reason?: string;
  /** Object id of whoever asked to go on. */
  readonly resumeAskedBy?: string;
}

export interface DeskStops {
  all(): Promise<readonly StopState[]>;
  stop(scope: string, by: string, reason: string, at: string): Promise<StopState>;
  /** The first who asks is kept; another person ends the stop. */
  resume(scope: string, by: string, at: string): Promise<StopState>;
}

export interface DeskImports {
  recent(trust: string): Promise<readonly DeskRun[]>;
  /** The instant of the last import that was taken in. */
  lastGood(trust: string): Promise<string | undefined>;
  noneToday(trust: string): Promise<boolean>;
  /** Throws `NotFound`, or `Conflict` where it waits no longer or its file is another by now. */
  decide(trust: string, runId: string, decision: 'accept' | 'refuse', by: string, reason: string): Promise<void>;
}

/** What the desk works with. */
export interface DeskDeps {
  readonly programme: Programme;
  readonly trusts: readonly Trust[];
  readonly calendar: WorkingCalendar;
  readonly now: () => Date;
  readonly directory: Directory;
  readonly ledger: Ledger;
  readonly snapshot: SnapshotSource;
  readonly statements: DeskStatements;
  readonly notes: ListStore<typeof personNotes>;
  readonly reads: ListStore<typeof reads>;
  readonly stops: DeskStops;
  readonly imports: DeskImports;
}
