import { type ContactState, contactStates } from '../../../core/contacts/contact';
import { isOver, mayFollow } from '../../../core/contacts/states';

/** From a row to the columns in the order of the states: written out a second time. */
const cells: Record<ContactState, string> = {
  //          due queued sending sent answered held notReached maybeSent cancelled closed
  due: /*       */ 'y y n n y y y n y y',
  queued: /*    */ 'y y y n y y y n y y',
  sending: /*   */ 'y y y y y y y y y y',
  sent: /*      */ 'n n n y y n y n y y',
  answered: /*  */ 'n n n n y n y n y y',
  held: /*      */ 'y n n n y y y n y y',
  notReached: /**/ 'n n n n y n y n y y',
  maybeSent: /* */ 'n n n y y n y y y y',
  cancelled: /* */ 'n n n n y n y n y n',
  closed: /*    */ 'n n n n y n y n n y',
};
const all = contactStates.flatMap((from) =>
  contactStates.map((to, at) => [from, to, cells[from].split(' ')[at] === 'y'] as const),
);

it.each(all)('a contact that is %s may become %s: %s', (from, to, expected) => {
  expect(mayFollow(from, to)).toBe(expected);
});

it('that was sent never goes out again, whatever comes in between', () => {
  const reached = new Set<ContactState>(['sent']);
  for (const from of reached) for (const to of contactStates) if (mayFollow(from, to)) reached.add(to);
  for (const to of ['due', 'queued', 'sending', 'held'] as const) expect([...reached]).not.toContain(to);
});

it('is over once it is cancelled or closed: then somebody rings or has answered, and nothing else comes', () => {
  expect(contactStates.filter(isOver)).toEqual(['cancelled', 'closed']);
  for (const from of contactStates.filter(isOver))
    expect(contactStates.filter((to) => to !== from && mayFollow(from, to))).toEqual(['answered', 'notReached']);
});
