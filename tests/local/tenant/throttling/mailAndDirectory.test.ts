import { ada, app, serviceApp, type TestTenant } from '../tenantForTests';
import type { Throttling } from '../../../../local/tenant/throttling/limits';
import { askGraph, post, throttledTenant } from './throttled';

const mailbox = 'oh@r0b.example';
const messages = `/users/${mailbox}/messages`;

function mailTenant(throttling: Throttling): TestTenant {
  const made = throttledTenant(throttling);
  for (const address of [mailbox, 'two@r0b.example']) {
    made.tenant.mailboxes.create(address, address);
    made.tenant.mailboxes.grant(address, { appId: serviceApp });
  }
  return made;
}

async function send(made: TestTenant, recipients = 1): Promise<Awaited<ReturnType<typeof askGraph>>> {
  const toRecipients = Array.from({ length: recipients }, (_, at) => ({
    emailAddress: { address: `p${at}@x.example` },
  }));
  const { body } = await askGraph(made, messages, post({ subject: 'One', toRecipients }));
  return askGraph(made, `${messages}/${String(body['id'])}/send`, post({}));
}

const errorOf = ({ body }: { readonly body: Record<string, unknown> }): unknown => body['error'];

describe('a mailbox', () => {
  it('takes so many requests of an application in ten minutes, by whatever name, and another mailbox goes on', async () => {
    const made = mailTenant({ outlookRequests: 2 });
    await askGraph(made, messages);
    made.wait(300);
    await askGraph(made, messages.replace('oh@', 'OH@'));
    const refused = await askGraph(made, messages);
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '600']);
    expect(errorOf(refused)).toMatchObject({ code: 'ApplicationThrottled' });
    expect((await askGraph(made, messages.replace('oh@', 'two@'))).status).toBe(200);
    made.wait(300);
    // The first is too old to count by now; the one that was refused counts.
    expect((await askGraph(made, messages)).status).toBe(429);
    made.wait(600);
    expect((await askGraph(made, messages)).status).toBe(200);
  });

  it('serves four requests at once and refuses the fifth, until one of them is answered', async () => {
    const made = mailTenant({});
    const answers = await Promise.all(Array.from({ length: 5 }, () => askGraph(made, messages)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 429]);
    expect(errorOf(answers[4] as never)).toMatchObject({
      code: 'ApplicationThrottled',
      message: 'Application is over its MailboxConcurrency limit.',
    });
    expect((await askGraph(made, messages)).status).toBe(200);
  });

  it('has those under way together that come one right behind the other, as over a network', async () => {
    const made = mailTenant({});
    const four = Array.from({ length: 4 }, () => askGraph(made, messages));
    await new Promise(setImmediate);
    expect((await askGraph(made, messages)).status).toBe(429);
    expect((await Promise.all(four)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await askGraph(made, messages)).status).toBe(200);
  });

  it('takes so many bytes in five minutes', async () => {
    const made = mailTenant({ outlookUploadBytes: 1000 });
    const upload = (): ReturnType<typeof askGraph> => askGraph(made, messages, post({ subject: 'x'.repeat(600) }));
    expect((await upload()).status).toBe(201);
    expect(errorOf(await upload())).toMatchObject({ message: 'Application is over its IncomingBytes limit.' });
    expect((await askGraph(made, messages)).status).toBe(200);
    made.wait(300);
    expect((await upload()).status).toBe(201);
  });

  it('sends thirty messages in any minute; what is refused was not sent and does not count', async () => {
    const made = mailTenant({});
    for (let sent = 0; sent < 30; sent += 1) expect((await send(made)).status).toBe(202);
    made.wait(50);
    const refused = await send(made);
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '10']);
    expect(made.tenant.mailboxes.sent()).toHaveLength(30);
    made.wait(10);
    expect((await send(made)).status).toBe(202);
  });

  it('sends to so many people a day, and to so many with one message', async () => {
    const made = mailTenant({ recipientsPerDay: 5, recipientsPerMessage: 4 });
    expect((await send(made, 4)).status).toBe(202);
    expect(errorOf(await send(made, 2))).toMatchObject({ code: 'ErrorExceededMessageLimit' });
    expect((await send(made, 1)).status).toBe(202);
    const tooMany = await send(made, 5);
    expect([tooMany.status, tooMany.headers.get('Retry-After')]).toEqual([400, null]);
    made.wait(24 * 3600);
    expect((await send(made, 4)).status).toBe(202);
  });

  it('counts the parts of a batch, which Graph itself sends a few at a time', async () => {
    const made = mailTenant({ outlookRequests: 5 });
    const requests = Array.from({ length: 6 }, (_, at) => ({ id: String(at), method: 'GET', url: messages }));
    const { body } = await askGraph(made, '/$batch', post({ requests }));
    const statuses = (body['responses'] as { status: number }[]).map(({ status }) => status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  });
});

describe('the directory', () => {
  const search = "/users?$filter=employeeId eq '90000001'";

  it('says what each request costs and when four fifths are used, and refuses what is above', async () => {
    const made = throttledTenant({ entraUnits: 4 });
    const asked: Awaited<ReturnType<typeof askGraph>>[] = [];
    for (let times = 0; times < 3; times += 1) asked.push(await askGraph(made, search));
    const header = (name: string): unknown[] => asked.map(({ headers }) => headers.get(name));
    expect(asked.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(header('x-ms-resource-unit')).toEqual(['2', '2', '2']);
    expect(header('x-ms-throttle-limit-percentage')).toEqual([null, '1.00', '1.50']);
    expect(header('x-ms-throttle-scope')[2]).toBe(`Tenant_Application/ReadWrite/${serviceApp}/tests`);
    expect(errorOf(asked[2] as never)).toMatchObject({ code: 'TooManyRequests' });
    expect(header('Retry-After')[2]).toBe('10');
    made.wait(10);
    expect((await askGraph(made, `/users/${ada.oid}`, {}, app)).status).toBe(200);
  });

  it('counts all requests to Graph as well', async () => {
    const made = throttledTenant({ graphRequests: 1 });
    expect((await askGraph(made, search)).status).toBe(200);
    expect((await askGraph(made, search)).status).toBe(429);
  });
});
