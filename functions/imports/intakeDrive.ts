import type { Client } from '@microsoft/microsoft-graph-client';
import { NotFound, Unavailable } from '../../config/lists/storeFailures';
import type { Network } from '../edges';
import { onceFound } from '../graph/onceFound';
import { orFailure } from '../lists/graphFailures';

/** A file of an intake library. */
export interface IntakeFile {
  readonly id: string;
  readonly eTag: string;
  readonly size: number;
  /** The instant of its last change, ISO 8601. */
  readonly changedAt: string;
  /** Whether it is in the folder for changes alone. */
  readonly changesOnly: boolean;
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
  /** @param cursor of the last time; `undefined` for everything. Throws `CursorExpired`. */
  changes(cursor: string | undefined): Promise<IntakeChanges>;
  /** The file as it is now; `undefined` where it is gone. */
  file(id: string): Promise<IntakeFile | undefined>;
  content(id: string): AsyncIterable<Uint8Array>;
  /** Removes a file for good: not into the recycle bin, where site owners could read it. */
  remove(id: string): Promise<void>;
}

/** Graph no longer knows from where to go on: everything is looked at again. */
export class CursorExpired extends Error {
  override readonly name = 'CursorExpired';
}

/** The folder for files that amend and replace nothing. */
export const changesFolder = 'Changes only';

const graph = 'https://graph.microsoft.com/v1.0';
const contentTimeoutMs = 120_000;

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
  const item = async (id: string): Promise<string> => `${await drive()}/items/${encodeURIComponent(id)}`;
  return {
    changes: async (cursor) => {
      const items: DriveItem[] = [];
      let next = cursor ?? `${await drive()}/root/delta`;
      for (;;) {
        const page = await deltaPage(client, next);
        items.push(...page.value);
        if (page['@odata.nextLink'] === undefined) return changesOf(items, page['@odata.deltaLink'] ?? '');
        next = page['@odata.nextLink'];
      }
    },
    file: async (id) => {
      const address = await item(id);
      const found = await orFailure(() => client.api(address).get() as Promise<DriveItem>).catch(nothingThere);
      return found && fileOf(found);
    },
    content: (id) => contentOf(network, item(id)),
    remove: async (id) => {
      const address = await item(id);
      await orFailure(() => client.api(`${address}/permanentDelete`).post(undefined)).catch(nothingThere);
    },
  };
}

interface DeltaPage {
  readonly value: readonly DriveItem[];
  readonly '@odata.nextLink'?: string;
  readonly '@odata.deltaLink'?: string;
}

/** Graph answers 410 where the cursor is too old. */
const gone = 410;

async function deltaPage(client: Client, address: string): Promise<DeltaPage> {
  return orFailure(async () => {
    try {
      return (await client.api(address).get()) as DeltaPage;
    } catch (error) {
      if ((error as { statusCode?: number }).statusCode === gone) throw new CursorExpired();
      throw error;
    }
  });
}

/** Of an item that changed several times, the last word counts. */
function changesOf(items: readonly DriveItem[], cursor: string): IntakeChanges {
  const last = new Map(items.map((each) => [each.id, each]));
  return {
    files: [...last.values()].flatMap((each) => (each.deleted === undefined ? (fileOf(each) ?? []) : [])),
    gone: [...last.values()].filter(({ deleted }) => deleted !== undefined).map(({ id }) => id),
    cursor,
  };
}

function fileOf({
  id,
  eTag = '',
  size = 0,
  lastModifiedDateTime = '',
  file,
  parentReference,
}: DriveItem): IntakeFile | undefined {
  if (file === undefined) return undefined;
  const folder = decodeURIComponent(parentReference?.path?.split(/root:\/?/)[1] ?? '');
  return { id, eTag, size, changedAt: lastModifiedDateTime, changesOnly: folder === changesFolder };
}

/** The bytes of a file: Graph leads on to another place, which must not be given our token. */
async function* contentOf({ fetch: fetcher, credential }: Network, item: Promise<string>): AsyncGenerator<Uint8Array> {
  const authorization = `Bearer ${await credential.tokenFor('https://graph.microsoft.com')}`;
  const signal = AbortSignal.timeout(contentTimeoutMs);
  const asked = await fetcher(`${graph}${await item}/content`, {
    headers: { authorization },
    redirect: 'manual',
    signal,
  }).catch(() => undefined);
  const place = asked?.headers.get('location');
  const answer = place ? await fetcher(place, { signal }).catch(() => undefined) : asked;
  if (answer?.status === 404) throw new NotFound('There is no such file.');
  if (!answer?.ok || answer.body === null) throw new Unavailable('The file cannot be read just now.');
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) yield chunk;
}

function nothingThere(error: unknown): undefined {
  if (!(error instanceof NotFound)) throw error;
}
