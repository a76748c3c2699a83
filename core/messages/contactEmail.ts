import type { MessageFacts } from './contactText';

/** An e-mail in its two forms, with the same words. */
export interface EmailWords {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What stands in the list of somebody's mailbox, whoever looks over their shoulder. */
export const emailSubject = 'A message from your Occupational Health and Wellbeing service';

/** The one e-mail, the same for every rule. */
export function contactEmail({ link, ohTelephone }: MessageFacts): EmailWords {
  const check =
    ohTelephone === undefined
      ? 'To check that this is real, ring your trust’s switchboard and ask for Occupational Health.'
      : `To check that this is real, ring Occupational Health on ${ohTelephone}, or look the number up on your trust’s website.`;
  const paragraphs = [
    'Hello,',
    'We are your Occupational Health and Wellbeing team. We wondered how you are, and whether anything would help.',
    link,
    'It is your choice whether you answer. Your manager has not been told of this message and cannot see what you choose.',
    'We do not read replies day and night. If you need to talk to someone now: ring 111 and choose option 2, or Samaritans on 116 123, or text SHOUT to 85258. In danger, ring 999.',
    check,
  ];
  return {
    subject: emailSubject,
    text: paragraphs.join('\n\n'),
    html: paragraphs.map((words) => `<p>${words === link ? anchor(link) : escaped(words)}</p>`).join('\n'),
  };
}

const anchor = (link: string): string => `<a href="${escaped(link)}">${escaped(link)}</a>`;

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
