import type { Choice } from '../../core/statements/choice';
import { type ChoiceGroup, choiceGroups, type ChoiceWords } from '../../core/statements/choiceWords';
import type { TickedFault } from '../../core/statements/checkTicked';
import { crisisHelp } from './crisisHelp';
import { type Html, html } from './html';
import type { Content } from './page';

/** What the form is made of; nothing of it is from the store but the number that is rung from, and the day. */
export interface FormFacts {
  /** The form's own random number, 32 hexadecimal digits. */
  readonly statementId: string;
  /** The day by which somebody who asks for help hears from us, as people say it. */
  readonly by: string;
  /** The number that we ring from, where that is known. */
  readonly ohTelephone: string | undefined;
  /** What is wrong with what was sent just now, and what that was. */
  readonly toMend?: { readonly fault: TickedFault; readonly ticked: readonly Choice[] };
}

const faults: Readonly<Record<TickedFault, { readonly words: string; readonly at: Choice }>> = {
  'nothing-ticked': {
    words: 'Tick what would help, or “Nothing now”. You don’t have to answer: you can also close this page.',
    at: 'nurse',
  },
  'wrong-person-and-more': {
    words: 'You ticked that this isn’t for you, and something else as well. Untick one or the other.',
    at: 'not-for-me',
  },
};

/** The page behind a link that opens: the same for every rule and every trust, but for a number and a day. */
export function formPage({ statementId, by, ohTelephone, toMend }: FormFacts): Content {
  const groups = choiceGroups.map((group, at) => fieldset(group, at, toMend?.ticked ?? []));
  return {
    title: toMend ? 'Error: How are you?' : 'How are you?',
    answering: true,
    main: html`${toMend ? errorSummary(toMend.fault) : html``}
      <h1 class="nhsuk-heading-l">Hello. You’ve been off work for a while, and we wondered how you are.</h1>
      <p class="nhsuk-body">
        We’re your occupational health team. We write to everybody who has been off four weeks, and to some people
        sooner.
      </p>
      <div class="nhsuk-inset-text">
        <p class="nhsuk-body">
          Your manager has not been told of this message and cannot see what you choose. It is not an absence meeting or
          a stage. You do not have to answer.
        </p>
      </div>
      <form method="post" autocomplete="off" novalidate>
        <input type="hidden" name="form" value="${statementId}" />
        ${groups}
        <p class="nhsuk-body">
          Only our team sees your answer. If you ask for help, one of our nurses will be in touch by ${by},
          ${ohTelephone === undefined ? 'from a hospital number' : html`from <span class="app-whole">${ohTelephone}</span>`}.
          We never ask for bank details or a password.
        </p>
        <button class="nhsuk-button" type="submit">Send my answer</button>
      </form>
      ${crisisHelp()}
      <p class="nhsuk-body-s">
        To check that this is real, ring the number on your trust’s own website and ask for occupational health.
      </p>`,
  };
}

function fieldset({ question, hint, choices }: ChoiceGroup, at: number, ticked: readonly Choice[]): Html {
  const hintId = `hint-${String(at)}`;
  return html`<div class="nhsuk-form-group">
    <fieldset class="nhsuk-fieldset" aria-describedby="${hintId}">
      <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">
        <h2 class="nhsuk-fieldset__heading">${question}</h2>
      </legend>
      <div class="nhsuk-hint" id="${hintId}">${hint}</div>
      <div class="nhsuk-checkboxes">${choices.map((choice) => checkbox(choice, ticked.includes(choice.choice)))}</div>
    </fieldset>
  </div>`;
}

function checkbox({ choice, words, hint }: ChoiceWords, ticked: boolean): Html {
  const described = hint === undefined ? html`` : html`aria-describedby="${choice}-hint"`;
  return html`<div class="nhsuk-checkboxes__item">
    <input
      class="nhsuk-checkboxes__input"
      id="${choice}"
      name="choice"
      type="checkbox"
      value="${choice}"
      ${ticked ? html`checked` : html``}
      ${described}
    />
    <label class="nhsuk-label nhsuk-checkboxes__label" for="${choice}">${words}</label>
    ${hint === undefined ? html`` : html`<div class="nhsuk-hint nhsuk-checkboxes__hint" id="${choice}-hint">${hint}</div>`}
  </div>`;
}

/** Takes the focus, with scripts or without. */
function errorSummary(fault: TickedFault): Html {
  const { words, at } = faults[fault];
  return html`<div class="nhsuk-error-summary" id="to-mend" tabindex="-1" autofocus>
    <div role="alert">
      <h2 class="nhsuk-error-summary__heading">One thing to look at</h2>
      <div class="nhsuk-error-summary__body">
        <ul class="nhsuk-list nhsuk-error-summary__list">
          <li><a href="#${at}">${words}</a></li>
        </ul>
      </div>
    </div>
  </div>`;
}
