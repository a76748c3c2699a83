import { contactQueue, statementQueue } from '../../functions/storage/storageEdge';
import { serviceApp } from '../../scripts/package/functionAppSources';
import { accountLike } from '../made/accounts';
import { absenceCsv, staffCsv } from '../made/extracts';
import { type WholeCloud, wholeCloud } from '../made/wholeCloud';

jest.setTimeout(240_000);

const administrator = accountLike(2, { employeeId: 'U9000002', appRoles: ['OhAdministrator.R0B'] });
const hr = accountLike(4, { employeeId: 'U9000004', appRoles: ['HrAdviser.R0B'] });
const people = [
  { person: 'U5000101', firstName: 'Zebedee', lastName: 'Quillfeather' },
  { person: 'U5000102', firstName: 'Zebedee', lastName: 'Quillfeather', mobile: '', personalEmail: 'zq@example.com' },
  { person: 'U5000106', firstName: 'Zebedee', lastName: 'Quillfeather' },
];
const lines = [
  { person: 'U5000101', start: '25/02/2026' },
  { person: 'U5000102', start: '25/02/2026' },
  { person: 'U5000106', start: '16/03/2026', reason: 'S10 Anxiety/stress/depression/other psychiatric illnesses' },
];
/** What would say whom a message is about, or why: identifiers, names, wards, rules, reasons, days of absence, answers. */
const gives = [
  ...['U5000101', 'U5000102', 'U5000106', 'A-U500', 'E-U500', 'Zebedee', 'Quillfeather', 'Ward 12'],
  ...['day28', 'stress', 'S10', 'S12', 'Anxiety', 'musculoskeletal', 'physio'],
  ...['2026-02-25', '25/02/2026', '2026-03-16', '16/03/2026', 'staff-of-zebedee'],
];
const found = (where: string, texts: readonly string[]): string[] =>
  texts.flatMap((text) =>
    gives.filter((word) => text.toLowerCase().includes(word.toLowerCase())).map((word) => `${where}: ${word}`),
  );

let cloud: WholeCloud;
const places = new Map<string, readonly string[]>();
beforeAll(async () => {
  const traced = { ...serviceApp, programs: { ...serviceApp.programs, main: 'tests/faults/tracedCloud.ts' } };
  cloud = await wholeCloud('2026-03-24T03:00:00Z', [administrator, hr], traced);
  await cloud.handIn('R0B', 'staff-of-zebedee.csv', staffCsv(people));
  await cloud.handIn('R0B', 'absence.csv', absenceCsv(lines));
  await cloud.passTo('2026-03-24T05:30:00Z');
  const desk = async (route = '', init = {}) => (await cloud.ask(administrator, `desk/R0B${route}`, init)).json();
  const { imports } = (await desk()) as { imports: { runs: { runId: string }[] } };
  for (const { runId } of imports.runs) {
    await desk(`/runs/${runId}/decision`, { method: 'POST', body: { decision: 'accept', reason: 'The first.' } });
  }
  // A file that nobody can use, and messages that nobody can do anything with: they end in the poison queues.
  await cloud.handIn('R0B', 'staff-of-zebedee-2.csv', 'Quillfeather,Zebedee\nU5000101,25/02/2026');
  await cloud.passTo('2026-03-25T10:10:00Z');
  await answerByLink();
  const { callToday } = (await desk()) as { callToday: { contactId: string }[] };
  await desk(`/contacts/${callToday[0]?.contactId ?? ''}`);
  places.set('queues', await queuedTexts());
  places.set('Notify', [
    ...cloud.notify.sent().map(({ text, reference }) => `${text} ${reference ?? ''}`),
    ...cloud.requests.filter(({ url }) => url.startsWith('/_notify')).map(({ url, body }) => `${url} ${body}`),
  ]);
  places.set(
    'references of the mailbox',
    cloud.tenant.mailboxes.sent().map(({ subject, text, from }) => `${subject} ${text} ${from}`),
  );
  // The last traces go out when the app ends.
  await cloud.end();
  places.set('logs', cloud.log);
  places.set('traces', cloud.traces);
  places.set(
    'addresses',
    cloud.requests.map(({ url }) => url),
  );
});

/** Somebody opens the link of a text and ticks physio. */
async function answerByLink(): Promise<void> {
  const link = /https:\S+/.exec(cloud.notify.sent()[0]?.text ?? '')?.[0] ?? '';
  const form = await (await cloud.home(link)).text();
  const hidden = /name="(\w+)" value="([0-9a-f]{32})"/.exec(form);
  const tick = /name="(\w+)"[^>]*value="physio"/.exec(form) ?? /value="physio"[^>]*name="(\w+)"/.exec(form);
  const answer = await cloud.home(link, {
    method: 'POST',
    body: new URLSearchParams({ [hidden?.[1] ?? '']: hidden?.[2] ?? '', [tick?.[1] ?? '']: 'physio' }),
    headers: { origin: 'https://oh-home.example' },
  });
  expect(answer.status).toBe(200);
  await peekInto(statementQueue);
  await cloud.fire('dispatchContacts');
}

const peeked: string[] = [];
async function peekInto(name: string): Promise<void> {
  const queue = cloud.storage.queues.getQueueClient(name);
  const { peekedMessageItems } = await queue
    .peekMessages({ numberOfMessages: 32 })
    .catch(() => ({ peekedMessageItems: [] }));
  peeked.push(...peekedMessageItems.map(({ messageText }) => messageText));
}

async function queuedTexts(): Promise<string[]> {
  for (const name of [contactQueue, statementQueue]) for (const end of ['', '-poison']) await peekInto(name + end);
  return peeked;
}

describe('nobody is given away', () => {
  it.each(['Notify', 'references of the mailbox', 'logs', 'traces', 'addresses'])('by %s', (where) => {
    const texts = places.get(where) ?? [];
    // There is something to search in.
    expect(texts.join('').length).toBeGreaterThan(50);
    expect(found(where, texts)).toEqual([]);
  });

  it('by queues, or by what is left in the poison queues', () => {
    expect(found('queues', places.get('queues') ?? [])).toEqual([]);
  });

  it('and the search would find them: they are in what Graph is given to keep', () => {
    const kept = cloud.requests.map(({ body }) => body).join();
    expect(found('lists', [kept])).toContain('lists: U5000101');
    expect(found('lists', [kept])).toContain('lists: day28');
    expect(kept.toLowerCase()).not.toContain('physio');
  });
});
