import { type Day, parseDay } from '../calendar/day';
import { type ListedEntry, type ServiceEntry, wholeEntry } from './service';
import { type HiddenWhy, hiddenWhy } from './shown';

/** A service that staff may see: somebody has checked it. */
export interface ShownService extends Omit<ServiceEntry, 'checkedOn'> {
  readonly checkedOn: Day;
}

/** What the list has for staff, and how much of it they are not shown. */
export interface Directory {
  /** In the order of the list. */
  readonly shown: readonly ShownService[];
  readonly hidden: Readonly<Record<HiddenWhy | 'incomplete', number>>;
}

/** Parts the entries of the list by whether staff may see them on the day. */
export function directoryOf(entries: readonly ListedEntry[], today: Day): Directory {
  const shown: ShownService[] = [];
  const hidden = { incomplete: 0, placeholder: 0, 'not-checked': 0, overdue: 0 };
  for (const listed of entries) {
    const entry = wholeEntry(listed);
    const checkedOn = dayIn(listed.checkedOn);
    const why = entry
      ? hiddenWhy({ texts: textsOf(entry), checkedOn, reviewBy: dayIn(entry.reviewBy) }, today)
      : 'incomplete';
    if (entry !== undefined && why === undefined && checkedOn !== undefined) shown.push({ ...entry, checkedOn });
    else hidden[why ?? 'not-checked'] += 1;
  }
  return { shown, hidden };
}

/** A day that cannot be read is none: an entry is never shown on a guess. */
function dayIn(written: string | undefined): Day | undefined {
  return parseDay(written?.trim() ?? '', 'yyyy-mm-dd');
}

function textsOf(entry: ServiceEntry): string[] {
  const { title, forWhom, telephone, text, website, howTo, hours, whoSees, checkedBy } = entry;
  return [title, forWhom, telephone, text, website, howTo, hours, whoSees, checkedBy].filter(
    (written): written is string => written !== undefined,
  );
}
