export const themeNames = ['light', 'dark', 'contrast'] as const;
export type ThemeName = (typeof themeNames)[number];

/** What people read for a theme, and what Teams calls it. */
export const themeWords: Record<ThemeName, { readonly label: string; readonly teams: string }> = {
  light: { label: 'Light', teams: 'default' },
  dark: { label: 'Dark', teams: 'dark' },
  contrast: { label: 'High contrast', teams: 'contrast' },
};

export function isThemeName(text: string | undefined): text is ThemeName {
  return themeNames.some((name) => name === text);
}

/** A theme as SharePoint has it: Fluent's slots, by their names. */
export interface Theme {
  readonly isInverted: boolean;
  readonly palette: Readonly<Record<PaletteSlot, string>>;
}

type PaletteSlot =
  | `theme${'Primary' | 'LighterAlt' | 'Lighter' | 'Light' | 'Tertiary' | 'Secondary' | 'DarkAlt' | 'Dark' | 'Darker'}`
  | `neutral${NeutralSlot}`
  | 'accent'
  | 'black'
  | 'white';
type NeutralSlot =
  | 'LighterAlt'
  | 'Lighter'
  | 'Light'
  | 'QuaternaryAlt'
  | 'Quaternary'
  | 'TertiaryAlt'
  | 'Tertiary'
  | 'SecondaryAlt'
  | 'Secondary'
  | 'PrimaryAlt'
  | 'Primary'
  | 'Dark';

/** Slots in this order: primary, lighterAlt, lighter, light, tertiary, secondary, darkAlt, dark, darker. */
const brand = ([primary, lighterAlt, lighter, light, tertiary, secondary, darkAlt, dark, darker]: Nine) => ({
  themePrimary: primary,
  themeLighterAlt: lighterAlt,
  themeLighter: lighter,
  themeLight: light,
  themeTertiary: tertiary,
  themeSecondary: secondary,
  themeDarkAlt: darkAlt,
  themeDark: dark,
  themeDarker: darker,
  accent: primary,
});
type Nine = readonly [string, string, string, string, string, string, string, string, string];

/** NHS blue on white, as a SharePoint theme would be made for the programme; its dark variant; and contrast as in Teams. */
export const themes: Record<ThemeName, Theme> = {
  light: {
    isInverted: false,
    palette: {
      ...brand(['#005eb8', '#f2f7fc', '#cfe2f4', '#a8caea', '#5b99d3', '#196ebf', '#0054a6', '#00478c', '#003467']),
      neutralLighterAlt: '#faf9f8',
      neutralLighter: '#f3f2f1',
      neutralLight: '#edebe9',
      neutralQuaternaryAlt: '#e1dfdd',
      neutralQuaternary: '#d0d0d0',
      neutralTertiaryAlt: '#c8c6c4',
      neutralTertiary: '#a19f9d',
      neutralSecondaryAlt: '#8a8886',
      neutralSecondary: '#605e5c',
      neutralPrimaryAlt: '#3b3a39',
      neutralPrimary: '#323130',
      neutralDark: '#201f1e',
      black: '#000000',
      white: '#ffffff',
    },
  },
  dark: {
    isInverted: true,
    palette: {
      ...brand(['#6cb4ee', '#040709', '#111d26', '#203647', '#416c8f', '#5f9ed1', '#7abcf0', '#8dc6f2', '#a9d4f6']),
      neutralLighterAlt: '#252423',
      neutralLighter: '#2b2a29',
      neutralLight: '#323130',
      neutralQuaternaryAlt: '#3b3a39',
      neutralQuaternary: '#484644',
      neutralTertiaryAlt: '#605e5c',
      neutralTertiary: '#8a8886',
      neutralSecondaryAlt: '#a19f9d',
      neutralSecondary: '#c8c6c4',
      neutralPrimaryAlt: '#e1dfdd',
      neutralPrimary: '#f3f2f1',
      neutralDark: '#faf9f8',
      black: '#ffffff',
      white: '#1b1a19',
    },
  },
  contrast: {
    isInverted: true,
    palette: {
      ...brand(['#1aebff', '#000000', '#000000', '#1a3a3f', '#1aebff', '#1aebff', '#6ff2ff', '#9df6ff', '#ccfbff']),
      neutralLighterAlt: '#000000',
      neutralLighter: '#000000',
      neutralLight: '#1f1f1f',
      neutralQuaternaryAlt: '#ffffff',
      neutralQuaternary: '#ffffff',
      neutralTertiaryAlt: '#ffffff',
      neutralTertiary: '#ffffff',
      neutralSecondaryAlt: '#ffffff',
      neutralSecondary: '#ffffff',
      neutralPrimaryAlt: '#ffffff',
      neutralPrimary: '#ffffff',
      neutralDark: '#ffffff',
      black: '#ffffff',
      white: '#000000',
    },
  },
};
