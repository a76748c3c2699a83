import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type LinkStore, linkStore } from '../../../functions/links/linkStore';
import { transportSealing } from '../../../functions/sealing/sealing';
import type { SentStatement } from '../../../core/statements/choice';
import { limitTable, linkTable, statementQueue, type StorageEdge } from '../../../functions/storage/storageEdge';
import { type Azurite, startAzurite } from '../../../local/azurite/azurite';
import { openClock } from '../../../local/clock/clock';
import { localHomeApp } from '../../../scripts/localCloud/localApps';
import { localSecrets } from '../../../scripts/localCloud/localSecrets';
import { localStorage } from '../../../scripts/localCloud/localStorage';
import { loaded } from '../../made/functionsCloud';

export const homeOrigin = 'https://oh-home.example';

/** What a browser says of a form that it sends from a page of ours. */
export const fromOurPage = {
  'content-type': 'application/x-www-form-urlencoded',
  origin: homeOrigin,
  'sec-fetch-site': 'same-origin',
};

/** The app of the pages at home as it is deployed, over real tables and a real queue. */
export interface HomeWorld {
  readonly links: LinkStore;
  readonly storage: StorageEdge;
  readonly written: readonly string[];
  goTo(instant: string): void;
  /** The path of a new link. */
  newLink(trust?: string): Promise<string>;
  open(path: string, init?: RequestInit): Promise<Response>;
  /** Answers a request as it came over the network. */
  answer(request: Request): Promise<Response>;
  /** Sends a form, as our page would unless told otherwise. */
  send(path: string, body: string, headers?: Record<string, string>): Promise<Response>;
  /** Takes what waits in the queue out of it and opens it. */
  received(): Promise<SentStatement[]>;
  runTimer(name: string): Promise<void>;
  end(): Promise<void>;
}

export const newForm = (): string => randomBytes(16).toString('hex');
export const formOf = (choices: readonly string[], form = newForm()): string =>
  new URLSearchParams([['form', form], ...choices.map((choice): [string, string] => ['choice', choice])]).toString();

/**
 * @param options `storageIsThere`: without it the tables and the queue are not made; `origin`: where the pages answer
 */
export async function homeWorld(at: string, { storageIsThere = true, origin = homeOrigin } = {}): Promise<HomeWorld> {
  const folder = mkdtempSync(path.join(tmpdir(), 'goh-home-'));
  const azurite: Azurite = await startAzurite({ folder: undefined });
  const clock = openClock(path.join(folder, 'clock.json'));
  clock.set(new Date(at));
  const storage = localStorage(azurite.connection);
  if (storageIsThere) {
    for (const table of [linkTable, limitTable]) await storage.table(table).createTable();
    await storage.queues.getQueueClient(statementQueue).create();
  }
  const secrets = path.join(folder, 'secrets');
  const home = await loaded(localHomeApp, {
    LOCAL_CLOUD_INTRANET: 'https://intranet.example',
    LOCAL_CLOUD_HOME: origin,
    LOCAL_CLOUD_SECRETS: secrets,
    LOCAL_CLOUD_CLOCK: path.join(folder, 'clock.json'),
    AzureWebJobsStorage: azurite.connection,
  });
  const now = (): Date => clock.now();
  const links = linkStore({ storage, now }, origin);
  const open: HomeWorld['open'] = (place, init) => home.app.fetch(new Request(origin + place, init));
  return {
    links,
    storage,
    written: home.written,
    goTo: (instant) => clock.set(new Date(instant)),
    newLink: async (trust = 'R0B') => new URL((await links.issue(newForm(), trust)).address).pathname,
    open,
    answer: (request) => home.app.fetch(request),
    send: (place, body, headers = fromOurPage) => open(place, { method: 'POST', body, headers }),
    received: async () => {
      const queue = storage.queues.getQueueClient(statementQueue);
      const transport = transportSealing(localSecrets(secrets), now);
      const found: SentStatement[] = [];
      for (;;) {
        const { receivedMessageItems } = await queue.receiveMessages({ numberOfMessages: 32 });
        if (receivedMessageItems.length === 0) return found;
        for (const { messageId, popReceipt, messageText } of receivedMessageItems) {
          found.push(JSON.parse(await transport.unseal(messageText)) as SentStatement);
          await queue.deleteMessage(messageId, popReceipt);
        }
      }
    },
    runTimer: (name) => home.app.fire(name),
    end: async () => {
      await home.end();
      await azurite.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
