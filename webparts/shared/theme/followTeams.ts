import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { WebPartContext } from '@microsoft/sp-webpart-base';
import { teamsTheme } from './teamsThemes';

/**
 * Follows the theme of Teams, where SharePoint's own says nothing of dark and high contrast. Does nothing elsewhere.
 * @param changed is told the theme now and at each change
 */
export function followTeams(context: WebPartContext, changed: (theme: IReadonlyTheme) => void): void {
  const app = context.sdks.microsoftTeams?.teamsJs.app;
  if (!app) return;
  const follow = (name: string): void => changed(teamsTheme(name));
  app.registerOnThemeChangeHandler(follow);
  app.getContext().then(
    (found) => follow(found.app.theme),
    () => follow('default'),
  );
}
