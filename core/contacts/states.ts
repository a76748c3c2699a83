import type { ContactState } from './contact';

/** Which states may come after which: whatever is not here is a fault of the program. */
const after: Readonly<Record<ContactState, readonly ContactState[]>> = {
  // An answer comes whenever somebody has a link: a try that seemed to have failed may have reached them.
  due: ['due', 'queued', 'held', 'cancelled', 'notReached', 'answered', 'closed'],
  queued: ['queued', 'due', 'sending', 'held', 'cancelled', 'notReached', 'answered', 'closed'],
  sending: ['sending', 'sent', 'maybeSent', 'notReached', 'queued', 'due', 'held', 'cancelled', 'answered', 'closed'],
  sent: ['sent', 'answered', 'notReached', 'closed', 'cancelled'],
  answered: ['answered', 'notReached', 'closed', 'cancelled'],
  held: ['held', 'due', 'notReached', 'cancelled', 'answered', 'closed'],
  notReached: ['notReached', 'answered', 'closed', 'cancelled'],
  maybeSent: ['maybeSent', 'sent', 'answered', 'notReached', 'closed', 'cancelled'],
  // Not reached: a death that was taken back.
  cancelled: ['cancelled', 'notReached', 'answered'],
  // Not reached: whoever closed it through the link was somebody else.
  closed: ['closed', 'answered', 'notReached'],
};

/** Whether a contact may go from one state to another, or be changed in the same one. */
export const mayFollow = (from: ContactState, to: ContactState): boolean => after[from].includes(to);

/** Whether a contact has come to an end: nothing that the team notes of it changes that; an answer alone does. */
export const isOver = (state: ContactState | undefined): boolean => state === 'cancelled' || state === 'closed';
