import type { CoreLibrary, WebPartManager } from './microsoft';

/** SharePoint's right to change items, and so pages: bit 3. */
const editListItems = 0b100;

/** Lets somebody who may edit the site switch between reading and editing, and open the pane of the web part. */
export function offerEditing(core: CoreLibrary, manager: WebPartManager, instanceId: string): void {
  const toggle = document.getElementById('edit-page');
  const tools = document.getElementById('web-part-tools');
  if (!toggle || !tools || (window.localPage.data.permissions.Low & editListItems) === 0) return;
  let editing = false;
  toggle.hidden = false;
  toggle.addEventListener('click', () => {
    editing = !editing;
    toggle.textContent = editing ? 'Stop editing' : 'Edit';
    tools.hidden = !editing;
    if (!editing) manager.requestPropertyPaneAction(instanceId, 'Close');
    manager.setDisplayMode(editing ? core.DisplayMode.Edit : core.DisplayMode.Read);
  });
  document.getElementById('edit-web-part')?.addEventListener('click', () => {
    manager.requestPropertyPaneAction(instanceId, 'Open');
  });
}
