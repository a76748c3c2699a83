import type { CoreLibrary, ServiceScope, WebPartBaseLibrary, WebPartManager } from './microsoft';
import { makePane } from './propertyPane';
import type { TeamsSdk } from './teams';

/** Microsoft's manager of web parts, on a host that is this page. */
export function webPartManager(
  library: WebPartBaseLibrary,
  scope: ServiceScope,
  teams: TeamsSdk | undefined,
): WebPartManager {
  const more = teams ? { microsoftTeams: teams } : {};
  class Host extends library._BaseWebPartHost {
    getAdditionalContextProperties(): object {
      return more;
    }
    getAdditionalContextPropertiesAsync(): Promise<object> {
      return Promise.resolve(more);
    }
  }
  scope.consume(library._PropertyPaneLoader.serviceKey)._propertyPaneController = makePane(
    // Teams has none: there nobody edits a page.
    document.getElementById('pane') ?? document.createElement('aside'),
  );
  return new library._ClientSideWebPartManager(new Host(scope));
}

interface WebPartManifest {
  readonly id: string;
  readonly preconfiguredEntries: readonly [
    { readonly title: { readonly default: string }; readonly properties: object },
  ];
}

/** Loads the page's web part as somebody has just added it: with the properties of its manifest. */
export async function loadWebPart(core: CoreLibrary, manager: WebPartManager, scope: ServiceScope): Promise<string> {
  const { manifests, webPartId, form } = window.localPage.data;
  const manifest = manifests.find(({ id }) => id === webPartId) as unknown as WebPartManifest;
  const [entry] = manifest.preconfiguredEntries;
  const instanceId = core.Guid.newGuid().toString();
  await manager.loadWebPart({
    manifest,
    instanceId,
    domElement: document.getElementById('web-part'),
    displayMode: core.DisplayMode.Read,
    addedFromPersistedData: false,
    serviceScope: scope,
    // WebPartFormFactor: 0 beside other web parts, 1 with the page to itself.
    formFactor: form === 'page' ? 0 : 1,
    webPartData: {
      id: webPartId,
      instanceId,
      title: entry.title.default,
      description: '',
      dataVersion: '1.0',
      properties: structuredClone(entry.properties),
      serverProcessedContent: {},
    },
  });
  return instanceId;
}
