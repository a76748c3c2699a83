import { graph } from '../../clients';
import { app } from '../../tenantForTests';
import { mailbox, mailTenant, type Message, toSam } from './mailbox';

const zoned = { dateTime: '2026-11-23T09:00:00.0000000', timeZone: 'UTC' };

const headers = { internetMessageHeaders: [{ name: 'x-service', value: 'oh' }] };

const whole = {
  subject: 'One',
  body: { contentType: 'html', content: '<p>Hello&nbsp;Sam</p>' },
  toRecipients: toSam,
  ccRecipients: [{ emailAddress: { address: 'carl@home.example', name: 'Carl' } }],
  bccRecipients: [{ emailAddress: { address: 'bea@home.example' } }],
  replyTo: [{ emailAddress: { address: 'desk@r0b.example', name: 'Desk' } }],
  importance: 'High',
  categories: ['Blue category'],
  flag: { flagStatus: 'flagged', startDateTime: zoned, dueDateTime: zoned },
  inferenceClassification: 'other',
  isReadReceiptRequested: true,
  isDeliveryReceiptRequested: true,
};

const addDraft = async ({ tenant, messages }: ReturnType<typeof mailTenant>, draft: object): Promise<Message> =>
  (await graph(tenant, app).api(messages).post(draft)) as Message;

describe('a message', () => {
  it('has every property that Graph gives, as it was written', async () => {
    const made = mailTenant();
    const draft = await addDraft(made, { ...whole, ...headers });
    expect(draft).not.toHaveProperty('internetMessageHeaders');
    expect(draft).toMatchObject({
      ...whole,
      importance: 'high',
      bccRecipients: [{ emailAddress: { address: 'bea@home.example', name: 'bea@home.example' } }],
      bodyPreview: 'Hello Sam',
      hasAttachments: false,
      isDraft: true,
      isRead: true,
      receivedDateTime: '2026-11-22T09:30:00Z',
    });
    expect(draft['@odata.etag']).toBe(`W/"${draft.changeKey}"`);
    expect(draft['@odata.context']).toMatch(/\$metadata#users\('oh%40r0b\.example'\)\/messages\/\$entity$/);
    expect(draft['webLink']).toContain(`ItemID=${encodeURIComponent(draft.id)}&`);
    expect(Buffer.from(String(draft['conversationIndex']), 'base64')).toHaveLength(22);
  });

  it('is plain where nothing else was said', async () => {
    expect(await addDraft(mailTenant(), {})).toMatchObject({
      subject: '',
      body: { contentType: 'text', content: '' },
      importance: 'normal',
      categories: [],
      flag: { flagStatus: 'notFlagged' },
      inferenceClassification: 'focused',
      isReadReceiptRequested: false,
      toRecipients: [],
      ccRecipients: [],
      bccRecipients: [],
      replyTo: [],
    });
  });

  it('shows its headers and its own part of the text where they are selected', async () => {
    const { tenant, messages, ...made } = mailTenant();
    const { id } = await addDraft({ tenant, messages, ...made }, { ...whole, ...headers });
    const shown = (await graph(tenant, app)
      .api(`${messages}/${id}`)
      .select('internetMessageHeaders,uniqueBody')
      .get()) as Message;
    expect(shown).toMatchObject({ ...headers, uniqueBody: whole.body });
    expect(shown).not.toHaveProperty('subject');
  });

  it.each([
    ['text', whole, { contentType: 'text', content: 'Hello Sam' }],
    [
      'html',
      { body: { contentType: 'text', content: 'a <b>\nc' } },
      { contentType: 'html', content: '<html><body><div>a &lt;b&gt;<br>c</div></body></html>' },
    ],
    ['html', whole, whole.body],
  ])('comes as %s to who prefers that', async (type, draft, body) => {
    const made = mailTenant();
    const { id } = await addDraft(made, draft);
    const request = graph(made.tenant, app).api(`${made.messages}/${id}`);
    const response = (await request
      .header('Prefer', `outlook.body-content-type="${type}"`)
      .responseType('raw' as never)
      .get()) as Response;
    expect(response.headers.get('Preference-Applied')).toBe(`outlook.body-content-type="${type}"`);
    expect(await response.json()).toMatchObject({ body });
  });

  it('comes as MIME too', async () => {
    const made = mailTenant();
    const { id, internetMessageId } = await addDraft(made, { ...whole, ...headers, subject: 'Grüße' });
    const response = (await graph(made.tenant, app)
      .api(`${made.messages}/${id}/$value`)
      .responseType('raw' as never)
      .get()) as Response;
    expect(response.headers.get('Content-Type')).toMatch(/^text\/plain/);
    const [head = '', body = ''] = (await response.text()).split('\r\n\r\n');
    expect(head.split('\r\n')).toEqual(
      expect.arrayContaining([
        'To: Sam <sam@home.example>',
        `Subject: =?utf-8?B?${Buffer.from('Grüße').toString('base64')}?=`,
        `Message-ID: ${internetMessageId}`,
        'Importance: high',
        'x-service: oh',
      ]),
    );
    expect(Buffer.from(body, 'base64').toString()).toBe(whole.body.content);
  });
});

describe('a change of a message', () => {
  it('leaves all else as it is, and counts', async () => {
    const { tenant, messages, wait, ...made } = mailTenant();
    const draft = await addDraft({ tenant, messages, wait, ...made }, whole);
    wait(60);
    const changed = (await graph(tenant, app)
      .api(`${messages}/${draft.id}`)
      .patch({ subject: 'Two', isRead: false })) as Message;
    const { changeKey, webLink, lastModifiedDateTime, ...others } = changed;
    expect(others).toEqual({
      ...Object.fromEntries(Object.entries(draft).filter(([name]) => name in others)),
      '@odata.etag': `W/"${changeKey}"`,
      subject: 'Two',
      isRead: false,
    });
    expect(changeKey).not.toBe(draft.changeKey);
    expect([webLink, lastModifiedDateTime]).toEqual([draft['webLink'], '2026-11-22T09:31:00Z']);
  });

  it('that was sent is of its marks alone', async () => {
    const { tenant, messages, draft } = mailTenant();
    const { id } = await draft('One', 'One', { Prefer: 'IdType="ImmutableId"' });
    const client = graph(tenant, app);
    await client.api(`${messages}/${id}/send`).post({});
    const marks = { categories: ['Red category'], flag: { flagStatus: 'complete' }, isRead: false };
    expect(await client.api(`${messages}/${id}`).patch(marks)).toMatchObject(marks);
    for (const body of [{ subject: 'Two' }, { toRecipients: [] }, { internetMessageId: '<a@b>' }])
      await expect(client.api(`${messages}/${id}`).patch(body)).rejects.toMatchObject({
        statusCode: 400,
        code: 'ErrorInvalidPropertySet',
      });
  });
});

describe('what is selected', () => {
  it('has to be something that messages have', async () => {
    const { tenant, messages } = mailTenant();
    await expect(graph(tenant, app).api(messages).select('subject,size').get()).rejects.toMatchObject({
      statusCode: 400,
      code: 'RequestBroker--ParseUri',
      message: "Could not find a property named 'size' on type 'Microsoft.OutlookServices.Message'.",
    });
  });

  it('names the mailbox in the context of a list', async () => {
    const { tenant, messages } = mailTenant();
    const page = (await graph(tenant, app).api(messages).select('subject').get()) as Record<string, unknown>;
    expect(page['@odata.context']).toMatch(/\/messages\(subject\)$/);
    expect(messages).toContain(mailbox);
  });
});
