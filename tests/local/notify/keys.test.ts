import { SignJWT } from 'jose';
import { notifyForTests, refusalOf, templateId, type TestNotify } from './notifyForTests';

let world: TestNotify;
beforeEach(() => {
  world = notifyForTests();
});
afterEach(() => world.notify.close());

const options = { personalisation: { message: 'Hello' }, reference: 'r1' };
const address = 'https://api.notifications.service.gov.uk/v2/templates';

/** What Notify says to a header, from a key of its own. */
async function answerTo(header: (serviceId: string, secret: string) => string | Promise<string>): Promise<unknown[]> {
  const key = world.notify.createKey('normal');
  const authorization = await header(key.slice(-73, -37), key.slice(-36));
  const answer = await world.notify.fetch(new Request(address, authorization ? { headers: { authorization } } : {}));
  const body = (await answer.json()) as { errors?: { error: string; message: string }[] };
  return [answer.status, ...(body.errors ?? []).map(({ error, message }) => `${error}: ${message}`)];
}

/** A token, whatever is in it. */
function token(claims: Record<string, unknown>, secret: string, alg = 'HS256'): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ typ: 'JWT', alg }).sign(new TextEncoder().encode(secret));
}
const seconds = (): number => Math.floor(Date.now() / 1000);

describe('who asks Notify', () => {
  it.each([
    ['no token', () => '', [401, 'AuthError: Unauthorized: authentication token must be provided']],
    ['another scheme', () => 'Basic x', [401, 'AuthError: Unauthorized: authentication bearer scheme must be used']],
    ['what is no token', () => 'Bearer x', [403, 'AuthError: Invalid token: signature, api token is not valid']],
  ])('is refused with %s', async (_, header, refused) => {
    expect(await answerTo(header)).toEqual(refused);
  });

  it.each([
    ['no service', {}, 'Invalid token: iss field not provided'],
    ['a service by another name', { iss: 'oh' }, 'Invalid token: service id is not the right data type'],
    ['another service', { iss: templateId }, 'Invalid token: service not found'],
    ['no time', { iat: undefined }, 'Error: Your system clock must be accurate to within 30 seconds'],
    ['a time gone by', { iat: seconds() - 60 }, 'Error: Your system clock must be accurate to within 30 seconds'],
    ['a time to come', { iat: seconds() + 60 }, 'Error: Your system clock must be accurate to within 30 seconds'],
  ])('is refused with a token of %s', async (what, claims, words) => {
    const refused = await answerTo(async (iss, secret) => {
      const all = what === 'no service' ? { iat: seconds() } : { iss, iat: seconds(), ...claims };
      return `Bearer ${await token(all, secret)}`;
    });
    expect(refused).toEqual([403, `AuthError: ${words}`]);
  });

  it.each([
    ['another key', 'HS256', 'API key not found'],
    ['another way of signing', 'HS512', 'algorithm used is not HS256'],
  ])('is refused with a token by %s', async (_, alg, words) => {
    const long = 'x'.repeat(64);
    const refused = await answerTo(async (iss) => `Bearer ${await token({ iss, iat: seconds() }, long, alg)}`);
    expect(refused).toEqual([403, `AuthError: Invalid token: ${words}`]);
  });

  it('is let in with any of the keys, wherever the local clock is', async () => {
    const [first, second] = [world.client(), world.client()];
    world.pass(40 * 24 * 60 * 60);
    expect([(await first.getAllTemplates()).status, (await second.getAllTemplates()).status]).toEqual([200, 200]);
  });

  it('is told when the clock that tokens go by is another', async () => {
    world = notifyForTests({ tokenTime: () => new Date(Date.now() + 31_000) });
    expect(await refusalOf(world.client().getAllTemplates())).toEqual([
      403,
      'AuthError: Error: Your system clock must be accurate to within 30 seconds',
    ]);
  });
});

describe('a key of the team', () => {
  it('writes to the team, and to nobody else', async () => {
    world.notify.behave({ team: ['447700900101'] });
    const client = world.client('team');
    expect((await client.sendSms(templateId, '07700 900101', options)).status).toBe(201);
    expect(await refusalOf(client.sendSms(templateId, '07700 900102', options))).toEqual([
      400,
      'BadRequestError: Can’t send to this recipient using a team-only API key',
    ]);
    expect(world.notify.sent().map(({ to }) => to)).toEqual(['447700900101']);
  });
});

describe('a key for tests', () => {
  it('gets the usual answers, and no telephone gets anything', async () => {
    const client = world.client('test');
    const { status, data } = await client.sendSms(templateId, '07700 900101', options);
    world.pass(10);
    const read = await client.getNotificationById(data.id);
    expect([status, read.data.status, world.notify.sent()]).toEqual([201, 'delivered', []]);
  });

  it.each([
    ['07700 900002', 'permanent-failure'],
    ['07700 900003', 'temporary-failure'],
  ])('has %s end in %s', async (number, status) => {
    const client = world.client('test');
    const { data } = await client.sendSms(templateId, number, options);
    world.pass(10);
    expect((await client.getNotificationById(data.id)).data.status).toBe(status);
  });

  it.each([
    ['test', 'normal'],
    ['normal', 'test'],
    ['team', 'normal'],
  ] as const)('finds in lists what keys of its type sent: what %s sent, %s does not see', async (sender, reader) => {
    world.notify.behave({ team: ['447700900101'] });
    await world.client(sender).sendSms(templateId, '07700 900101', options);
    const found = async (type: typeof sender | typeof reader): Promise<number> =>
      (await world.client(type).getNotifications(undefined, undefined, 'r1')).data.notifications.length;
    expect([await found(sender), await found(reader)]).toEqual([1, 0]);
  });
});

describe('limits', () => {
  const send = (type: 'normal' | 'team' | 'test') => world.client(type).sendSms(templateId, '07700 900101', options);

  it.each([
    ['normal', 'LIVE'],
    ['team', 'TEAM'],
    ['test', 'TEST'],
  ] as const)('are set by the minute for keys of type %s', async (type, called) => {
    world.notify.behave({ perMinute: 2, team: ['447700900101'] });
    await send(type);
    world.pass(59);
    await send(type);
    expect(await refusalOf(send(type))).toEqual([
      429,
      `RateLimitError: Exceeded rate limit for key type ${called} of 2 requests per 60 seconds`,
    ]);
    world.pass(1);
    expect((await send(type)).status).toBe(201);
  });

  it('of one type of key do not hinder another', async () => {
    world.notify.behave({ perMinute: 1 });
    await send('normal');
    expect((await send('test')).status).toBe(201);
  });

  it('are set by the day, until midnight, and not for tests', async () => {
    world.notify.behave({ perDay: 1 });
    await send('normal');
    world.pass(60 * 60);
    expect(await refusalOf(send('normal'))).toEqual([429, 'TooManyRequestsError: Exceeded send limits (1) for today']);
    expect((await send('test')).status).toBe(201);
    world.pass(14 * 60 * 60);
    expect((await send('normal')).status).toBe(201);
  });

  it('do not hinder asking', async () => {
    world.notify.behave({ perMinute: 0, perDay: 0 });
    expect((await world.client().getNotifications()).status).toBe(200);
  });
});
