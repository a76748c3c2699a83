import { choices } from '../../../core/statements/choice';
import { inThirtySeconds } from '../../../webparts/ohDesk/inThirtySeconds';
import { bareRow, deskRow, deskStatement } from '../../made/desk';

const said = (...ticked: readonly (typeof choices)[number][]) => [deskStatement({ choices: ticked, confirmed: true })];
const words = (...given: Parameters<typeof inThirtySeconds>): string => inThirtySeconds(...given).lines.join(' ');

describe('what to say in 30 seconds', () => {
  it('begins with a name, and says to whoever picks up nothing of why we ring', () => {
    const { lines, otherwise } = inThirtySeconds({ row: deskRow(), statements: said('emotional') });
    expect(lines[0]).toBe('Hello, my name is … May I speak to Jon Example?');
    expect(otherwise).toMatch(/^Somebody else, or voicemail\? Leave your name and number alone\./);
  });

  it('names what they asked for when it is known who it was', () => {
    expect(words({ row: deskRow(), statements: said('physio', 'money') })).toContain(
      'You wrote to us about physio and money. Is now all right?',
    );
  });

  it('checks who it is first where that is not known, and names nothing', () => {
    const spoken = words({ row: deskRow(), statements: [deskStatement({ choices: ['physio'] })] });
    expect(spoken).toContain('may I check that it’s you?');
    expect(spoken).not.toContain('physio');
  });

  it('checks it again when one of several answers is not confirmed', () => {
    const statements = [...said('physio'), deskStatement({ choices: ['nurse'] })];
    expect(words({ row: deskRow(), statements })).not.toMatch(/physio|nurse/);
  });

  it('thanks somebody who asked for nothing that can be named aloud', () => {
    expect(words({ row: deskRow(), statements: said('long-term') })).toContain('Thank you for writing back.');
  });

  it('asks somebody whom no message reached whether there is anything', () => {
    const spoken = words({ row: bareRow({ state: 'notReached' }), statements: [] });
    expect(spoken).toMatch(/anything we can help with\. .*It’s your choice: you can say no/);
  });

  it('asks whether a message came where nobody can tell', () => {
    expect(words({ row: bareRow({ state: 'maybeSent' }), statements: [] })).toContain('Has a message from us come');
  });

  it('is something to write to somebody who is not to be rung', () => {
    const saying = inThirtySeconds({ row: deskRow({ doNotRing: true }), statements: said('physio') });
    expect(saying).toEqual({ lines: [expect.stringMatching(/when may we write\?$/)] });
  });

  it.each(choices)('names no illness and no absence after “%s”', (choice) => {
    expect(words({ row: deskRow(), statements: said(choice) })).not.toMatch(
      /stress|anxi|depress|mental|illness|sick|absen|condition|diagnos|back pain/i,
    );
  });
});
