import type { ListStore } from '../../config/lists/listStore';
import type { runs } from '../../config/lists/runs';
import type { Trust } from '../../config/trusts/trust';
import type { StorageEdge } from '../storage/storageEdge';
import type { IntakeDrive } from './intakeDrive';

/** What imports work with. */
export interface ImportDeps {
  readonly trusts: readonly Trust[];
  readonly storage: StorageEdge;
  readonly runs: ListStore<typeof runs>;
  readonly drive: (trust: string) => IntakeDrive;
  readonly now: () => Date;
  /** Has the id of a run, a trust's code and counts. */
  readonly log: (line: string) => void;
}
