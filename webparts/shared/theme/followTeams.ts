import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { WebPartContext } from '@microsoft/sp-webpart-base';
import { teamsTheme } from './teamsThemes';

/**
 * Follows the theme of Teams, where SharePoint's own says nothing of dark and high contrast. Does nothing elsewhere.
 * @param changed is told the theme now and at each change
 * @returns what ends that: a web part that was taken away is told nothing any more
 */
export function followTeams(context: WebPartContext, changed: (theme: IReadonlyTheme) => void): () => void {
  let wanted = true;
  const stop = (): void => void (wanted = false);
  const app = context.sdks.microsoftTeams?.teamsJs.app;
  if (!app) return stop;
  const follow = (name: string): void => {
    if (wanted) changed(teamsTheme(name));
  };
  app.registerOnThemeChangeHandler(follow);
  app.getContext().then(
    (found) => follow(found.app.theme),
    () => follow('default'),
  );
  return stop;
}
