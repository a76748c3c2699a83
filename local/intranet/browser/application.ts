import { application, applicationNeeds } from '../modules/applicationModule';
import { moduleName } from '../modules/moduleName';
import { offerEditing } from './editing';
import { fluentTheme } from './fluentTheme';
import { loadWebPart, webPartManager } from './loadWebPart';
import type {
  ComponentBaseLibrary,
  CoreLibrary,
  HttpBaseLibrary,
  PageContextLibrary,
  ServiceScope,
  WebPartBaseLibrary,
} from './microsoft';
import { legacyContext, pageContext } from './pageContext';
import { joinTeams } from './teams';
import { themeSetter } from './themeSetter';
import { signedInTokens } from './tokens';

type Libraries = [CoreLibrary, PageContextLibrary, HttpBaseLibrary, ComponentBaseLibrary, WebPartBaseLibrary];

// Takes the place of sp-application-base: Microsoft's loader hands it the page's root scope, and it drives Microsoft's
// manager of web parts.
window.define(
  moduleName(application),
  applicationNeeds.map((name) => `@microsoft/${name}`),
  (...libraries: Libraries) => ({
    _Navigator: class {
      constructor(private readonly scope: ServiceScope) {}

      navigateToApplication(): Promise<void> {
        return fillPage(this.scope, libraries);
      }
    },
  }),
);

async function fillPage(root: ServiceScope, libraries: Libraries): Promise<void> {
  const [core, pages, http, base, webParts] = libraries;
  const { data } = window.localPage;
  root.consume(pages.PageContext.serviceKey).initialize(pageContext(data), legacyContext(data));
  http._AadTokenProviders._initialize(signedInTokens, {});

  const scope = root.startNewChild();
  const provider = new base.ThemeProvider(scope, fluentTheme(data.theme));
  scope.provide(base.ThemeProvider.serviceKey, provider);
  scope.finish();
  const setTheme = themeSetter(provider);
  window.addEventListener('themechosen', (event) => setTheme((event as CustomEvent<string>).detail));

  const teams = data.form === 'teams' ? await joinTeams(setTheme) : undefined;
  const manager = webPartManager(webParts, scope, teams);
  const instanceId = await loadWebPart(core, manager, scope);
  offerEditing(core, manager, instanceId);
}
