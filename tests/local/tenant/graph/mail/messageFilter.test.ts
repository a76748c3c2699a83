import { graph } from '../../clients';
import { app, type TestTenant } from '../../tenantForTests';
import { ask, codeOf } from '../asking';
import { mailbox, mailTenant, type Message, property } from './mailbox';

const guid = '{a0b1c2d3-0000-4000-8000-0000000000bb}';

interface Filled extends TestTenant {
  readonly messages: string;
}

/** A mailbox with two that arrived, a minute apart, and a draft a minute later. */
async function filled(): Promise<Filled> {
  const made = mailTenant();
  const { mailboxes } = made.tenant;
  const file = { name: 'a.txt', contentType: 'text/plain', bytes: new Uint8Array([1]) };
  mailboxes.deliver(mailbox, {
    from: { address: 'Sam@home.example', name: 'Sam Smith' },
    subject: "Sam's question",
    body: { contentType: 'text', content: 'When?' },
    attachments: [file],
    internetMessageId: '<first@home.example>',
  });
  made.wait(60);
  mailboxes.deliver(mailbox, {
    from: { address: 'eve@work.example' },
    subject: 'Answer',
    body: { contentType: 'html', content: '<p>Then</p>' },
  });
  made.wait(60);
  await graph(made.tenant, app)
    .api(made.messages)
    .post({
      subject: 'Draft',
      importance: 'high',
      categories: ['Blue'],
      flag: { flagStatus: 'flagged' },
      singleValueExtendedProperties: [
        { id: property, value: 'Attempt 7' },
        { id: `Integer ${guid} Name Count`, value: '12' },
        { id: `Boolean ${guid} Id 0x8010`, value: 'true' },
        { id: `SystemTime ${guid} Name At`, value: '2026-11-22T09:00:00.000Z' },
      ],
    });
  return made;
}

const subjects = (page: unknown): string[] => (page as { value: Message[] }).value.map(({ subject }) => subject);

const asked = async ({ tenant, messages }: Filled, filter: string): Promise<string[]> =>
  subjects(await graph(tenant, app).api(messages).filter(filter).select('subject').get());

const prop = (id: string, condition: string): string =>
  `singleValueExtendedProperties/any(ep: ep/id eq '${id}' and ${condition})`;

const first = "Sam's question";

describe('a filter over messages finds what', () => {
  it.each([
    ['has a subject', "subject eq 'ANSWER'", ['Answer']],
    ['has a subject with a quote', "subject eq 'Sam''s question'", [first]],
    ['has another subject', "subject ne 'Answer'", ['Draft', first]],
    ['begins with a text', "startswith(subject,'sam')", [first]],
    ['ends with a text', "endsWith(subject, 'question')", [first]],
    ['has a text in it', "contains(subject,'A')", ['Draft', 'Answer', first]],
    ['is from an address', "from/emailAddress/address eq 'sam@home.example'", [first]],
    ['is from a name', "startswith(from/emailAddress/name,'Sam')", [first]],
    ['is from nobody', 'from/emailAddress/address eq null', ['Draft']],
    ['was read', 'isRead eq true', ['Draft']],
    ['was not read', 'isRead eq false', ['Answer', first]],
    ['is no draft', 'isDraft ne true', ['Answer', first]],
    ['carries a file', 'hasAttachments eq true', [first]],
    ['is important', "importance eq 'high'", ['Draft']],
    ['is flagged', "flag/flagStatus eq 'flagged'", ['Draft']],
    ['has a category', "categories/any(c:c eq 'blue')", ['Draft']],
    ['came after an instant', 'receivedDateTime gt 2026-11-22T09:30:00Z', ['Draft', 'Answer']],
    ['came from an instant on', 'receivedDateTime ge 2026-11-22T09:30:00Z', ['Draft', 'Answer', first]],
    ['came on a day', 'receivedDateTime ge 2026-11-22 and receivedDateTime lt 2026-11-23', ['Draft', 'Answer', first]],
    ['came before, in another zone', 'receivedDateTime lt 2026-11-22T08:31:00-01:00', [first]],
    ['was sent by then', 'sentDateTime le 2026-11-22T09:31:00Z', ['Answer', first]],
    ['has an id of the internet', "internetMessageId eq '<FIRST@home.example>'", [first]],
    ['meets one of two', "subject eq 'Answer' or isDraft eq true", ['Draft', 'Answer']],
    ['meets both', "isDraft eq false and startswith(subject,'A')", ['Answer']],
    ['meets none', "not(subject eq 'Answer' or isDraft eq true)", [first]],
    ['meets brackets first', "isRead eq false and (subject eq 'Answer' or subject eq 'Draft')", ['Answer']],
    ['meets "and" before "or"', "isDraft eq true or isRead eq false and subject eq 'Answer'", ['Draft', 'Answer']],
    ['lies in a folder', "parentFolderId eq 'x'", []],
  ])('%s', async (_, filter, expected) => {
    expect(await asked(await filled(), filter)).toEqual(expected);
  });

  it.each([
    ['begins with a text', prop(property, "startswith(ep/value, 'attempt')"), ['Draft']],
    ['has a text in it', prop(property, "contains(ep/value, '7')"), ['Draft']],
    ['is another', prop(property, "ep/value ne 'Attempt 7'"), []],
    ['is there', prop(property, 'ep/value ne null'), ['Draft']],
    [
      'is there under its GUID in capitals',
      prop(
        property.toUpperCase().replace('STRING', 'String').replace('NAME', 'Name').replace('ATTEMPTID', 'AttemptId'),
        'ep/value ne null',
      ),
      ['Draft'],
    ],
    ['is a larger number', prop(`Integer ${guid} Name Count`, "ep/value gt '9'"), ['Draft']],
    ['is a number', prop(`Integer ${guid} Name Count`, 'cast(ep/value, Edm.Int32) eq 12'), ['Draft']],
    ['is so', prop(`Boolean ${guid} Id 0x8010`, "ep/value eq 'true'"), ['Draft']],
    ['is an earlier instant', prop(`SystemTime ${guid} Name At`, "ep/value lt '2026-11-22T10:00:00Z'"), ['Draft']],
    ['is the class of a message', prop('String 0x001A', "ep/value eq 'IPM.Note'"), ['Draft', 'Answer', first]],
    ['is an id of the internet', prop('String 0x1035', "ep/value eq '<first@home.example>'"), [first]],
  ])('has an extended property that %s', async (_, filter, expected) => {
    expect(await asked(await filled(), filter)).toEqual(expected);
  });

  it('is counted, beside a page and by itself', async () => {
    const { tenant, messages } = await filled();
    const client = graph(tenant, app);
    expect(await client.api(messages).filter('isRead eq false').top(1).count(true).get()).toMatchObject({
      '@odata.count': 2,
      value: [{ subject: 'Answer' }],
    });
    const count = (path: string): Promise<unknown> =>
      client
        .api(path)
        .responseType('text' as never)
        .get();
    expect(await count(`${messages}/$count?$filter=isRead eq false`)).toBe('2');
    expect(await count(`/users/${mailbox}/mailFolders/drafts/messages/$count`)).toBe('1');
  });
});

describe('a filter over messages is refused', () => {
  it.each([
    ['with something behind it', 'isDraft eq true and '],
    ['without a sign between', 'isDraft true'],
    ['with a word for yes or no', "isRead eq 'true'"],
    ['with a text for an instant', "receivedDateTime gt 'now'"],
    ['with a day that is none', 'receivedDateTime gt 2026-13-45'],
    ['with an operator that is none', "subject like 'a'"],
    ['with a bracket too many', '(isDraft eq true))'],
    ['with a quote too few', "subject eq 'a"],
    ['by a property that messages have not', "size gt 'a'"],
    ['with brackets without end', `${'('.repeat(60)}isDraft eq true${')'.repeat(60)}`],
  ])('%s', async (_, filter) => {
    const { tenant, messages } = mailTenant();
    const answered = await ask(tenant, app, `${messages}?$filter=${encodeURIComponent(filter)}`);
    expect([answered.status, codeOf(answered)]).toEqual([400, 'RequestBroker--ParseUri']);
  });

  it('by a property whose id is none', async () => {
    const { tenant, messages } = mailTenant();
    const filter = prop('String AttemptId', "ep/value eq 'a'");
    const answered = await ask(tenant, app, `${messages}?$filter=${filter}`);
    expect([answered.status, codeOf(answered)]).toEqual([400, 'ErrorInvalidProperty']);
  });

  it.each([prop(property, 'ep/value eq ep/id').replace('ep/id eq', 'ep/value eq'), "contains(bodyPreview,'a')"])(
    'in words where the tenant does not know it: %s',
    async (filter) => {
      const { tenant, messages } = mailTenant();
      expect(codeOf(await ask(tenant, app, `${messages}?$filter=${filter}`))).toBe('LocalTenantNotImitated');
    },
  );
});

describe('an order of messages', () => {
  it.each([
    ['subject', ['Answer', 'Draft', first]],
    ['receivedDateTime', [first, 'Answer', 'Draft']],
    ['receivedDateTime desc', ['Draft', 'Answer', first]],
    ['isDraft desc,subject desc', ['Draft', first, 'Answer']],
    ['from/emailAddress/address', ['Draft', 'Answer', first]],
  ])('is by %s', async (order, expected) => {
    const { tenant, messages } = await filled();
    expect(subjects(await graph(tenant, app).api(messages).orderby(order).get())).toEqual(expected);
  });

  const since = 'receivedDateTime ge 2026-11-22';

  it.each([
    ['what is filtered by first', `${since} and isRead eq false`, 'receivedDateTime desc', ['Answer', first]],
    ['all of that', `${since} and isRead eq false`, 'receivedDateTime,isRead', [first, 'Answer']],
  ])('together with a filter names %s', async (_, filter, order, expected) => {
    const { tenant, messages } = await filled();
    const page: unknown = await graph(tenant, app).api(messages).filter(filter).orderby(order).get();
    expect(subjects(page)).toEqual(expected);
  });

  it.each([
    ['what is not filtered by', 'isRead eq false', 'receivedDateTime desc'],
    ['what is filtered by later', `isRead eq false and ${since}`, 'receivedDateTime desc'],
    ['things in another order', `${since} and isRead eq false`, 'isRead,receivedDateTime'],
    ['anything beside an extended property', prop(property, "ep/value eq 'a'"), 'receivedDateTime'],
  ])('is too complex where it names %s', async (_, filter, order) => {
    const { tenant, messages } = mailTenant();
    await expect(graph(tenant, app).api(messages).filter(filter).orderby(order).get()).rejects.toMatchObject({
      statusCode: 400,
      code: 'InefficientFilter',
      message: 'The restriction or sort order is too complex for this operation.',
    });
  });

  it.each([
    ['size', 'RequestBroker--ParseUri'],
    ['subject upwards', 'RequestBroker--ParseUri'],
    ['body', 'LocalTenantNotImitated'],
  ])('is refused by %s', async (order, code) => {
    const { tenant, messages } = mailTenant();
    expect(codeOf(await ask(tenant, app, `${messages}?$orderby=${order}`))).toBe(code);
  });
});

describe('a search by words', () => {
  it.each([
    ['"question"', [first]],
    ['"sam smith"', [first]],
    ['"subject:answer"', ['Answer']],
    ['"from:sam@home.example when"', [first]],
    ['"to:oh@r0b.example"', ['Answer', first]],
    ['"body:then"', ['Answer']],
    ['"nowhere"', []],
  ])('finds %s', async (search, expected) => {
    const { tenant, messages } = await filled();
    expect(subjects(await graph(tenant, app).api(messages).search(search).get())).toEqual(expected);
  });

  it.each([
    ['$filter=isRead eq true&$search="a"', 'SearchWithFilter'],
    ['$orderby=subject&$search="a"', 'SearchWithOrderBy'],
    ['$search=a', 'RequestBroker--ParseUri'],
    ['$search="a OR b"', 'LocalTenantNotImitated'],
    ['$search="received:today"', 'LocalTenantNotImitated'],
  ])('is refused with %s', async (query, code) => {
    const { tenant, messages } = mailTenant();
    expect(codeOf(await ask(tenant, app, `${messages}?${query}`))).toBe(code);
  });
});
