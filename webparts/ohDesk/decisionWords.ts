import type { NewDecision } from '../../core/desk/desk';

type Words = Readonly<Record<NewDecision['decision'], string>>;

/** What can be decided about a contact that is held; the button is called so too. */
export const decisionWords: Words = {
  send: 'Send the message',
  ring: 'Ring instead',
  'do-not-contact': 'Do not contact',
};

export const decisionHints: Words = {
  send: 'On the next working day. It is checked once more just before.',
  ring: 'It goes to the list of calls, for the next working day.',
  'do-not-contact': 'Nothing is sent for this absence.',
};

/** What is said when it was saved. */
export const decisionSaved: Words = {
  send: 'Decided: the message goes out on the next working day.',
  ring: 'Decided: it is on the list of calls.',
  'do-not-contact': 'Decided: nothing is sent for this absence.',
};
