import type { TeamsLibrary } from './microsoft';
import { themeNames, themeWords } from '../themes';

/** What a web part finds in `context.sdks.microsoftTeams`. */
export interface TeamsSdk {
  readonly teamsJs: TeamsLibrary;
  readonly context: object;
}

const patienceMs = 8000;

/** Loads Teams' own library and shakes hands with the client that the page stands in. */
export async function joinTeams(setTheme: (name: string) => void): Promise<TeamsSdk> {
  const teamsJs = await teamsLibrary();
  await Promise.race([teamsJs.app.initialize([location.origin]), tooLate()]);
  const context = await teamsJs.app.getContext();
  teamsJs.app.registerOnThemeChangeHandler((teamsTheme) => {
    const name = themeNames.find((theme) => themeWords[theme].teams === teamsTheme);
    if (name) setTheme(name);
  });
  return { teamsJs, context };
}

/** The library looks for a module loader and would hide in it, where the page cannot find it. */
async function teamsLibrary(): Promise<TeamsLibrary> {
  const { amd } = window.define;
  window.define.amd = undefined;
  try {
    await script('/_teams/MicrosoftTeams.min.js');
  } finally {
    window.define.amd = amd;
  }
  if (!window.microsoftTeams) throw new Error('The library of Teams did not load.');
  return window.microsoftTeams;
}

function script(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = address;
    element.onload = () => resolve();
    element.onerror = () => reject(new Error('The library of Teams was not fetched.'));
    document.head.append(element);
  });
}

function tooLate(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('The Teams client did not answer.')), patienceMs);
  });
}
