import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { teamsTheme } from './teamsThemes';

type Palette = NonNullable<IReadonlyTheme['palette']>;
type Colours = NonNullable<IReadonlyTheme['semanticColors']>;

/** The colours that our styles use, each with the slot of the palette that stands for it in a theme of palette alone. */
const slots = {
  bodyBackground: 'white',
  bodyBackgroundHovered: 'neutralLighter',
  bodyDivider: 'neutralLight',
  bodyText: 'neutralPrimary',
  bodySubtext: 'neutralSecondary',
  focusBorder: 'neutralPrimary',
  inputBorder: 'neutralSecondary',
  link: 'themePrimary',
  linkHovered: 'themeDarker',
  primaryButtonBackground: 'themePrimary',
  primaryButtonBackgroundHovered: 'themeDarkAlt',
  primaryButtonText: 'white',
} as const satisfies Partial<Record<keyof Colours, keyof Palette>>;

const names = Object.keys(slots) as (keyof typeof slots)[];

/** As Fluent has them, where a theme does not say: no slot of a palette is for an error or a warning. */
const alarm = {
  light: { errorText: '#a4262c', errorBackground: '#fde7e9' },
  dark: { errorText: '#f1707b', errorBackground: '#442726' },
};

/** Words on a colour: from the host together, or ours together, so that they can always be read on each other. */
const pairs = [
  ['warningText', 'warningBackground', { light: ['#6d4600', '#fff4ce'], dark: ['#fce100', '#433519'] }],
  ['successText', 'successBackground', { light: ['#0b5c0b', '#dff6dd'], dark: ['#9fd89f', '#1e3a1e'] }],
] as const;

/** The colours of the host's theme by the names of our CSS variables: `--bodyText` and so on. */
export function tokensOf(theme: IReadonlyTheme | undefined): Record<string, string> {
  const colour = (name: keyof typeof slots): string =>
    theme?.semanticColors?.[name] ?? theme?.palette?.[slots[name]] ?? (teamsTheme('').palette?.[slots[name]] as string);
  const light = theme?.isInverted ? 'dark' : 'light';
  const ofError = { ...alarm[light] };
  const { errorText = ofError.errorText, errorBackground = ofError.errorBackground } = theme?.semanticColors ?? {};
  return Object.fromEntries([
    ...names.map((name) => [`--${name}`, colour(name)]),
    ['--errorText', errorText],
    ['--errorBackground', errorBackground],
    ...pairs.flatMap(([text, background, ours]) => {
      const { [text]: words, [background]: behind } = theme?.semanticColors ?? {};
      const [inkOfOurs, behindOurs] = ours[light];
      const theirs = words !== undefined && behind !== undefined;
      return [
        [`--${text}`, theirs ? words : inkOfOurs],
        [`--${background}`, theirs ? behind : behindOurs],
      ];
    }),
  ]) as Record<string, string>;
}
