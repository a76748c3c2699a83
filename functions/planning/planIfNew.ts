import { NotFound } from '../../config/lists/storeFailures';
import { isoDay } from '../../core/calendar/day';
import { londonClock } from '../../core/calendar/londonClock';
import { type StorageEdge, stateContainer } from '../storage/storageEdge';
import { orStorageFailure } from '../storage/storageFailures';
import { type PlanCounts, type PlanningDeps, planContacts } from './planContacts';

/** Where it stands for which snapshot and day the last plan was made. */
const name = 'planned';
/** A day is planned from this minute on: after the night's extracts, before anybody is at work. */
const dayBegins = 4.5 * 60;

/**
 * Plans where that was not done yet for the current snapshot and for today: after each import, and once a day. A plan that
 * failed, or that was not begun because another was being made, is made at the next look.
 * @returns what the plan did; `undefined` where none was made
 */
export async function planIfNew(deps: PlanningDeps, { blobs }: StorageEdge): Promise<PlanCounts | undefined> {
  const blob = blobs.getContainerClient(stateContainer).getBlockBlobClient(name);
  const version = (await deps.snapshot.current())?.version;
  if (version === undefined) return undefined;
  const needed = `${dayToPlan(deps.now())} ${version}`;
  if (needed === (await plannedIn(blob))) return undefined;
  const counts = await planContacts(deps);
  if (counts !== undefined) await orStorageFailure(() => blob.upload(needed, Buffer.byteLength(needed)));
  return counts;
}

/** The day in London; before it begins, the one before. */
function dayToPlan(now: Date): string {
  const { day, minutes } = londonClock(now);
  return isoDay(minutes < dayBegins ? day - 1 : day);
}

async function plannedIn(blob: { downloadToBuffer(): Promise<Buffer> }): Promise<string | undefined> {
  try {
    return (await orStorageFailure(() => blob.downloadToBuffer())).toString('utf8');
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}
