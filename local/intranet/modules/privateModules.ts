import type { Manifest } from '../pageData';
import { type Component, componentsNeeded, library } from './manifest';
import { moduleName } from './moduleName';

/** Modules that stand inside the script of the loader: only their names are needed, and nobody fetches them. */
const insideTheLoader = [
  'tslib',
  '@microsoft/load-themed-styles',
  '@msinternal/sp-telemetry',
  '@msinternal/odsp-core-bundle',
];

/** Served by other means: modules/react.ts. */
const served = ['react', 'react-dom'];

/**
 * Modules that Microsoft keeps to itself, and what does their work here. Each is an expression; none is sent anywhere.
 */
const standIns: Readonly<Record<string, string>> = {
  // sp-component-base cleans HTML of sections with it. Nothing here may come to that, and must not pass uncleaned.
  '@msinternal/sp-safehtml': `{ SafeHtml: {
    isSafeLinkProtocol: (url) => /^(https?:|mailto:|tel:|[/#])/i.test(url),
    clean: () => { throw new Error('The local page cleans no HTML.'); } } }`,
  // sp-webpart-base reports failed edits to Microsoft with it.
  '@msinternal/sp-edit-customer-promise': `{ _logFailuresForEditCustomerPromise() {},
    _EditModeCustomerPromiseHandler: { serviceKey: {
      id: 'local-edit-promise', name: 'local-edit-promise', defaultCreator: () => ({ logFailure() {} }) } } }`,
  // sp-webpart-base orders its prefetching with it.
  '@msinternal/sp-idle-web-task': `{ PrefetchDependencyPriority: { high: 1, low: 0 } }`,
};

/**
 * The controls that Microsoft's property pane is drawn with. The fields come from the real package, which builds upon
 * these as it loads; the pane itself is drawn by browser/propertyPane.ts. So each answers anything and draws nothing.
 */
const paneControls =
  /^@(msinternal|ms)\/(sp-fluentui-|sp-pages-content-panel-context$|sp-component-utilities$|sp-heading-level$|odsp-utilities-bundle$|office-ui-fabric-react-bundle$)/;
const drawsNothing = `(function make() {
  const known = {};
  return new Proxy(function () { return null; }, {
    get(target, key) {
      if (key === '__esModule') return true;
      if (key === 'prototype') return target.prototype;
      if (typeof key === 'symbol' || key === 'then') return undefined;
      return (known[key] ??= make());
    },
    construct: () => ({}),
  });
})()`;

/**
 * Manifests for what these components need and npm does not have.
 * @throws where something is needed that nobody has looked at yet
 */
export function privateManifests(components: readonly Manifest[], origin: string): Manifest[] {
  const installed = new Set(components.map(({ id }) => id));
  return componentsNeeded(components)
    .filter(({ id, name }) => !installed.has(id) && !served.includes(name))
    .map((component) => {
      if (!insideTheLoader.includes(component.name)) standIn(component);
      return library(component, `${origin}/_private/`, `${moduleName(component)}.js`);
    });
}

/** The script of a private module's stand-in, or `undefined` where there is none of this name. */
export function privateScript(components: readonly Manifest[], name: string): string | undefined {
  const found = components.find((component) => `${moduleName(component)}.js` === name);
  if (!found || insideTheLoader.includes(found.alias)) return undefined;
  const component = { id: found.id, version: found.version, name: found.alias };
  return `define(${JSON.stringify(moduleName(component))}, [], function () { return ${standIn(component)}; });\n`;
}

function standIn({ name }: Component): string {
  const known = standIns[name] ?? (paneControls.test(name) ? drawsNothing : undefined);
  if (known === undefined)
    throw new Error(`Microsoft's packages need ${name}, which the local page has no stand-in for.`);
  return known;
}
