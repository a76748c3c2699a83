import { notifyForTests, refusalOf, templateId, type TestNotify } from './notifyForTests';

let world: TestNotify;
beforeEach(() => {
  world = notifyForTests();
});
afterEach(() => world.notify.close());

const unknown = '00000000-0000-4000-8000-000000000000';

describe('a template', () => {
  it('is shown with its places', async () => {
    const { data } = await world.client().getTemplateById(templateId);
    expect(data).toMatchObject({
      id: templateId,
      type: 'sms',
      version: 1,
      body: '((message))',
      created_at: '2026-03-25T09:05:00.000000Z',
      updated_at: null,
      personalisation: { message: { required: true } },
    });
  });

  it('gets a version with other words, and none with the same', async () => {
    world.pass(60);
    world.notify.putTemplate({ id: templateId, body: '((message))' });
    expect((await world.client().getTemplateById(templateId)).data.version).toBe(1);
    world.notify.putTemplate({ id: templateId, body: 'NHS: ((message))' });
    expect((await world.client().getTemplateById(templateId)).data).toMatchObject({
      version: 2,
      body: 'NHS: ((message))',
      updated_at: '2026-03-25T09:06:00.000000Z',
    });
  });

  it.each([
    [undefined, [templateId]],
    ['sms', [templateId]],
    ['email', []],
  ] as const)('is listed among those of type %s or not', async (type, ids) => {
    const { data } = await world.client().getAllTemplates(type);
    expect(data.templates.map(({ id }) => id)).toEqual(ids);
  });

  it('is shown with its places filled', async () => {
    const { data } = await world.client().previewTemplateById(templateId, { message: 'Hello' });
    expect(data).toMatchObject({ id: templateId, type: 'sms', version: 1, body: 'Hello' });
    expect(world.notify.sent()).toEqual([]);
  });

  it('is not shown with places that stay empty', async () => {
    expect(await refusalOf(world.client().previewTemplateById(templateId))).toEqual([
      400,
      'BadRequestError: Missing personalisation: message',
    ]);
  });

  it.each([
    ['that there is not', unknown, [404, 'NoResultFound: No result found']],
    ['that is no id', 'x', [400, 'ValidationError: id is not a valid UUID']],
  ])('is refused by an id %s', async (_, id, refused) => {
    const client = world.client();
    expect([await refusalOf(client.getTemplateById(id)), await refusalOf(client.previewTemplateById(id))]).toEqual([
      refused,
      refused,
    ]);
  });

  it('is refused by a type that is none', async () => {
    expect(await refusalOf(world.client().getAllTemplates('apple' as 'sms'))).toEqual([
      400,
      'ValidationError: type apple is not one of [sms, email, letter]',
    ]);
  });
});
