import { graph } from '../clients';
import { mailbox, mailTenant, type Message, otherMailbox, toSam } from '../graph/mail/mailbox';
import { app, serviceApp } from '../tenantForTests';

const sendsHtml = {
  subject: 'Two',
  body: { contentType: 'html', content: '<style>p{}</style><p>Hello&nbsp;Sam &amp; all,</p>\n <p>a<br>b</p>' },
  toRecipients: toSam,
};

describe('what went out of the mailboxes', () => {
  it('is told newest first, as text whatever it was, and no draft with it', async () => {
    const { tenant, messages, draft, wait } = mailTenant();
    const client = graph(tenant, app);
    const first = await draft('One');
    const second = (await client.api(messages).post(sendsHtml)) as Message;
    await draft('Three');
    for (const { id } of [first, second]) {
      await client.api(`${messages}/${id}/send`).post({});
      wait(60);
    }
    const usual = { from: mailbox, to: ['sam@home.example'] };
    expect(tenant.mailboxes.sent()).toEqual([
      {
        ...usual,
        at: new Date('2026-11-22T09:31:00Z'),
        subject: 'Two',
        text: 'Hello Sam & all,\na\nb',
        html: sendsHtml.body.content,
      },
      { ...usual, at: new Date('2026-11-22T09:30:00Z'), subject: 'One', text: 'Hello from One', html: undefined },
    ]);
  });

  it('is told of all mailboxes together, or of one', async () => {
    const { tenant } = mailTenant();
    tenant.mailboxes.grant(otherMailbox, { appId: serviceApp });
    for (const address of [mailbox, otherMailbox]) {
      const { id } = (await graph(tenant, app).api(`/users/${address}/messages`).post(sendsHtml)) as Message;
      await graph(tenant, app).api(`/users/${address}/messages/${id}/send`).post({});
    }
    const from = (address?: string): string[] => tenant.mailboxes.sent(address).map((mail) => mail.from);
    expect(from().sort()).toEqual([otherMailbox, mailbox]);
    expect(from('Finance@R0B.example')).toEqual([otherMailbox]);
  });

  it('is not told of a mailbox that is not there', () => {
    const { tenant } = mailTenant();
    expect(() => tenant.mailboxes.sent('nobody@r0b.example')).toThrow('nobody@r0b.example');
    expect(() => tenant.mailboxes.grant('nobody@r0b.example', { appId: serviceApp })).toThrow('nobody@r0b.example');
  });

  it('is kept when a mailbox is made and granted again', async () => {
    const { tenant, messages, draft } = mailTenant();
    const { id } = await draft('One');
    await graph(tenant, app).api(`${messages}/${id}/send`).post({});
    tenant.mailboxes.create(mailbox.toUpperCase(), 'Another name');
    tenant.mailboxes.grant(mailbox, { appId: serviceApp });
    expect(tenant.mailboxes.sent().map(({ subject }) => subject)).toEqual(['One']);
  });
});
