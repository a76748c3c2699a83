import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Manifest, ScriptResource } from '../pageData';
import { application, applicationNeeds, pinnedVersion } from './applicationModule';
import { atAddress, library, manifestsIn } from './manifest';
import { reactManifests } from './react';
import { privateManifests } from './privateModules';

/** Microsoft's packages, as they lie in `node_modules`. */
export interface Platform {
  /** The flat folders that their scripts are in. */
  readonly folders: readonly string[];
  readonly manifests: readonly Manifest[];
  /** The name of the script that holds the loader. */
  readonly loader: string;
}

/** The languages that are asked for here; Microsoft's packages answer British English with American. */
const languages = ['en-GB', 'en-US', 'default'];
const assemblyName = 'sp-loader-assembly';

/**
 * Reads Microsoft's manifests and points them at this origin.
 * @param applicationScript the name of the page's own module, under `/_page/`
 * @throws where another version is installed, or something is needed that this page has no stand-in for
 */
export function platform(projectFolder: string, origin: string, applicationScript: string): Platform {
  const microsoft = path.join(projectFolder, 'node_modules', '@microsoft');
  const packages = readdirSync(microsoft).filter((name) => name.startsWith('sp-') && name !== 'sp-module-interfaces');
  for (const name of packages) refuseOtherVersion(path.join(microsoft, name, 'package.json'));

  const folders = packages.map((name) => path.join(microsoft, name, 'dist'));
  const installed = folders.flatMap(manifestsIn);
  const components = installed.filter(({ alias }) => alias !== assemblyName).map(inOurLanguages);
  return {
    folders,
    manifests: [
      ...components.map((manifest) => ({ ...atAddress(manifest, `${origin}/_ms/`), isInternal: true })),
      ...reactManifests(origin),
      ...privateManifests(components, origin),
      applicationManifest(components, origin, applicationScript),
    ],
    loader: assemblyScript(installed),
  };
}

function refuseOtherVersion(packageFile: string): void {
  const { name, version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { name: string; version: string };
  if (version === pinnedVersion) return;
  throw new Error(
    `${name} is ${version}, and the local page was made for ${pinnedVersion}. See that it still works, then pin it anew.`,
  );
}

/** Each manifest names its script in some two hundred languages: only those that are asked for go to the page. */
function inOurLanguages(manifest: Manifest): Manifest {
  const { scriptResources } = manifest.loaderConfig;
  const kept = Object.entries(scriptResources).map(([name, resource]): [string, ScriptResource] => {
    if (!resource.paths) return [name, resource];
    const paths = Object.entries(resource.paths).filter(([language]) => languages.includes(language));
    return [name, { ...resource, paths: Object.fromEntries(paths) }];
  });
  return { ...manifest, loaderConfig: { ...manifest.loaderConfig, scriptResources: Object.fromEntries(kept) } };
}

function assemblyScript(installed: readonly Manifest[]): string {
  const paths = installed.find(({ alias }) => alias === assemblyName)?.loaderConfig.scriptResources[assemblyName]
    ?.paths;
  const script = languages.map((language) => paths?.[language]).find((name) => typeof name === 'string');
  if (typeof script !== 'string') throw new Error(`Microsoft's packages hold no ${assemblyName}.`);
  return script;
}

function applicationManifest(components: readonly Manifest[], origin: string, script: string): Manifest {
  const needs = applicationNeeds.map((name): [string, ScriptResource] => {
    const found = components.find(({ loaderConfig }) => loaderConfig.entryModuleId === name);
    if (!found) throw new Error(`Microsoft's packages hold no ${name}.`);
    return [`@microsoft/${name}`, { type: 'component', id: found.id, version: found.version }];
  });
  return library(application, `${origin}/_page/`, script, Object.fromEntries(needs));
}
