import type { Client } from '@microsoft/microsoft-graph-client';
import { NotFound, Throttled, Unavailable } from '../../config/lists/storeFailures';
import type { Network } from '../edges';
import { onceFound } from '../graph/onceFound';
import { orFailure } from '../lists/graphFailures';
import { contentOf } from './fileContent';

/** A file of an intake library, at one of its versions. */
export interface IntakeFile {
  readonly id: string;
  readonly eTag: string;
  readonly size: number;
  /** The instant of its last change, ISO 8601. */
  readonly changedAt: string;
}

/** Where a file lies: at the top, in the folder for files that amend and replace nothing, or in some other folder. */
export type Place = 'top' | 'changes' | 'elsewhere';

export interface PlacedFile extends IntakeFile {
  readonly place: Place;
}

/** What changed in a library since a cursor. */
export interface IntakeChanges {
  readonly files: readonly IntakeFile[];
  readonly gone: readonly string[];
  /** Where to go on from next time. */
  readonly cursor: string;
}

/** One trust's intake library. Every call may throw `NotFound`, `Throttled` or `Unavailable`. */
export interface IntakeDrive {
  /** @param cursor of the last time; `undefined` for everything that is there. Throws `CursorExpired`. */
  changes(cursor: string | undefined): Promise<IntakeChanges>;
  /** The file as it is now; `undefined` where it is gone. */
  file(id: string): Promise<PlacedFile | undefined>;
  content(id: string): AsyncIterable<Uint8Array>;
  /** Removes a file for good where it is still at this version: another one has not been imported. */
  remove(file: Pick<IntakeFile, 'id' | 'eTag'>): Promise<void>;
}

/** Graph no longer knows from where to go on: everything is looked at again. */
export class CursorExpired extends Error {
  override readonly name = 'CursorExpired';
}

/** The name of a trust's intake library. */
export const intakeLibrary = (ods: string): string => `Intake ${ods}`;

/** The folder for files that amend and replace nothing. */
export const changesFolder = 'Changes only';

interface DriveItem {
  readonly id: string;
  readonly eTag?: string;
  readonly size?: number;
  readonly lastModifiedDateTime?: string;
  readonly file?: object;
  readonly deleted?: object;
  readonly parentReference?: { readonly path?: string };
}

/**
 * @param site Graph's id of the intake site
 * @param library its name
 */
export function intakeDrive(
  client: Client,
  network: Network,
  site: () => Promise<string>,
  library: string,
): IntakeDrive {
  const drive = onceFound(async () => {
    const request = client.api(`/sites/${await site()}/drives`).select('id,name');
    const { value } = (await orFailure(() => request.get())) as { value: { id: string; name: string }[] };
    const found = value.find(({ name }) => name === library);
    if (found === undefined) throw new NotFound('There is no such library.');
    return `/drives/${found.id}`;
  });
  const address = async (id: string): Promise<string> => `${await drive()}/items/${encodeURIComponent(id)}`;
  async function file(id: string): Promise<PlacedFile | undefined> {
    const request = client.api(await address(id));
    const item = await orFailure(() => request.get() as Promise<DriveItem>).catch(nothingThere);
    const found = item && fileOf(item);
    return found && { ...found, place: placeOf(item) };
  }
  return {
    changes: async (cursor) => changesFrom(client, cursor ?? `${await drive()}/root/delta`),
    file,
    content: (id) => contentOf(network, () => address(id)),
    remove: async ({ id, eTag }) => {
      // What removes for good is not told a version.
      if ((await file(id))?.eTag !== eTag) return;
      await removeItem(client, await address(id), eTag);
      if ((await file(id))?.eTag === eTag) throw new NotFound('The file cannot be removed.');
    },
  };
}

interface DeltaPage {
  readonly value: readonly DriveItem[];
  readonly '@odata.nextLink'?: string;
  readonly '@odata.deltaLink'?: string;
}

async function changesFrom(client: Client, first: string): Promise<IntakeChanges> {
  // Of an item that changed several times, the last word counts.
  const last = new Map<string, DriveItem>();
  for (let next = first; ;) {
    const page = await deltaPage(client, next);
    for (const item of page.value) last.set(item.id, item);
    const { '@odata.nextLink': more, '@odata.deltaLink': cursor = '' } = page;
    if (more === undefined) return { ...filesAndGone([...last.values()]), cursor };
    next = more;
  }
}

/** Graph answers 410 where the cursor is too old. */
const gone = 410;

function deltaPage(client: Client, address: string): Promise<DeltaPage> {
  return orFailure(async () => {
    try {
      return (await client.api(address).get()) as DeltaPage;
    } catch (error) {
      if ((error as { statusCode?: number }).statusCode === gone) throw new CursorExpired();
      throw error;
    }
  });
}

const filesAndGone = (items: readonly DriveItem[]): Pick<IntakeChanges, 'files' | 'gone'> => ({
  files: items.flatMap((item) => (item.deleted === undefined ? (fileOf(item) ?? []) : [])),
  gone: items.filter(({ deleted }) => deleted !== undefined).map(({ id }) => id),
});

function fileOf({ id, eTag = '', size = 0, lastModifiedDateTime = '', file }: DriveItem): IntakeFile | undefined {
  return file && { id, eTag, size, changedAt: lastModifiedDateTime };
}

/** Graph gives the path with its blanks as %20; it is taken either way. */
function placeOf({ parentReference }: DriveItem): Place {
  const folder = (parentReference?.path ?? '').split(/root:\/?/)[1] ?? '';
  if (folder === '') return 'top';
  return [changesFolder, encodeURIComponent(changesFolder)].includes(folder) ? 'changes' : 'elsewhere';
}

/**
 * For good, and not into the recycle bin, where the owners of a site can read it. Whether Graph lets an app do so that
 * has rights on this site alone is not documented: where it does not, into the recycle bin.
 */
async function removeItem(client: Client, address: string, eTag: string): Promise<void> {
  try {
    await orFailure(() => client.api(`${address}/permanentDelete`).post(undefined));
  } catch (error) {
    if (error instanceof Throttled || error instanceof Unavailable) throw error;
    await orFailure(() => client.api(address).header('If-Match', eTag).delete()).catch(nothingThere);
  }
}

function nothingThere(error: unknown): undefined {
  if (!(error instanceof NotFound)) throw error;
}
