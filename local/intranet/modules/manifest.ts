import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Manifest, ScriptResource } from '../pageData';

/** A component by its id, in one version. */
export interface Component {
  readonly id: string;
  readonly version: string;
  readonly name: string;
}

/** The manifests in a folder. */
export function manifestsIn(folder: string): Manifest[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.manifest.json'))
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Manifest);
}

/** The same manifest, with its scripts at this address. */
export function atAddress(manifest: Manifest, address: string): Manifest {
  return { ...manifest, loaderConfig: { ...manifest.loaderConfig, internalModuleBaseUrls: [address] } };
}

/** The manifest of a library that is one script at an address. */
export function library(
  { id, version, name }: Component,
  address: string,
  script: string,
  needs: Readonly<Record<string, ScriptResource>> = {},
): Manifest {
  return {
    id,
    version,
    alias: name,
    componentType: 'Library',
    manifestVersion: 2,
    isInternal: true,
    loaderConfig: {
      entryModuleId: name,
      internalModuleBaseUrls: [address],
      scriptResources: { [name]: { type: 'path', path: script }, ...needs },
    },
  };
}

/** The components that these need: each once. */
export function componentsNeeded(manifests: readonly Manifest[]): Component[] {
  const needed = manifests.flatMap(({ loaderConfig }) =>
    Object.entries(loaderConfig.scriptResources).flatMap(([name, { type, id, version }]) =>
      type === 'component' && id !== undefined && version !== undefined ? [{ id, version, name }] : [],
    ),
  );
  return [...new Map(needed.map((component) => [component.id, component])).values()];
}
