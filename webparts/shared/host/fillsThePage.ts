import type { WebPartContext } from '@microsoft/sp-webpart-base';

/** `WebPartFormFactor.FullSize`: a tab or app of Teams, or a page of SharePoint with this web part alone. */
const fullSize = 1;

/**
 * Whether the web part has the page to itself, so that margins and the first heading are its own to give. The host
 * says so in `formFactor`, which Microsoft leaves out of its published types.
 */
export function fillsThePage(context: WebPartContext): boolean {
  const { formFactor } = context as { formFactor?: number };
  return formFactor === fullSize || context.sdks.microsoftTeams !== undefined;
}
