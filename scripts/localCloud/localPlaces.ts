import type { LocalCloudPlaces } from './localEdges';

/** What the local cloud tells a program of itself, out of the program's environment. */
export function localPlaces(): LocalCloudPlaces & { readonly home: string } {
  return {
    origin: named('LOCAL_CLOUD_INTRANET'),
    home: named('LOCAL_CLOUD_HOME'),
    storage: named('AzureWebJobsStorage'),
    secrets: named('LOCAL_CLOUD_SECRETS'),
    clock: named('LOCAL_CLOUD_CLOCK'),
  };
}

function named(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: the local cloud sets it.`);
  return value;
}
