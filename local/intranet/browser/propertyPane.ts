import type { PaneAction, PaneConsumer, PaneController, PaneData, PaneGroup } from './microsoft';
import { drawField, type Draw } from './paneFields';

/**
 * The property pane: it draws the fields that the web part's real configuration names. A change is given to the web part
 * at once, and lasts until the page is loaded anew.
 */
export function makePane(root: HTMLElement): PaneController {
  const consumers = new Map<string, PaneConsumer>();
  let open: string | undefined;
  let openedFrom: HTMLElement | undefined;

  const show = async (id: string): Promise<void> => {
    const consumer = consumers.get(id);
    if (!consumer) throw new Error('No web part of this page has this pane.');
    if (open === undefined) {
      openedFrom = document.activeElement as HTMLElement;
      consumer._onPropertyPaneLifeCycleEvent('ConfigurationStart');
    }
    open = id;
    draw(root, await consumer._getPropertyPaneData(), consumer, () => hide(id));
  };
  const hide = (id: string): void => {
    if (open !== id) return;
    open = undefined;
    root.hidden = true;
    root.replaceChildren();
    consumers.get(id)?._onPropertyPaneLifeCycleEvent('ConfigurationComplete');
    openedFrom?.focus();
  };
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && open !== undefined) hide(open);
  });

  return {
    get currentlyConfiguredConsumerId() {
      return open;
    },
    registerConsumer: (id, consumer) => void consumers.set(id, consumer),
    isConsumerRegistered: (id) => consumers.has(id),
    onConsumerDelete: (id) => {
      hide(id);
      consumers.delete(id);
    },
    registerOnPropertyPaneFieldChangedListener: () => () => undefined,
    isRenderedByConsumer: () => open !== undefined,
    isOpen: () => open !== undefined,
    isContentPanelOpen: () => false,
    _setAppPagePropertyPaneTopData: () => undefined,
    _setPropertyPaneToNarrowRender: () => undefined,
    requestAction: (id, action) => {
      if (opens(action, open === id, open !== undefined)) show(id).catch(reportError);
      else if (action === 'Close' || action === 'Toggle') hide(id);
    },
  };
}

function opens(action: PaneAction, isOpenForIt: boolean, isOpen: boolean): boolean {
  if (action === 'Open' || action === 'OpenDetails') return true;
  if (action === 'Toggle') return !isOpenForIt;
  return (action === 'Refresh' && isOpenForIt) || (action === 'Default' && isOpen);
}

function draw(root: HTMLElement, data: PaneData, consumer: PaneConsumer, close: () => void): void {
  if (!data.isReactive) throw new Error('The local page draws only panes whose changes count at once.');
  const heading = document.createElement('h2');
  heading.id = 'pane-title';
  heading.textContent = data.title;
  const closing = document.createElement('button');
  closing.type = 'button';
  closing.textContent = 'Close';
  closing.addEventListener('click', close);

  const change = (property: string, value: unknown, type: number): void =>
    void consumer._onPropertyPaneFieldChanged(property, value, type);
  const pages = data.configuration.pages.flatMap(({ header, groups }) => [
    ...(header ? [paragraph(header.description)] : []),
    ...groups.map((group) => fieldset(group, data.properties, change)),
  ]);
  const top = document.createElement('div');
  top.className = 'paneTop';
  top.append(heading, closing);
  root.replaceChildren(top, ...pages);
  root.hidden = false;
  closing.focus();
}

function fieldset(
  { groupName, isGroupNameHidden, groupFields }: PaneGroup,
  properties: object,
  change: Draw['change'],
) {
  if (!groupFields) throw new Error('The local page draws no groups that depend on a condition.');
  const group = document.createElement('fieldset');
  if (groupName && !isGroupNameHidden) {
    const legend = document.createElement('legend');
    legend.textContent = groupName;
    group.append(legend);
  }
  group.append(...groupFields.map((field) => drawField({ field, properties, change })));
  return group;
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}
