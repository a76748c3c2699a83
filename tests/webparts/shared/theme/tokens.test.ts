import { teamsTheme } from '../../../../webparts/shared/theme/teamsThemes';
import { tokensOf } from '../../../../webparts/shared/theme/tokens';

/** How bright a colour is, 0 to 1, as WCAG 2.2 computes it. */
function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [brightness(one), brightness(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours of the web parts', () => {
  it('are the host’s, where it names them', () => {
    const tokens = tokensOf({
      semanticColors: { bodyText: '#111111', errorText: '#222222' },
      palette: { white: '#fefefe' },
    });
    expect(tokens).toMatchObject({ '--bodyText': '#111111', '--errorText': '#222222', '--bodyBackground': '#fefefe' });
  });

  it('come from the palette of a host that names no others', () => {
    const tokens = tokensOf({ palette: { themePrimary: '#005eb8', neutralPrimary: '#323130' } });
    expect(tokens).toMatchObject({ '--link': '#005eb8', '--bodyText': '#323130' });
  });

  it('are all there without a host’s theme', () => {
    for (const colour of Object.values(tokensOf(undefined))) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('warn in a darker red on a dark theme', () => {
    expect(tokensOf({ isInverted: true })['--errorBackground']).not.toBe(tokensOf({})['--errorBackground']);
  });

  it('take words and what is behind them from the host together, or not at all', () => {
    const half = tokensOf({ semanticColors: { warningText: '#111111' } });
    expect(half['--warningText']).not.toBe('#111111');
    const both = tokensOf({ semanticColors: { warningText: '#111111', warningBackground: '#eeeeee' } });
    expect(both).toMatchObject({ '--warningText': '#111111', '--warningBackground': '#eeeeee' });
  });

  it.each(['default', 'dark', 'contrast', 'a theme of tomorrow'])('can be read in Teams’ theme "%s"', (name) => {
    const tokens = tokensOf(teamsTheme(name));
    const pairs = [
      ['--bodyText', '--bodyBackground', 4.5],
      ['--bodySubtext', '--bodyBackground', 4.5],
      ['--link', '--bodyBackground', 4.5],
      ['--linkHovered', '--bodyBackground', 4.5],
      ['--bodyText', '--bodyBackgroundHovered', 4.5],
      ['--primaryButtonText', '--primaryButtonBackground', 4.5],
      ['--primaryButtonText', '--primaryButtonBackgroundHovered', 4.5],
      ['--errorText', '--errorBackground', 4.5],
      ['--bodyText', '--errorBackground', 4.5],
      ['--warningText', '--warningBackground', 4.5],
      ['--bodyText', '--warningBackground', 4.5],
      ['--successText', '--successBackground', 4.5],
      ['--inputBorder', '--bodyBackground', 3],
      ['--focusBorder', '--bodyBackground', 3],
    ] as const;
    for (const [one, other, least] of pairs) {
      expect([one, other, contrast(tokens[one] ?? '', tokens[other] ?? '') >= least]).toEqual([one, other, true]);
    }
  });
});
