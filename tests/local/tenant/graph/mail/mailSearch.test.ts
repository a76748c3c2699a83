import { graph } from '../../clients';
import { app } from '../../tenantForTests';
import { ask, codeOf } from '../asking';
import { immutable, mailbox, type MailTenant, mailTenant, type Message, property } from './mailbox';

interface Page {
  readonly value: Message[];
  readonly '@odata.nextLink'?: string;
}

/** The subjects of what a filter finds, in a folder or anywhere. */
async function search({ tenant, messages }: MailTenant, filter: string, folder?: string): Promise<string[]> {
  const path = folder === undefined ? messages : `/users/${mailbox}/mailFolders/${folder}/messages`;
  const { value } = (await graph(tenant, app).api(path).filter(filter).get()) as Page;
  return value.map(({ subject }) => subject);
}

const byAttempt = (value: string): string =>
  `singleValueExtendedProperties/Any(ep: ep/id eq '${property}' and ep/value eq '${value.replaceAll("'", "''")}')`;

const send = ({ tenant, messages }: MailTenant, id: string): Promise<unknown> =>
  graph(tenant, app).api(`${messages}/${id}/send`).post({});

describe('a search for messages', () => {
  it('finds what has an extended property of a value', async () => {
    const made = mailTenant();
    await made.draft('One', 'first');
    await made.draft('Two', "it's second");
    expect(await search(made, byAttempt('first'))).toEqual(['One']);
    expect(await search(made, byAttempt("it's second"))).toEqual(['Two']);
    expect(await search(made, byAttempt('third'))).toEqual([]);
    expect(await search(made, byAttempt('first').replace('AttemptId', 'Other'))).toEqual([]);
  });

  it('finds what has an id of the internet, which sending does not change', async () => {
    const made = mailTenant();
    const { id, internetMessageId } = await made.draft('One');
    await made.draft('Two');
    await send(made, id);
    expect(await search(made, `internetMessageId eq '${internetMessageId}'`)).toEqual(['One']);
  });

  it('tells drafts from what was sent, by itself and together with another condition', async () => {
    const made = mailTenant();
    await made.draft('One', 'same');
    const { id } = await made.draft('Two', 'same');
    await send(made, id);
    expect(await search(made, 'isDraft eq true')).toEqual(['One']);
    expect(await search(made, `${byAttempt('same')} and isDraft eq false`)).toEqual(['Two']);
    expect(await search(made, byAttempt('same'), 'drafts')).toEqual(['One']);
    expect(await search(made, byAttempt('same'), 'sentitems')).toEqual(['Two']);
    expect(await search(made, byAttempt('same'), 'inbox')).toEqual([]);
  });

  it('finds what was removed too, unless it looks in a folder', async () => {
    const made = mailTenant();
    const { id } = await made.draft('One');
    await graph(made.tenant, app).api(`${made.messages}/${id}`).delete();
    expect(await search(made, byAttempt('One'))).toEqual(['One']);
    expect(await search(made, byAttempt('One'), 'drafts')).toEqual([]);
  });

  it('is answered within a batch, where no address gives away what is searched for', async () => {
    const made = mailTenant();
    const { id } = await made.draft('One', 'first', immutable);
    const requests = [
      { id: '1', method: 'GET', url: `${made.messages}?$filter=${byAttempt('first')}`, headers: immutable },
    ];
    const { body } = await ask(made.tenant, app, '/$batch', { method: 'POST', body: { requests } });
    expect(body).toMatchObject({ responses: [{ status: 200, body: { value: [{ id }] } }] });
  });

  it('shows what is selected and expanded of each', async () => {
    const made = mailTenant();
    const { id } = await made.draft('One', 'first', immutable);
    const found = (await graph(made.tenant, app)
      .api(made.messages)
      .headers(immutable)
      .filter(byAttempt('first'))
      .select('isDraft')
      .expand(`singleValueExtendedProperties($filter=id eq '${property}')`)
      .get()) as Page;
    const singleValueExtendedProperties = [{ id: property, value: 'first' }];
    expect(found.value).toMatchObject([{ id, isDraft: true, singleValueExtendedProperties }]);
    expect(found.value[0]).not.toHaveProperty('subject');
  });

  it('gives ten a page, the newest first, with a link to the others', async () => {
    const made = mailTenant();
    for (let at = 1; at <= 12; at += 1) {
      await made.draft(String(at));
      made.wait(1);
    }
    const client = graph(made.tenant, app);
    const first = (await client.api(made.messages).get()) as Page;
    expect(first.value.map(({ subject }) => subject)).toEqual(['12', '11', '10', '9', '8', '7', '6', '5', '4', '3']);
    const second = (await client.api(first['@odata.nextLink'] ?? '').get()) as Page;
    expect(second.value.map(({ subject }) => subject)).toEqual(['2', '1']);
    expect(second).not.toHaveProperty('@odata.nextLink');
    expect(((await client.api(made.messages).top(12).get()) as Page).value).toHaveLength(12);
  });

  it.each([
    ['$expand=extensions', 'LocalTenantNotImitated'],
    ['$expand=singleValueExtendedProperties', 'LocalTenantNotImitated'],
    ["$filter=toRecipients/any(r:r/emailAddress/address eq 'sam@home.example')", 'ErrorInvalidUrlQueryFilter'],
  ])('is refused with %s', async (option, code) => {
    const { tenant, messages } = mailTenant();
    expect(codeOf(await ask(tenant, app, `${messages}?${option}`))).toBe(code);
  });

  it('is refused in a folder that is none', async () => {
    const { tenant } = mailTenant();
    const answered = await ask(tenant, app, `/users/${mailbox}/mailFolders/attic/messages`);
    expect([answered.status, codeOf(answered)]).toEqual([400, 'ErrorInvalidIdMalformed']);
  });
});

describe('a tenant that is late', () => {
  it('shows a message in lists and searches only after a while, and by its id at once', async () => {
    const made = mailTenant();
    made.tenant.late({ mail: 60 });
    const { id } = await made.draft('One', 'One', immutable);
    expect(await search(made, byAttempt('One'))).toEqual([]);
    expect((await ask(made.tenant, app, `${made.messages}/${id}`)).status).toBe(200);
    made.wait(59);
    expect(await search(made, byAttempt('One'))).toEqual([]);
    made.wait(1);
    expect(await search(made, byAttempt('One'))).toEqual(['One']);
  });

  it('takes its while for what is sent too, but is not late with what really went out', async () => {
    const made = mailTenant();
    const { id } = await made.draft('One', 'One', immutable);
    made.tenant.late({ mail: 60 });
    made.wait(60);
    await send(made, id);
    expect(await search(made, byAttempt('One'), 'sentitems')).toEqual([]);
    expect(made.tenant.mailboxes.sent()).toHaveLength(1);
    made.wait(60);
    expect(await search(made, byAttempt('One'), 'sentitems')).toEqual(['One']);
  });
});
