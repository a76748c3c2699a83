import { isThemeName } from '../themes';
import { fluentTheme } from './fluentTheme';
import type { ThemeProvider } from './microsoft';

/** Changes the theme of the page, and tells its web parts as SharePoint does. */
export function themeSetter(provider: ThemeProvider): (name: string) => void {
  return (name) => {
    if (!isThemeName(name)) throw new Error('There is no theme of this name.');
    document.documentElement.dataset['theme'] = name;
    provider._setTheme(fluentTheme(name));
  };
}
