import type { Need } from './needs';

/** A service as the list keeps it. Days are `YYYY-MM-DD`; whatever is not required may be missing. */
export interface ServiceEntry {
  readonly id: number;
  readonly title: string;
  readonly forWhom: string;
  /** ODS code of the only trust that it is for, or `All`. */
  readonly trust: string;
  readonly needs: readonly Need[];
  readonly telephone?: string | undefined;
  readonly text?: string | undefined;
  readonly website?: string | undefined;
  readonly howTo: string;
  readonly hours: string;
  readonly whoSees?: string | undefined;
  readonly words?: string | undefined;
  readonly checkedOn?: string | undefined;
  readonly checkedBy?: string | undefined;
  readonly reviewBy?: string | undefined;
}

/** The mark of a service that is for the staff of every trust. */
export const allTrusts = 'All';
