import type { IReadonlyTheme } from '@microsoft/sp-component-base';

/**
 * The colours of Teams. Teams tells an app the name of its theme and no colours, so that here they are written out.
 */
const teamsThemes: Readonly<Record<'default' | 'dark' | 'contrast', IReadonlyTheme>> = {
  default: {
    isInverted: false,
    palette: {
      ...{ themePrimary: '#5b5fc7', themeDarkAlt: '#4f52b2', themeDark: '#444791', themeDarker: '#383966' },
      ...{ themeLighterAlt: '#f5f5ff', themeLighter: '#e8ebfa', themeLight: '#dce0fa', themeTertiary: '#aab1fa' },
      ...{ themeSecondary: '#7579eb', neutralLighterAlt: '#fafafa', neutralLighter: '#f5f5f5' },
      ...{ neutralLight: '#e0e0e0', neutralQuaternaryAlt: '#d6d6d6', neutralQuaternary: '#d1d1d1' },
      ...{ neutralTertiaryAlt: '#c7c7c7', neutralTertiary: '#a3a3a3', neutralSecondary: '#616161' },
      ...{ neutralPrimaryAlt: '#424242', neutralPrimary: '#242424', neutralDark: '#1f1f1f' },
      ...{ black: '#000000', white: '#ffffff' },
    },
  },
  dark: {
    isInverted: true,
    palette: {
      ...{ themePrimary: '#9299f7', themeDarkAlt: '#aab1fa', themeDark: '#b6bcfa', themeDarker: '#c5cbfa' },
      ...{ themeLighterAlt: '#17172a', themeLighter: '#2f2f4a', themeLight: '#383966', themeTertiary: '#5b5fc7' },
      ...{ themeSecondary: '#7f85f5', neutralLighterAlt: '#292929', neutralLighter: '#333333' },
      ...{ neutralLight: '#3d3d3d', neutralQuaternaryAlt: '#474747', neutralQuaternary: '#525252' },
      ...{ neutralTertiaryAlt: '#666666', neutralTertiary: '#8a8a8a', neutralSecondary: '#d6d6d6' },
      ...{ neutralPrimaryAlt: '#e0e0e0', neutralPrimary: '#ffffff', neutralDark: '#ffffff' },
      ...{ black: '#ffffff', white: '#1f1f1f' },
    },
  },
  contrast: {
    isInverted: true,
    palette: {
      ...{ themePrimary: '#1aebff', themeDarkAlt: '#6ff2ff', themeDark: '#9df6ff', themeDarker: '#ffff01' },
      ...{ themeLighterAlt: '#000000', themeLighter: '#000000', themeLight: '#1a3a3f', themeTertiary: '#1aebff' },
      ...{ themeSecondary: '#1aebff', neutralLighterAlt: '#000000', neutralLighter: '#1a1a1a' },
      ...{ neutralLight: '#ffffff', neutralQuaternaryAlt: '#ffffff', neutralQuaternary: '#ffffff' },
      ...{ neutralTertiaryAlt: '#ffffff', neutralTertiary: '#ffffff', neutralSecondary: '#ffffff' },
      ...{ neutralPrimaryAlt: '#ffffff', neutralPrimary: '#ffffff', neutralDark: '#ffffff' },
      ...{ black: '#ffffff', white: '#000000' },
    },
    semanticColors: {
      ...{ link: '#ffff01', errorText: '#ffffff', errorBackground: '#000000' },
      ...{ warningText: '#ffffff', warningBackground: '#000000' },
      ...{ successText: '#ffffff', successBackground: '#000000' },
    },
  },
};

/** The theme by the name that Teams gives it; a name that is not known is the light one. */
export function teamsTheme(name: string): IReadonlyTheme {
  return name === 'dark' || name === 'contrast' ? teamsThemes[name] : teamsThemes.default;
}
