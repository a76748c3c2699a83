import { notifyForTests, refusalOf, templateId, type TestNotify } from './notifyForTests';

let world: TestNotify;
beforeEach(() => {
  world = notifyForTests();
});
afterEach(() => world.notify.close());

const number = '07700 900100';
const personalisation = { message: 'Hello' };

describe('a text that Notify takes', () => {
  it('is answered with its id, its words and its template', async () => {
    const { status, data } = await world.client().sendSms(templateId, number, { personalisation, reference: 'r1' });
    expect([status, data]).toEqual([
      201,
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        reference: 'r1',
        content: { body: 'Hello', from_number: 'GOVUK' },
        uri: `https://api.notifications.service.gov.uk/v2/notifications/${data.id}`,
        template: { id: templateId, version: 1, uri: expect.stringContaining(templateId) as string },
        scheduled_for: null,
      },
    ]);
  });

  it('is on its telephone, the newest first, with the number as networks want it', async () => {
    const client = world.client();
    await client.sendSms(templateId, number, { personalisation: { message: 'First' }, reference: 'r1' });
    world.pass(60);
    await client.sendSms(templateId, '+44 7700 900101', { personalisation: { message: 'Second' } });
    expect(world.notify.sent()).toEqual([
      { at: new Date('2026-03-25T09:06:00Z'), to: '447700900101', text: 'Second', status: 'created', reference: null },
      { at: new Date('2026-03-25T09:05:00Z'), to: '447700900100', text: 'First', status: 'delivered', reference: 'r1' },
    ]);
  });

  it('may come twice with one reference: it is the sender who must not ask twice', async () => {
    const client = world.client();
    for (const message of ['One', 'Two']) {
      await client.sendSms(templateId, number, { personalisation: { message }, reference: 'r1' });
    }
    const { data } = await client.getNotifications(undefined, undefined, 'r1');
    expect(data.notifications.map(({ body }) => body)).toEqual(['Two', 'One']);
  });

  it.each(['07700900000', '07700 900111', '+447700900222'])(
    'is forgotten at once for %s, a number to try an installation with',
    async (smokeTest) => {
      const client = world.client();
      const { status, data } = await client.sendSms(templateId, smokeTest, { personalisation, reference: 'r1' });
      expect(status).toBe(201);
      expect(world.notify.sent()).toEqual([]);
      expect(await refusalOf(client.getNotificationById(data.id))).toEqual([404, 'NoResultFound: No result found']);
    },
  );
});

describe('the number of a text', () => {
  it.each(['07700900100', '07700 900100', '7700900100', '+447700900100', '00447700900100', '+44 (0)7700 900100'])(
    'may be written as %s',
    async (written) => {
      await world.client().sendSms(templateId, written, { personalisation });
      expect(world.notify.sent().map(({ to }) => to)).toEqual(['447700900100']);
    },
  );

  it.each([
    ['07700 9001', 'ValidationError: phone_number Not enough digits'],
    ['', 'ValidationError: phone_number Not enough digits'],
    ['07700 9001000', 'ValidationError: phone_number Too many digits'],
    ['0191 498 0100', 'ValidationError: phone_number Not a UK mobile number'],
    ['not known', 'ValidationError: phone_number Must not contain letters or symbols'],
    ['07700.900100', 'ValidationError: phone_number Must not contain letters or symbols'],
    ['+33 6 39 98 01 00', 'BadRequestError: Cannot send to international mobile numbers'],
  ])('is refused as "%s"', async (written, words) => {
    expect(await refusalOf(world.client().sendSms(templateId, written, { personalisation }))).toEqual([400, words]);
    expect(world.notify.sent()).toEqual([]);
  });
});

describe('the words of a text', () => {
  it.each([
    ['((message))', {}, 'BadRequestError: Missing personalisation: message'],
    ['((one)), ((two))', { one: 'x' }, 'BadRequestError: Missing personalisation: two'],
    ['((message))', { message: '  ' }, 'BadRequestError: Your message is empty.'],
    [
      '((message))',
      { message: 'x'.repeat(919) },
      'BadRequestError: Text messages cannot be longer than 918 characters. Your message is 919 characters',
    ],
  ])('are refused where %s meets a personalisation that does not do', async (body, given, words) => {
    world.notify.putTemplate({ id: templateId, body });
    const sending = world.client().sendSms(templateId, number, { personalisation: given });
    expect(await refusalOf(sending)).toEqual([400, words]);
  });

  it('are filled in whatever the case and the blanks of a name, and never twice', async () => {
    world.notify.putTemplate({ id: templateId, body: 'Hello ((First name)), ((n)) times $&: ((first_name))' });
    const given = { firstName: '((n))', n: 2, more: 'x' };
    const { data } = await world.client().sendSms(templateId, number, { personalisation: given });
    expect(data.content.body).toBe('Hello ((n)), 2 times $&: ((n))');
  });
});

describe('a personalisation', () => {
  it.each([
    ['Hello', [400, 'ValidationError: personalisation is not of type object']],
    [['Hello'], [400, 'ValidationError: personalisation is not of type object']],
    [{ message: null }, [400, 'BadRequestError: Missing personalisation: message']],
    [
      { message: ['Hello'] },
      [501, 'NotImitated: The local Notify does not imitate personalisation other than texts and numbers.'],
    ],
  ])('is refused as %j', async (given, refused) => {
    const sending = world.client().sendSms(templateId, number, { personalisation: given });
    expect(await refusalOf(sending)).toEqual(refused);
  });
});

describe('what is sent without a number or a template', () => {
  it.each([
    [undefined, templateId, ['ValidationError: phone_number is a required property']],
    [number, undefined, ['ValidationError: template_id is a required property']],
    [
      undefined,
      undefined,
      ['ValidationError: phone_number is a required property', 'ValidationError: template_id is a required property'],
    ],
    [number, 'no-uuid', ['ValidationError: template_id is not a valid UUID']],
    [7700900100, templateId, ['ValidationError: phone_number is not of type string']],
    [number, '00000000-0000-4000-8000-000000000000', ['BadRequestError: Template not found']],
  ])('is refused: %s, %s', async (to, template, words) => {
    const sending = world.client().sendSms(template as string, to as string, { personalisation });
    expect(await refusalOf(sending)).toEqual([400, ...words]);
  });

  it('is loudly not imitated where it is to come from a sender of its own', async () => {
    const sending = world.client().sendSms(templateId, number, { personalisation, smsSenderId: templateId });
    expect(await refusalOf(sending)).toEqual([
      501,
      'NotImitated: The local Notify does not imitate "sms_sender_id" in a text.',
    ]);
  });
});
