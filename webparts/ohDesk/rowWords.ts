import type { Channel } from '../../core/contacts/contact';
import type { DeskRow } from '../../core/desk/desk';
import { choiceWords } from './choiceWords';
import { reasonWords } from './reasonWords';
import { capital, dayWords, momentWords } from './times';

/** What a row of a list says of the contact: the thing itself, then what belongs to it. */
export interface RowWords {
  readonly what: string;
  readonly detail: string;
}

/** How urgent something is: it chooses the colour and the icon beside the word, never replaces it. */
export type Tone = 'late' | 'today' | 'later' | 'done' | 'plain';

export interface Status {
  readonly word: string;
  readonly tone: Tone;
}

export const channelWords: Readonly<Record<Channel, string>> = {
  text: 'text',
  email: 'e-mail',
  telephone: 'telephone',
};

export function rowWords(row: DeskRow, today: string): RowWords {
  const day = row.dayOfAbsence === undefined ? 'absence over' : `day ${row.dayOfAbsence}`;
  return { what: whatOf(row), detail: capital([day, ...when(row, today)].join(' · ')) };
}

function whatOf({ state, why, channel, choices, answeredAt, deceased }: DeskRow): string {
  if (state === 'held') return reasonWords(why) ?? 'Held for a decision';
  if (state === 'maybeSent') return 'May have been sent: nobody can tell. Ask whether it came';
  if (state === 'notReached') return reasonWords(why) ?? 'Not reached';
  if (deceased === true && state !== 'cancelled') return 'Recorded as having died: ask HR before anybody rings';
  if (answeredAt !== undefined) return choiceWords(choices);
  if (state === 'sent') return channel ? `Sent by ${channelWords[channel]}, not answered` : 'Sent, not answered';
  return stateWords[state];
}

function when({ state, answeredAt, deliveredAt, sentAt, doNotRing }: DeskRow, today: string): string[] {
  const at = (said: string, instant: string | undefined): string[] =>
    instant === undefined ? [] : [`${said} ${momentWords(instant, today)}`];
  const last = [...at('answered', answeredAt), ...at('delivered', deliveredAt), ...at('sent', sentAt)].slice(0, 1);
  return [...(state === 'held' ? [] : last), ...(doNotRing ? ['do not ring'] : [])];
}

const stateWords: Readonly<Record<DeskRow['state'], string>> = {
  due: 'Due, not sent yet',
  queued: 'About to be sent',
  sending: 'Being sent',
  sent: 'Sent, not answered',
  answered: 'Answered',
  held: 'Held for a decision',
  notReached: 'Not reached',
  maybeSent: 'May have been sent',
  cancelled: 'Not sent',
  closed: 'Closed',
};

/** An earlier contact in a line: how it ended, and when it was sent. */
export function earlierWords({ state, why, sentAt }: DeskRow, today: string): string {
  const sent = sentAt && `sent ${momentWords(sentAt, today)}`;
  return [stateWords[state], reasonWords(why), sent].filter(Boolean).join(' · ');
}

/** By when something has to be done, or how it stands where nothing has. */
export function statusOf(row: DeskRow, today: string): Status {
  const { state, actBy, workingDaysLeft: left } = row;
  if (actBy !== undefined && left !== undefined) {
    if (left < 0) return { word: `${-left} working ${left === -1 ? 'day' : 'days'} late`, tone: 'late' };
    if (left === 0) return { word: state === 'held' ? 'Decide today' : 'Due today', tone: 'today' };
    return { word: `By ${dayWords(actBy, today)}`, tone: 'later' };
  }
  if (state === 'sent') return { word: row.deliveredAt === undefined ? 'Sent' : 'Delivered', tone: 'plain' };
  if (state === 'cancelled' || state === 'closed' || state === 'due') return { word: stateWords[state], tone: 'plain' };
  return { word: 'No day set: do it today', tone: 'today' };
}
