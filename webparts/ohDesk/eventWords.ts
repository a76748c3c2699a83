import type { Channel, ContactEvent } from '../../core/contacts/contact';
import type { DeskPerson } from '../../core/desk/desk';
import { reasonWords } from './reasonWords';

/** What happened, in a line of the history. */
export function eventWords({ what, why, channel, by: who }: ContactEvent, rule: DeskPerson['rule']): string {
  const by = channel === undefined ? 'Message' : capitals[channel];
  const because = reasonWords(why);
  switch (what) {
    case 'reserved':
      return because === undefined
        ? rule === 'day28'
          ? 'Day 28 reached: due, and nothing stood against it'
          : 'Due before day 28, under the stress rule'
        : `Due. ${because}`;
    case 'corrected':
      return why === 'deceased'
        ? 'Recorded as having died: kept, as they had answered'
        : 'The absence was corrected, and the contact kept';
    case 'held':
      return sentence('Held for a decision', because);
    case 'released':
      return 'Decided: to be sent';
    case 'queued':
      return 'About to be sent';
    case 'put-back':
      return sentence('Put back, to be sent later', because);
    case 'attempt':
      return `${by} begun`;
    case 'sent':
      return `${by} sent`;
    case 'delivered':
      return `${by} delivered`;
    case 'not-delivered':
      return `${by} not delivered`;
    case 'maybe-sent':
      return `${by} may have been sent: nobody can tell, so it is not sent again`;
    case 'not-reached':
      return who === undefined ? sentence('Not reached', because) : 'Decided: somebody rings';
    case 'cancelled':
      return sentence('Let go', because);
    case 'answered':
      return 'Answered through the link';
    case 'confirmed':
      return 'We checked who it was';
    case 'called':
      return sentence('Call', because);
    case 'closed':
      return sentence('Closed', because);
  }
}

const capitals: Readonly<Record<Channel, string>> = { text: 'Text', email: 'E-mail', telephone: 'Call' };

const sentence = (what: string, because: string | undefined): string =>
  because === undefined ? what : `${what}: ${because.charAt(0).toLowerCase()}${because.slice(1)}`;
