import { type ITheme, createTheme } from '@fluentui/react/lib/Theme';
import { type ThemeName, themes } from '../themes';

/** System fonts: Fluent's own would come from Microsoft's network. */
const fontFamily = "'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', Arial, sans-serif";

/** The whole theme with the colours that Fluent derives, as SharePoint hands it to web parts. */
export function fluentTheme(name: ThemeName): ITheme {
  const { isInverted, palette } = themes[name];
  return createTheme({ isInverted, palette, defaultFontStyle: { fontFamily } });
}

/** What themed style sheets read: the palette and the derived colours in one. */
export function themeState(theme: ITheme): Record<string, string> {
  return { ...theme.palette, ...theme.semanticColors } as unknown as Record<string, string>;
}
