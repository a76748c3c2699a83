import { programme } from '../../../config/programme';
import { contactEmail } from '../../../core/messages/contactEmail';
import { graphClient } from '../../../functions/graph/graphClient';
import { type MailSender, graphMail } from '../../../functions/mail/mailSender';
import { type ServiceWorld, serviceWorld } from '../../made/serviceWorld';

const mailbox = 'occupational-health@r0b.example';
const words = contactEmail({ link: 'https://oh-home.example/l/x', ohTelephone: '0191 498 0101' });

let world: ServiceWorld;
let mail: MailSender;
beforeAll(async () => {
  world = await serviceWorld('2026-03-25T10:10:00Z');
  world.tenant.mailboxes.create(mailbox, 'Occupational Health');
  world.tenant.mailboxes.create('closed@r0b.example', 'Somebody else');
  world.tenant.mailboxes.grant(mailbox, { appId: programme.api.appId });
  mail = graphMail(world.graph);
}, 60_000);
afterEach(() => {
  world.goTo('2026-03-25T10:10:00Z');
  world.tenant.late({ mail: 0 });
});
afterAll(() => world.end());

let last = 0;
/** An attempt that no other test has, and an address. */
function attempt(): { id: string; to: string } {
  last += 1;
  return { id: last.toString(16).padStart(32, '0'), to: `person${last}@example.com` };
}
const sentTo = (address: string) => world.tenant.mailboxes.sent(mailbox).filter(({ to }) => to.includes(address));

describe('an e-mail', () => {
  it('is a draft first, and nothing has gone out', async () => {
    const { id, to } = attempt();
    const draft = await mail.draft(mailbox, to, words, id);
    expect(draft).toMatchObject({ is: 'draft' });
    expect(draft.internetMessageId).toMatch(/^<.+@.+>$/);
    expect(sentTo(to)).toEqual([]);
  });

  it('goes out as it was written when its draft is sent', async () => {
    const { id, to } = attempt();
    await mail.send(mailbox, (await mail.draft(mailbox, to, words, id)).id);
    expect(sentTo(to)).toMatchObject([{ from: mailbox, to: [to], subject: words.subject, html: words.html }]);
  });

  it('goes out once: a draft that is sent is none any more', async () => {
    const { id, to } = attempt();
    const draft = await mail.draft(mailbox, to, words, id);
    await mail.send(mailbox, draft.id);
    await expect(mail.send(mailbox, draft.id)).rejects.toMatchObject({ name: 'NotFound' });
    expect(sentTo(to)).toHaveLength(1);
  });

  it('has nothing but the attempt that points to a contact', async () => {
    const { id, to } = attempt();
    const asked: string[] = [];
    const watched = graphMail(
      graphClient({
        ...world.edges,
        fetch: async (input, init) => {
          const request = new Request(input, init);
          asked.push(request.url, await request.clone().text());
          return world.edges.fetch(request);
        },
      }),
    );
    await watched.draft(mailbox, to, words, id);
    const body = JSON.parse(asked[1] ?? '') as object;
    expect(Object.keys(body)).toEqual(['subject', 'body', 'toRecipients', 'singleValueExtendedProperties']);
    expect(body).toMatchObject({ singleValueExtendedProperties: [{ value: id }] });
  });
});

describe('an attempt', () => {
  it('is found as a draft, then as sent, under the same id', async () => {
    const { id, to } = attempt();
    const draft = await mail.draft(mailbox, to, words, id);
    expect(await mail.find(mailbox, id)).toEqual(draft);
    await mail.send(mailbox, draft.id);
    expect(await mail.find(mailbox, id)).toEqual({ ...draft, is: 'sent' });
  });

  it('is not found where there was none', async () => {
    await mail.draft(mailbox, attempt().to, words, attempt().id);
    expect(await mail.find(mailbox, 'f'.repeat(32))).toBeUndefined();
  });

  it('is found when the mailbox shows it, and not before', async () => {
    world.tenant.late({ mail: 60 });
    const { id, to } = attempt();
    await mail.draft(mailbox, to, words, id);
    expect(await mail.find(mailbox, id)).toBeUndefined();
    world.goTo('2026-03-25T10:11:01Z');
    expect(await mail.find(mailbox, id)).toMatchObject({ is: 'draft' });
  });

  it('that has a draft and went out, went out', async () => {
    const { id, to } = attempt();
    const sent = await mail.draft(mailbox, to, words, id);
    await mail.draft(mailbox, to, words, id);
    await mail.send(mailbox, sent.id);
    expect(await mail.find(mailbox, id)).toMatchObject({ is: 'sent', id: sent.id });
  });
});

describe('a draft that is taken away', () => {
  it('is none of the drafts any more', async () => {
    const { id, to } = attempt();
    const draft = await mail.draft(mailbox, to, words, id);
    await mail.discard(mailbox, draft.id);
    const { value } = (await world.graph.api(`/users/${mailbox}/mailFolders/drafts/messages`).get()) as {
      value: { toRecipients: { emailAddress: { address: string } }[] }[];
    };
    expect(value.map(({ toRecipients: [whom] }) => whom?.emailAddress.address)).not.toContain(to);
    expect(sentTo(to)).toEqual([]);
  });

  it('is said to have been one, and may be taken away again', async () => {
    const { id, to } = attempt();
    const draft = await mail.draft(mailbox, to, words, id);
    for (let time = 0; time < 2; time += 1) expect(await mail.discard(mailbox, draft.id)).toBe('draft');
    expect(sentTo(to)).toEqual([]);
  });

  it('stays among what was sent where it went out before', async () => {
    const { id, to } = attempt();
    const draft = await mail.draft(mailbox, to, words, id);
    await mail.send(mailbox, draft.id);
    expect(await mail.discard(mailbox, draft.id)).toBe('sent');
    expect(await mail.find(mailbox, id)).toMatchObject({ is: 'sent', id: draft.id });
  });

  it('is said to be gone where there is none', async () => {
    expect(await mail.discard(mailbox, `AAMk${'0'.repeat(60)}`)).toBe('gone');
  });

  it('goes on being there where Graph does not answer', async () => {
    const failing = graphMail(graphClient({ ...world.edges, fetch: () => Promise.reject(new TypeError('failed')) }));
    await expect(failing.discard(mailbox, 'x')).rejects.toMatchObject({ name: 'Unavailable' });
  });
});

describe('a mailbox that is not ours', () => {
  const calls: Record<string, (of: string) => Promise<unknown>> = {
    draft: (of) => mail.draft(of, 'person@example.com', words, 'a'.repeat(32)),
    send: (of) => mail.send(of, 'x'),
    find: (of) => mail.find(of, 'a'.repeat(32)),
  };
  const refused = Object.keys(calls).flatMap((name) => [
    [name, 'closed@r0b.example'],
    [name, 'nobody@r0b.example'],
  ]);
  it.each(refused)('refuses to %s in %s, as one that there is not', async (name = '', of = '') => {
    await expect(calls[name]?.(of)).rejects.toMatchObject({ name: 'NotFound' });
  });
});

it.each([
  ['no answer', () => Promise.reject(new TypeError('fetch failed')), 'Unavailable'],
  [
    'too much to do',
    () => Promise.resolve(Response.json({}, { status: 429, headers: { 'retry-after': '1' } })),
    'Throttled',
  ],
])('a Graph with %s is a failure that passes', async (_, answer, name) => {
  const failing = graphMail(graphClient({ ...world.edges, fetch: answer }));
  await expect(failing.draft(mailbox, 'person@example.com', words, 'a'.repeat(32))).rejects.toMatchObject({ name });
});
