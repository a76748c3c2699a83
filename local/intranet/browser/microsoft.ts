import type { PageData } from '../pageData';

/**
 * What the page uses of Microsoft's packages, including parts that they mark as internal and leave out of their types.
 * A later version may change any of it: modules/platform.ts pins the version that this was written for.
 */
export interface CoreLibrary {
  readonly DisplayMode: { readonly Read: number; readonly Edit: number };
  readonly Guid: { newGuid(): { toString(): string } };
}

export interface ServiceScope {
  consume<T>(key: ServiceKey<T>): T;
  provide<T>(key: ServiceKey<T>, service: T): T;
  startNewChild(): ServiceScope;
  finish(): void;
}
export interface ServiceKey<T> {
  readonly id: string;
  /** Never there: it carries the type of the service. */
  readonly service?: T;
}

export interface PageContextLibrary {
  readonly PageContext: { readonly serviceKey: ServiceKey<{ initialize(facts: object, legacy: object): void }> };
}

export interface HttpBaseLibrary {
  readonly _AadTokenProviders: { _initialize(provider: TokenProvider, configuration: object): void };
}
export interface TokenProvider {
  getToken(resource: string): Promise<string>;
  _getTokenInternal(resource: string): Promise<string>;
  _ensureState(): Promise<void>;
}

export interface ComponentBaseLibrary {
  readonly ThemeProvider: (new (scope: ServiceScope, theme: object) => ThemeProvider) & {
    readonly serviceKey: ServiceKey<ThemeProvider>;
  };
}
export interface ThemeProvider {
  _setTheme(theme: object): void;
}

export interface WebPartBaseLibrary {
  readonly _BaseWebPartHost: new (scope: ServiceScope) => object;
  readonly _PropertyPaneLoader: { readonly serviceKey: ServiceKey<{ _propertyPaneController: PaneController }> };
  readonly _ClientSideWebPartManager: new (host: object) => WebPartManager;
}

export interface WebPartManager {
  loadWebPart(options: object): Promise<void>;
  setDisplayMode(mode: number): void;
  requestPropertyPaneAction(instanceId: string, action: PaneAction): void;
}

export type PaneAction = 'Open' | 'OpenDetails' | 'Close' | 'Toggle' | 'Refresh' | 'Default';

/** What sp-property-pane's own controller does for web parts: browser/propertyPane.ts takes its place. */
export interface PaneController {
  readonly currentlyConfiguredConsumerId: string | undefined;
  registerConsumer(id: string, consumer: PaneConsumer): void;
  isConsumerRegistered(id: string): boolean;
  onConsumerDelete(id: string): void;
  registerOnPropertyPaneFieldChangedListener(): () => void;
  isRenderedByConsumer(id?: string): boolean;
  isOpen(): boolean;
  isContentPanelOpen(): boolean;
  requestAction(id: string, action: PaneAction): void;
  _setAppPagePropertyPaneTopData(): void;
  _setPropertyPaneToNarrowRender(): void;
}

/** A web part, as the pane sees it. */
export interface PaneConsumer {
  readonly properties: object;
  _getPropertyPaneData(): Promise<PaneData>;
  _onPropertyPaneLifeCycleEvent(event: 'ConfigurationStart' | 'ConfigurationComplete'): void;
  _onPropertyPaneFieldChanged(property: string, value: unknown, type: number): boolean;
}

export interface PaneData {
  readonly title: string;
  readonly isReactive: boolean;
  readonly properties: object;
  readonly configuration: {
    readonly pages: readonly {
      readonly header?: { readonly description: string };
      readonly groups: readonly PaneGroup[];
    }[];
  };
}

export interface PaneGroup {
  readonly groupName?: string;
  readonly isGroupNameHidden?: boolean;
  readonly groupFields?: readonly PaneField[];
}

export interface PaneField {
  readonly type: number;
  readonly targetProperty: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What Microsoft's loader hands to the module that it starts. */
export interface StartedWith {
  readonly spPageContextInfo: Readonly<Record<string, unknown>>;
}

/** Teams' own library, as web parts get it. */
export interface TeamsLibrary {
  readonly app: {
    initialize(validOrigins: readonly string[]): Promise<void>;
    getContext(): Promise<{ readonly app: { readonly theme: string } }>;
    registerOnThemeChangeHandler(handler: (theme: string) => void): void;
  };
}

declare global {
  interface Window {
    /** What this page was given. */
    localPage: { readonly data: PageData };
    __themeState__?: { theme: Readonly<Record<string, string>>; registeredStyles: object[] };
    FabricConfig?: { fontBaseUrl: string; iconBaseUrl: string };
    microsoftTeams?: TeamsLibrary;
    spModuleLoader: {
      _isTelemetryDisabled: boolean;
      start(options: object, failed: (fault: unknown) => void): Promise<void>;
    };
    define: ((id: string, needs: readonly string[], make: (...libraries: never[]) => object) => void) & {
      amd?: object | undefined;
    };
  }
}
