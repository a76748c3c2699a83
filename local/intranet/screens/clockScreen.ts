import { isoDay } from '../../../core/calendar/day';
import { londonClock } from '../../../core/calendar/londonClock';
import { afterTheNight, nextFirstMessages } from '../time/places';
import { dayAndTime, dayWords, timeWords } from '../time/words';
import { html, type Markup } from './markup';

/** What the page of the clock shows. */
export interface Clock {
  readonly bar: Markup;
  readonly now: Date;
  readonly refused: Refused | undefined;
}

/** Why time could not pass, and what was in the fields; empty where a button was pressed. */
export interface Refused {
  readonly fault: string;
  readonly date: string;
  readonly time: string;
}

/** What time it is in the local cloud, and ways to let it pass. */
export function clockScreen({ bar, now, refused }: Clock): Markup {
  const next = isoDay(londonClock(nextFirstMessages(now)).day);
  return html`${bar}
    <main class="start" id="content">
      <h1>Clock</h1>
      <p class="lede">What time it is in the local cloud, in England. Nothing outside of it changes.</p>
      <p class="clock"><span>${timeWords(now)}</span> ${dayWords(now)}</p>
      ${refused && html`<p class="fault" role="alert">${refused.fault}</p>`}
      <h2>Let time pass</h2>
      <p>
        Everything that would have happened until then happens: files are taken in, messages are planned and sent. That
        can take a minute or two. Time goes on from there, and never back.
      </p>
      <div class="passing">
        ${passing('Let the night pass', afterTheNight(now), 'Files are taken in, and messages planned')}
        ${passing('Go to the next working day', nextFirstMessages(now), 'The first messages of the day are sent')}
      </div>
      <h2>Or go to a day and a time</h2>
      <form class="moment" method="post" action="/_clock">
        <label class="field"
          ><span>Date</span> <input type="date" name="date" value="${refused?.date || next}" required
        /></label>
        <label class="field"
          ><span>Time</span> <input type="time" name="time" value="${refused?.time || '09:05'}" required
        /></label>
        <button type="submit">Go there</button>
      </form>
    </main>`;
}

/** The instant stands in the form: sent twice, it is the same one. */
function passing(words: string, to: Date, then: string): Markup {
  return html`<form method="post" action="/_clock">
    <button name="to" value="${to.toISOString()}">
      <strong>${words}</strong> <span>${dayAndTime(to)}</span> <span>${then}</span>
    </button>
  </form>`;
}
