import { graph } from '../../clients';
import { app } from '../../tenantForTests';
import { mailTenant, type Message } from './mailbox';

const guid = '{A0B1C2D3-0000-4000-8000-0000000000CC}';
const small = guid.toLowerCase();

const expansion = (kind: 'single' | 'multi', ids: readonly string[]): string =>
  `${kind}ValueExtendedProperties($filter=${ids.map((id) => `id eq '${id}'`).join(' or ')})`;

describe('an extended property', () => {
  it.each([
    ['a text', `String ${guid} Name Attempt`, "it's (1), two", `String ${small} Name Attempt`],
    ['a text whose name has blanks', `String ${guid} Name My attempt`, 'a', `String ${small} Name My attempt`],
    ['a number', `Integer ${guid} Name Count`, '-12', `Integer ${small} Name Count`],
    ['a long number', `Long ${guid} Name Count`, '9007199254740993', `Long ${small} Name Count`],
    ['a fraction', `Double ${guid} Name Part`, '1.5', `Double ${small} Name Part`],
    ['yes or no', `Boolean ${guid} Name Done`, 'True', `Boolean ${small} Name Done`],
    ['an instant', `SystemTime ${guid} Name At`, '2026-11-22T10:30:00+01:00', `SystemTime ${small} Name At`],
    ['bytes', `Binary ${guid} Name Bytes`, 'AQID', `Binary ${small} Name Bytes`],
    ['a GUID', `CLSID ${guid} Name Of`, small.slice(1, -1), `CLSID ${small} Name Of`],
    ['numbered', `Integer ${guid} Id 0x8010`, '1', `Integer ${small} Id 0x8010`],
    ['a tag', 'String 0x001A', 'IPM.Note.Custom', 'String 0x1a'],
  ])('is %s', async (_, id, value, back) => {
    const { tenant, messages } = mailTenant();
    const client = graph(tenant, app);
    const draft = (await client.api(messages).post({ singleValueExtendedProperties: [{ id, value }] })) as Message;
    const shown = (await client
      .api(`${messages}/${draft.id}`)
      .expand(expansion('single', [id]))
      .get()) as Message;
    const expected = id.startsWith('SystemTime') ? '2026-11-22T09:30:00Z' : value.replace('True', 'true');
    expect(shown['singleValueExtendedProperties']).toEqual([{ id: back, value: expected }]);
  });

  it('has several values, and comes with others', async () => {
    const { tenant, messages } = mailTenant();
    const client = graph(tenant, app);
    const single = [`String ${small} Name One`, `String ${small} Name Two`];
    const many = [{ id: `StringArray ${small} Name All`, value: ['a', 'b'] }];
    const draft = (await client.api(messages).post({
      singleValueExtendedProperties: single.map((id, at) => ({ id, value: String(at) })),
      multiValueExtendedProperties: many,
    })) as Message;
    const expand = [expansion('single', single), expansion('multi', [`StringArray ${guid} Name All`])].join(',');
    expect(await client.api(`${messages}/${draft.id}`).expand(expand).get()).toMatchObject({
      singleValueExtendedProperties: single.map((id, at) => ({ id, value: String(at) })),
      multiValueExtendedProperties: many,
    });
  });

  it('is replaced by a change, and kept by all others', async () => {
    const { tenant, messages } = mailTenant();
    const client = graph(tenant, app);
    const [one = '', two = ''] = ['One', 'Two'].map((name) => `String ${small} Name ${name}`);
    const written = (value: string, id = one): object => ({ singleValueExtendedProperties: [{ id, value }] });
    const { id } = (await client.api(messages).post(written('a'))) as Message;
    await client.api(`${messages}/${id}`).patch(written('b'));
    await client.api(`${messages}/${id}`).patch(written('c', two));
    const shown = (await client
      .api(`${messages}/${id}`)
      .expand(expansion('single', [one, two]))
      .get()) as Message;
    expect(shown['singleValueExtendedProperties']).toEqual([
      { id: one, value: 'b' },
      { id: two, value: 'c' },
    ]);
  });

  it.each([
    ['an id of no kind', `Text ${guid} Name A`, 'a', 'ErrorInvalidProperty'],
    ['an id without "Name"', `String ${guid} A`, 'a', 'ErrorInvalidProperty'],
    ['an id with half a GUID', 'String {a0b1c2d3} Name A', 'a', 'ErrorInvalidProperty'],
    ['a text for a number', `Integer ${guid} Name A`, 'one', 'RequestBodyRead'],
    ['a text for yes or no', `Boolean ${guid} Name A`, 'yes', 'RequestBodyRead'],
    ['a day that is none', `SystemTime ${guid} Name A`, '2026-13-45', 'RequestBodyRead'],
    ['one value for several', `StringArray ${guid} Name A`, 'a', 'RequestBodyRead'],
    ['a number that is no text', `Integer ${guid} Name A`, 1, 'RequestBodyRead'],
  ])('is refused with %s', async (_, id, value, code) => {
    const { tenant, messages } = mailTenant();
    const body = { singleValueExtendedProperties: [{ id, value }] };
    await expect(graph(tenant, app).api(messages).post(body)).rejects.toMatchObject({ statusCode: 400, code });
  });
});
