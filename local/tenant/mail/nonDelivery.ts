import type { Mailbox } from '../storage/mailboxes';
import { recipientsOf } from '../storage/messageContent';
import type { Message } from '../storage/messages';
import type { Storage } from '../storage/storage';
import { arrive } from './arriving';
import type { Bounce } from './arrivingMail';

/** Exchange Online's for an address that its own directory does not have. */
const unknownRecipient = {
  status: '5.1.10',
  diagnostic: '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
};

/** Exchange's own sender of such reports to people of the tenant; others are told by "postmaster". */
const sender = 'MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e';

/**
 * Tells a mailbox that a message out of it did not arrive: with the class and the headers of an Exchange Online report.
 * The class, the sender and the subject are Exchange's; of its words only the first line is.
 * https://learn.microsoft.com/en-us/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online
 */
export function reportNonDelivery(storage: Storage, mailbox: Mailbox, sent: Message, why: Bounce = {}): Message {
  const { recipients = recipientsOf(sent.content).map(({ address }) => address) } = why;
  const { status, diagnostic } = { ...unknownRecipient, ...why };
  const said = [
    'Delivery has failed to these recipients or groups:',
    ...recipients.map(escaped),
    'Diagnostic information for administrators:',
    ...recipients.map((recipient) => `${escaped(recipient)}<br>Remote Server returned '${escaped(diagnostic)}'`),
    `Action: failed<br>Status: ${escaped(status)}<br>Diagnostic-Code: smtp;${escaped(diagnostic)}`,
  ];
  const content = `<html><body>${said.map((line) => `<p>${line}</p>`).join('\r\n')}</body></html>`;
  return arrive(
    storage,
    mailbox,
    {
      from: { name: 'Microsoft Outlook', address: `${sender}@${domainOf(mailbox.address)}` },
      subject: `Undeliverable: ${sent.content.subject}`,
      body: { contentType: 'html', content },
      headers: [
        { name: 'In-Reply-To', value: sent.internetMessageId },
        { name: 'References', value: sent.internetMessageId },
        { name: 'Auto-Submitted', value: 'auto-replied' },
        { name: 'Content-Type', value: 'multipart/report; report-type=delivery-status; boundary="report"' },
        { name: 'X-MS-Exchange-Message-Is-Ndr', value: '' },
        { name: 'X-Failed-Recipients', value: recipients.join(', ') },
      ],
    },
    'REPORT.IPM.Note.NDR',
  );
}

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
