import { app, serviceApp, type TestTenant, testTenant } from '../../tenantForTests';
import { graph } from '../../clients';

/** What the tests look at of a message. */
export interface Message {
  readonly id: string;
  readonly subject: string;
  readonly isDraft: boolean;
  readonly internetMessageId: string;
  readonly changeKey: string;
  readonly [more: string]: unknown;
}

export interface MailTenant extends TestTenant {
  /** The address of the messages of a mailbox that the service's app was given. */
  readonly messages: string;
  /** Writes a draft to Sam, with an extended property. */
  draft(subject: string, attempt?: string, headers?: Record<string, string>): Promise<Message>;
}

export const mailbox = 'oh@r0b.example';
/** A mailbox that the app was not given. */
export const otherMailbox = 'finance@r0b.example';
export const property = 'String {a0b1c2d3-0000-4000-8000-0000000000aa} Name AttemptId';
export const immutable = { Prefer: 'IdType="ImmutableId"' };

export const toSam = [{ emailAddress: { address: 'sam@home.example', name: 'Sam' } }];

export function mailTenant(): MailTenant {
  const made = testTenant();
  const { tenant } = made;
  tenant.mailboxes.create(mailbox, 'Occupational Health');
  tenant.mailboxes.create(otherMailbox, 'Finance');
  tenant.mailboxes.grant(mailbox, { appId: serviceApp });
  const messages = `/users/${mailbox}/messages`;
  return {
    ...made,
    messages,
    draft: async (subject, attempt = subject, headers = {}) =>
      (await graph(tenant, app)
        .api(messages)
        .headers(headers)
        .post({
          subject,
          body: { contentType: 'Text', content: `Hello from ${subject}` },
          toRecipients: toSam,
          singleValueExtendedProperties: [{ id: property, value: attempt }],
        })) as Message,
  };
}
