import type { Status } from '../../notify/notify';
import { linked } from '../outbox/linked';
import type { OutboxMessage } from '../outbox/outbox';
import { dayWords, timeWords } from '../time/words';
import { html, type Markup } from './markup';

/** What the outbox shows. */
export interface Outbox {
  readonly bar: Markup;
  /** The newest first. */
  readonly messages: readonly OutboxMessage[];
  /** Where links in messages may lead. */
  readonly origins: readonly string[];
  readonly hasClock: boolean;
}

const mostShown = 200;

/** Every message as it reached somebody, by day. */
export function outboxScreen({ bar, messages, origins, hasClock }: Outbox): Markup {
  return html`${bar}
    <main class="start" id="content">
      <h1>Outbox</h1>
      <p class="lede">
        Every text and e-mail that the service has sent, as people see it. Nothing has left this machine.
      </p>
      ${messages.length === 0 ? nothingYet(hasClock) : shown(messages, origins)}
    </main>`;
}

function nothingYet(hasClock: boolean): Markup {
  return html`<div class="nothing">
    <p><strong>Nothing has been sent yet.</strong></p>
    <p>Messages appear here once somebody is due one and it is time to send it.</p>
    ${hasClock && html`<p><a href="/clock">Let time pass</a>, up to 9:05am on a working day, and look again.</p>`}
  </div>`;
}

function shown(messages: readonly OutboxMessage[], origins: readonly string[]): Markup {
  const newest = messages.slice(0, mostShown);
  const days = [...new Set(newest.map(({ at }) => dayWords(at)))];
  return html`<p class="count">${count(messages.length)}</p>
    ${days.map(
      (day) =>
        html`<h2>${day}</h2>
          <ol class="messages">
            ${newest.filter(({ at }) => dayWords(at) === day).map((message) => html`<li>${one(message, origins)}</li>`)}
          </ol>`,
    )}`;
}

function count(all: number): string {
  if (all > mostShown) return `The newest ${mostShown} of ${all.toLocaleString('en-GB')} messages`;
  return all === 1 ? '1 message' : `${all} messages`;
}

const one = (message: OutboxMessage, origins: readonly string[]): Markup =>
  message.kind === 'text' ? asText(message, origins) : asEmail(message, origins);

function asText({ at, text }: OutboxMessage & { kind: 'text' }, origins: readonly string[]): Markup {
  return html`<article class="text">
    <header>
      <h3>Text to ${nationalNumber(text.to)}</h3>
      <p>${timeWords(at)} · ${statusOf(text.status)}</p>
    </header>
    <p class="bubble">${linked(text.text, origins)}</p>
  </article>`;
}

function asEmail({ at, email }: OutboxMessage & { kind: 'email' }, origins: readonly string[]): Markup {
  return html`<article class="email">
    <header>
      <h3>E-mail to ${email.to.join(', ')}</h3>
      <p>${timeWords(at)} · from ${email.from}</p>
    </header>
    <div class="letter">
      <h4>${email.subject}</h4>
      <p>${linked(email.text, origins)}</p>
    </div>
  </article>`;
}

/** What went wrong stands out. */
function statusOf(status: Status): Markup {
  const words = statusWords[status];
  return words.startsWith('not') ? html`<strong>${words}</strong>` : html`${words}`;
}

const statusWords: Record<Status, string> = {
  created: 'on its way',
  sending: 'on its way',
  delivered: 'delivered',
  'permanent-failure': 'not delivered: the number does not work',
  'temporary-failure': 'not delivered: the telephone could not be reached',
  'technical-failure': 'not sent: a fault between Notify and the network',
};

/** "07700 900100" for 447700900100. */
const nationalNumber = (number: string): string => number.replace(/^44(\d{4})(\d+)$/, '0$1 $2');
