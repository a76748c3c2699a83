import type { DeskPerson } from '../../../core/desk/desk';
import { type Choice, choices } from '../../../core/statements/choice';
import { inThirtySeconds } from '../../../webparts/ohDesk/inThirtySeconds';
import { bareRow, deskPerson, deskRow, deskStatement } from '../../made/desk';

const confirmed = (said: readonly Choice[], more: Partial<DeskPerson> = {}): DeskPerson =>
  deskPerson({ statements: [deskStatement({ choices: said, confirmed: true })], ...more });
const said = (person: DeskPerson): string => inThirtySeconds(person).lines.join(' ');
const unanswered = (state: 'notReached' | 'maybeSent'): DeskPerson =>
  deskPerson({ row: bareRow({ state }), statements: [] });

describe('what to say in 30 seconds', () => {
  it('begins by asking for the person, before occupational health is named', () => {
    const { lines } = inThirtySeconds(confirmed(['physio']));
    expect(lines[0]).toBe('Hello, my name is … May I speak to Jon Example?');
    expect(lines[1]).toContain('occupational health');
  });

  it('says what they asked for once somebody has checked who it is', () => {
    expect(said(confirmed(['physio', 'nurse']))).toContain('You wrote to us about a talk with a nurse and physio.');
  });

  it('says nothing of what was asked for while nobody has', () => {
    const person = deskPerson({ statements: [deskStatement({ choices: ['money', 'physio'] })] });
    expect(said(person)).toContain('may I check that it’s you?');
    expect(said(person)).not.toMatch(/money|physio/);
  });

  it('says nothing of it either where only one of two answers is confirmed', () => {
    const statements = [deskStatement({ confirmed: true }), deskStatement({ choices: ['money'] })];
    expect(said(deskPerson({ statements }))).not.toMatch(/money|physio/);
  });

  it('puts together what several answers asked for, each once', () => {
    const statements = [
      deskStatement({ choices: ['work', 'physio'], confirmed: true }),
      deskStatement({ choices: ['physio'], confirmed: true }),
    ];
    expect(said(deskPerson({ statements }))).toContain('You wrote to us about physio and work.');
  });

  it.each([[[]], [['nothing-now']], [['ask-in-2-weeks', 'long-term']]] as [Choice[]][])(
    'thanks them where %j names nothing that may be said',
    (ticked) => {
      expect(said(confirmed(ticked))).toContain('Thank you for writing back.');
    },
  );

  it('offers help to somebody whom no message reached, and says that it is their choice', () => {
    expect(said(unanswered('notReached'))).toContain('anything we can help with');
    expect(said(unanswered('notReached'))).toContain('you can say no');
  });

  it('asks whether a message came where nobody can tell', () => {
    expect(said(unanswered('maybeSent'))).toContain('Has a message from us come to you?');
  });

  it('is for writing, with nothing to say aloud, where they asked not to be rung', () => {
    const saying = inThirtySeconds(confirmed(['physio', 'text-me'], { row: deskRow({ doNotRing: true }) }));
    expect(saying.lines).toEqual(['Hello, this is … from occupational health. What would help, and when may we write?']);
    expect(saying.otherwise).toBeUndefined();
  });

  it.each(['notReached', 'maybeSent'] as const)('says what to leave on voicemail, for “%s”', (state) => {
    expect(inThirtySeconds(unanswered(state)).otherwise).toContain('Leave your name and number alone.');
  });

  it('never names an illness, a code or a rule, whatever was ticked and whatever rule it was', () => {
    const person = confirmed(choices, { rule: 'stress' });
    const all = [said(person), said(unanswered('notReached')), inThirtySeconds(person).otherwise].join(' ');
    expect(all).not.toMatch(/stress|anxiety|depress|condition|pain|sick|absen|S10|day 28|trigger/i);
  });

  it('says that the manager is not told', () => {
    expect(said(confirmed(['work']))).toContain('Your manager hasn’t been told');
  });
});
