import { linkHash, newToken } from '../../../functions/links/linkToken';
import { type LinkStore, linkStore } from '../../../functions/links/linkStore';
import { type LinkOpening, linkOpening } from '../../../functions/links/openLink';
import { linkTable } from '../../../functions/storage/storageEdge';
import { type Azurite, startAzurite } from '../../../local/azurite/azurite';
import { localStorage } from '../../../scripts/localCloud/localStorage';
import { callsTo } from './callsTo';

jest.setTimeout(60_000);
let azurite: Azurite;
let links: LinkStore;
let open: LinkOpening;
let time = new Date('2026-03-25T09:00:00Z');
const now = (): Date => time;
const goTo = (instant: string): void => {
  time = new Date(instant);
};

beforeAll(async () => {
  azurite = await startAzurite({ folder: undefined });
  const storage = localStorage(azurite.connection);
  await storage.table(linkTable).createTable();
  links = linkStore({ storage, now }, 'https://oh-home.example');
  open = linkOpening(storage, now);
});
beforeEach(() => goTo('2026-03-25T09:00:00Z'));
afterAll(() => azurite.stop());

let made = 0;
const newContact = (): string => (made += 1).toString(16).padStart(32, '0');
const tokenIn = (address: string): string => address.slice(address.lastIndexOf('/') + 1);
const issued = async (contact = newContact()) => {
  const { address, hash } = await links.issue(contact, 'R0B');
  return { contact, hash, address, token: tokenIn(address) };
};

describe('a link', () => {
  it('is short, random, and opens for its trust', async () => {
    const [one, other] = [await issued(), await issued()];
    expect(one.address).toMatch(/^https:\/\/oh-home\.example\/l\/[A-Za-z0-9_-]{22}$/);
    expect(one.token).not.toBe(other.token);
    expect(await open(one.token)).toEqual({ hash: one.hash, trust: 'R0B' });
    expect(one.hash).toBe(linkHash(one.token));
  });

  it('leads to its contact, for the service alone', async () => {
    const { hash, contact } = await issued();
    expect(await links.contactOf(hash)).toBe(contact);
    expect(await links.contactOf(linkHash('never'))).toBeUndefined();
  });

  it('is stored without its token', async () => {
    const { token } = await issued();
    const rows: string[] = [];
    for await (const row of localStorage(azurite.connection).table(linkTable).listEntities()) {
      rows.push(JSON.stringify(row));
    }
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => row.includes(token))).toEqual([]);
  });

  it('opens as often as it is opened: that changes nothing', async () => {
    const { token, hash } = await issued();
    for (let again = 0; again < 5; again += 1) expect((await open(token))?.hash).toBe(hash);
  });

  it('opens to the last moment of its 28 days', async () => {
    const { token } = await issued();
    goTo('2026-04-22T08:59:59.999Z');
    expect(await open(token)).toBeDefined();
    goTo('2026-04-22T09:00:00Z');
    expect(await open(token)).toBeUndefined();
  });

  it('opens no more once it was used, and still leads to its contact', async () => {
    const { token, hash, contact } = await issued();
    await links.use(hash);
    await links.use(hash);
    expect(await open(token)).toBeUndefined();
    expect(await links.contactOf(hash)).toBe(contact);
  });

  it('opens no more once its contact’s links were revoked; those of others do', async () => {
    const one = await issued();
    const second = await issued(one.contact);
    const other = await issued();
    await links.revoke(one.contact);
    for (const { token, hash } of [one, second]) {
      expect(await open(token)).toBeUndefined();
      expect(await links.contactOf(hash)).toBe(one.contact);
    }
    expect(await open(other.token)).toBeDefined();
  });

  it('need not be there to be used or revoked', async () => {
    await expect(links.use(linkHash('never'))).resolves.toBeUndefined();
    await expect(links.revoke(newContact())).resolves.toBeUndefined();
  });
});

describe('a link that cannot be opened', () => {
  it('is found out by the same call, whyever', async () => {
    const [used, revoked, old] = [await issued(), await issued(), await issued()];
    await links.use(used.hash);
    await links.revoke(revoked.contact);
    const tokens = [newToken(), used.token, revoked.token, '', 'a b', `${old.token}x`, "' or '1' eq '1", '../x', '<b>'];
    const watched = callsTo(localStorage(azurite.connection));
    const opening = linkOpening(watched.storage, now);
    for (const token of tokens) expect(await opening(token)).toBeUndefined();
    goTo('2026-06-01T00:00:00Z');
    expect(await opening(old.token)).toBeUndefined();
    expect(watched.calls()).toEqual(Array.from({ length: tokens.length + 1 }, () => 'links getEntity'));
  });
});

describe('sweeping', () => {
  it('removes what was too old to open long ago, and nothing else', async () => {
    const old = await issued();
    goTo('2026-05-01T00:00:00Z');
    const young = await issued();
    goTo('2026-05-06T08:59:00Z');
    expect(await links.sweep()).toBe(0);
    goTo('2026-05-06T09:01:00Z');
    expect(await links.sweep()).toBeGreaterThan(0);
    expect(await links.contactOf(old.hash)).toBeUndefined();
    expect(await links.contactOf(young.hash)).toBe(young.contact);
    expect(await links.sweep()).toBe(0);
  });
});
