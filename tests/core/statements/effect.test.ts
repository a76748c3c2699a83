import fc from 'fast-check';
import { type ContactState, contactStates } from '../../../core/contacts/contact';
import { mayFollow } from '../../../core/contacts/states';
import { type Choice, choices } from '../../../core/statements/choice';
import { effectOn, wishesTicked } from '../../../core/statements/effect';
import { cameOn, day, written } from './dates';

const wednesday = cameOn('2026-03-25');
const on = (state: ContactState, ticked: readonly Choice[], actBy?: string, why?: string): string => {
  const effect = effectOn({ state, why, actBy: actBy === undefined ? undefined : day(actBy) }, ticked, wednesday);
  return [effect.state, effect.why, written(effect.actBy)].filter((part) => part !== undefined).join(' ');
};

describe('what an answer does to its contact', () => {
  it.each<[string, Choice[]]>([
    ['answered 2026-03-27', ['physio']],
    ['answered 2026-03-27', ['text-me']],
    ['answered 2026-04-08', ['ask-in-2-weeks']],
    ['closed nothing-wanted', ['nothing-now']],
    ['closed nothing-wanted', ['not-this-absence', 'never-automatic']],
    ['notReached wrong-person 2026-03-27', ['not-for-me']],
  ])('makes one that was sent %s by %j', (expected, ticked) => {
    expect(on('sent', ticked)).toBe(expected);
  });

  it.each(contactStates)('makes it answered where help is asked for, were it %s', (state) => {
    expect(on(state, ['nurse'])).toBe('answered 2026-03-27');
  });

  it.each<[string, ContactState, Choice[], string | undefined, string]>([
    ['nothing more does not take back a call', 'answered', ['nothing-now'], '2026-03-26', 'answered 2026-03-26'],
    ['a wrong person does not either', 'answered', ['not-for-me'], '2026-03-26', 'answered 2026-03-26'],
    ['a wait does not put off a call', 'answered', ['ask-in-4-weeks'], '2026-03-26', 'answered 2026-03-26'],
    ['help does not wait for what was asked for later', 'answered', ['nurse'], '2026-04-22', 'answered 2026-03-27'],
    ['the day of another state is not one of an answer', 'notReached', ['nurse'], '2026-03-20', 'answered 2026-03-27'],
    ['what came to nothing stays so', 'cancelled', ['nothing-now'], undefined, 'cancelled'],
    ['what is done stays so', 'closed', ['not-for-me'], undefined, 'closed'],
    ['what is done begins again when help is wanted', 'closed', ['money'], undefined, 'answered 2026-03-27'],
  ])('only adds: %s', (_, state, ticked, actBy, expected) => {
    expect(on(state, ticked, actBy)).toBe(expected);
  });

  it('does not let whoever has somebody else’s number speak for them', () => {
    expect(on('notReached', ['nothing-now'], '2026-03-26', 'wrong-person')).toBe('notReached 2026-03-26');
    expect(on('notReached', ['nothing-now'], '2026-03-26', 'not-delivered')).toBe('closed nothing-wanted');
    expect(on('closed', ['not-for-me'], undefined, 'nothing-wanted')).toBe('notReached wrong-person 2026-03-27');
  });

  it('never takes a contact where none may go', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...contactStates),
        fc.subarray([...choices], { minLength: 1 }),
        fc.option(fc.integer({ min: day('2026-03-01'), max: day('2026-05-01') }), { nil: undefined }),
        (state, ticked, actBy) =>
          [undefined, 'wrong-person', 'nothing-wanted'].every((why) =>
            mayFollow(state, effectOn({ state, why, actBy }, ticked, wednesday).state),
          ),
      ),
    );
  });

  it('comes to the same when the same answer comes twice', () => {
    fc.assert(
      fc.property(fc.constantFrom(...contactStates), fc.subarray([...choices], { minLength: 1 }), (state, ticked) => {
        const once = effectOn({ state, why: undefined, actBy: undefined }, ticked, wednesday);
        const now = { state: once.state, why: once.why, actBy: once.actBy };
        const twice = effectOn(now, ticked, wednesday);
        expect([twice.state, twice.actBy]).toEqual([once.state, once.actBy]);
      }),
    );
  });
});

describe('what somebody wishes for all contacts', () => {
  it.each<[keyof ReturnType<typeof wishesTicked>, Choice[]]>([
    ['neverAutomatic', ['nurse', 'never-automatic']],
    ['doNotRing', ['physio', 'text-me']],
    ['notAboutThisAbsence', ['nothing-now', 'not-this-absence']],
    ['dropsAddress', ['not-for-me']],
  ])('is %s after %j, and no other', (wish, ticked) => {
    const wishes = wishesTicked(ticked);
    expect(Object.entries(wishes).filter(([, wished]) => wished)).toEqual([[wish, true]]);
  });

  it('drops no address of somebody who wants help by it', () => {
    expect(wishesTicked(['nurse', 'not-for-me']).dropsAddress).toBe(false);
  });

  it('is nothing where only help is ticked', () => {
    expect(Object.values(wishesTicked(['nurse', 'nothing-now']))).toEqual([false, false, false, false]);
  });
});
