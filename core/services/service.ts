import type { Need } from './needs';

/** A service, with all that staff need of it. Days are `YYYY-MM-DD`. */
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

/** A service as the list keeps it: SharePoint asks for the required columns in its own form alone. */
export type ListedEntry = Pick<ServiceEntry, 'id'> & {
  readonly [Name in Exclude<keyof ServiceEntry, 'id'>]?: ServiceEntry[Name] | undefined;
};

/** The entry, where it lacks nothing that staff need of it. */
export function wholeEntry(entry: ListedEntry): ServiceEntry | undefined {
  const { title, forWhom, trust, needs, howTo, hours } = entry;
  if (!title?.trim() || !forWhom?.trim() || !trust || !needs || needs.length === 0) return undefined;
  if (!howTo?.trim() || !hours?.trim()) return undefined;
  return { ...entry, title, forWhom, trust, needs, howTo, hours };
}

/** The mark of a service that is for the staff of every trust. */
export const allTrusts = 'All';
