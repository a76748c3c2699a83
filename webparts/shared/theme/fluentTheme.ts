import { type Theme, createTheme } from '@fluentui/react';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { teamsTheme } from './teamsThemes';

/** The machine's own: Fluent's would be fetched from Microsoft's servers. */
const fontFamily = "'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', Arial, sans-serif";

/** The host's theme as Fluent takes it, with the fonts of the machine. */
export function fluentTheme(host: IReadonlyTheme | undefined): Theme {
  const { palette, semanticColors, isInverted } = host ?? teamsTheme('default');
  return createTheme({
    ...(palette && { palette }),
    ...(semanticColors && { semanticColors }),
    isInverted: isInverted === true,
    defaultFontStyle: { fontFamily },
  });
}
