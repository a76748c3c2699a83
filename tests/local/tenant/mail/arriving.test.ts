import { graph } from '../clients';
import { mailbox, mailTenant, type Message, otherMailbox, toSam } from '../graph/mail/mailbox';
import { ada, app, person, serviceApp } from '../tenantForTests';

type Made = ReturnType<typeof mailTenant>;

const inbox = async ({ tenant }: Made, of = `/users/${mailbox}`, caller = app): Promise<Message[]> => {
  const path = `${of}/mailFolders/inbox/messages`;
  const select =
    'subject,from,toRecipients,ccRecipients,bccRecipients,body,internetMessageHeaders,internetMessageId,conversationId,isRead,isDraft,receivedDateTime,hasAttachments,categories';
  return ((await graph(tenant, caller).api(path).select(select).get()) as { value: Message[] }).value;
};

const addressed = (address: string): object => ({ emailAddress: { address } });

const send = async ({ tenant }: Made, message: object): Promise<void> => {
  await graph(tenant, app).api(`/users/${mailbox}/sendMail`).post({ message });
};

describe('a message from outside', () => {
  it('arrives in the inbox, to be read', async () => {
    const made = mailTenant();
    made.tenant.mailboxes.deliver(mailbox, {
      from: { address: 'sam@home.example', name: 'Sam' },
      subject: 'Question',
      body: { contentType: 'html', content: '<p>When?</p>' },
      headers: [{ name: 'X-Spam', value: 'no' }],
    });
    const [message] = await inbox(made);
    expect(message).toMatchObject({
      subject: 'Question',
      from: { emailAddress: { name: 'Sam', address: 'sam@home.example' } },
      toRecipients: [{ emailAddress: { name: 'Occupational Health', address: mailbox } }],
      isRead: false,
      isDraft: false,
      receivedDateTime: '2026-11-22T09:30:00Z',
    });
    expect(message?.['internetMessageHeaders']).toEqual(
      expect.arrayContaining([
        { name: 'Message-ID', value: message?.internetMessageId },
        { name: 'Date', value: 'Sun, 22 Nov 2026 09:30:00 +0000' },
        { name: 'X-Spam', value: 'no' },
      ]),
    );
    expect(made.tenant.mailboxes.sent()).toEqual([]);
  });

  it('is part of the conversation that it answers', async () => {
    const made = mailTenant();
    await send(made, { subject: 'One', toRecipients: toSam });
    const { value } = (await graph(made.tenant, app).api(made.messages).get()) as { value: Message[] };
    const sent = value[0] as Message;
    made.tenant.mailboxes.deliver(mailbox, {
      from: { address: 'sam@home.example' },
      subject: 'RE: One',
      body: { contentType: 'text', content: '' },
      headers: [{ name: 'In-Reply-To', value: sent.internetMessageId }],
    });
    expect((await inbox(made))[0]?.['conversationId']).toBe(sent['conversationId']);
  });

  it('arrives with a person too, and nowhere where there is no mailbox', async () => {
    const made = mailTenant();
    const mail = {
      from: { address: 'a@b.example' },
      subject: 'One',
      body: { contentType: 'text', content: '' },
    } as const;
    made.tenant.mailboxes.deliver(ada.userPrincipalName, mail);
    expect(await inbox(made, '/me', person(ada))).toHaveLength(1);
    expect(() => made.tenant.mailboxes.deliver('nobody@r0b.example', mail)).toThrow('nobody@r0b.example');
  });

  it('is as late as every other', async () => {
    const made = mailTenant();
    made.tenant.late({ mail: 60 });
    await send(made, { toRecipients: [addressed(mailbox)] });
    expect(await inbox(made)).toEqual([]);
    made.wait(60);
    expect(await inbox(made)).toHaveLength(1);
  });
});

describe('what is sent within the tenant', () => {
  it('arrives once with each, without the hidden ones and what is the sender’s own', async () => {
    const made = mailTenant();
    made.tenant.mailboxes.grant(otherMailbox, { appId: serviceApp });
    await send(made, {
      subject: 'One',
      categories: ['Blue'],
      toRecipients: [...toSam, addressed(otherMailbox.toUpperCase())],
      ccRecipients: [addressed(otherMailbox)],
      bccRecipients: [addressed(String(ada.mail))],
      internetMessageHeaders: [{ name: 'x-service', value: 'oh' }],
      attachments: [{ '@odata.type': '#microsoft.graph.fileAttachment', name: 'a.txt', contentBytes: 'b25l' }],
    });
    for (const [of, caller] of [
      [`/users/${otherMailbox}`, app],
      ['/me', person(ada)],
    ] as const)
      expect(await inbox(made, of, caller)).toMatchObject([
        {
          subject: 'One',
          categories: [],
          bccRecipients: [],
          hasAttachments: true,
          isRead: false,
          internetMessageHeaders: [{ name: 'x-service', value: 'oh' }],
        },
      ]);
    expect(made.tenant.mailboxes.sent()).toHaveLength(1);
  });
});

describe('a message that did not arrive', () => {
  it('comes back with the class and the headers of a report', async () => {
    const made = mailTenant();
    await send(made, { subject: 'One', toRecipients: toSam });
    const { value } = (await graph(made.tenant, app).api(made.messages).get()) as { value: Message[] };
    const sent = value[0] as Message;
    made.wait(60);
    made.tenant.mailboxes.bounce(sent.internetMessageId, { status: '5.1.1', diagnostic: '550 5.1.1 <unknown>' });
    const byClass = (value: string): string =>
      `singleValueExtendedProperties/any(p:p/id eq 'String 0x001A' and p/value eq '${value}')`;
    const of = `singleValueExtendedProperties/any(p:p/id eq 'String 0x1042' and p/value eq '${sent.internetMessageId}')`;
    const reports = (await graph(made.tenant, app)
      .api(made.messages)
      .filter(`${byClass('REPORT.IPM.Note.NDR')} and ${of}`)
      .get()) as { value: Message[] };
    expect(reports.value.map(({ subject }) => subject)).toEqual(['Undeliverable: One']);
    const [report] = await inbox(made);
    expect(report).toMatchObject({
      from: { emailAddress: { name: 'Microsoft Outlook', address: expect.stringMatching(/@r0b\.example$/) as string } },
      receivedDateTime: '2026-11-22T09:31:00Z',
      conversationId: sent['conversationId'],
    });
    expect(report?.['internetMessageHeaders']).toEqual(
      expect.arrayContaining([
        { name: 'In-Reply-To', value: sent.internetMessageId },
        { name: 'References', value: sent.internetMessageId },
      ]),
    );
    const { content } = report?.['body'] as { content: string };
    for (const said of ['sam@home.example', 'Status: 5.1.1', '550 5.1.1 &lt;unknown&gt;'])
      expect(content).toContain(said);
  });

  it('is one that was sent', () => {
    const { tenant } = mailTenant();
    expect(() => tenant.mailboxes.bounce('<none@mail.example>')).toThrow('sent no message');
  });

  it('comes back by itself where its domain is known and its address is not', async () => {
    const made = mailTenant();
    const message = { subject: 'One', toRecipients: [...toSam, addressed('nobody@r0b.example'), addressed(mailbox)] };
    await send(made, message);
    expect((await inbox(made)).map(({ subject }) => subject)).toEqual(['One']);
    made.tenant.mailboxes.bounceUnknownIn(['R0B.example']);
    await send(made, { ...message, subject: 'Two' });
    const [report, ...others] = await inbox(made);
    expect(others.map(({ subject }) => subject)).toEqual(['Two', 'One']);
    expect(report?.subject).toBe('Undeliverable: Two');
    const { content } = report?.['body'] as { content: string };
    expect(content).toContain('nobody@r0b.example');
    expect(content).not.toContain('sam@home.example');
  });
});
