import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Manifest } from '../pageData';
import { atAddress, manifestsIn } from './manifest';

/** What Heft built: read anew for each page, so that a new build shows after a reload. */
export interface WebParts {
  readonly manifests: readonly Manifest[];
  /** The flat folder of their scripts. */
  readonly folder: string;
}

/** The web parts in `release/` (manifests/ and assets/) or `dist/` (both in one), or none where nothing was built. */
export function webPartsIn(folder: string, origin: string): WebParts {
  const released = existsSync(path.join(folder, 'manifests'));
  const manifests = released ? path.join(folder, 'manifests') : folder;
  return {
    manifests: existsSync(manifests)
      ? manifestsIn(manifests).map((manifest) => atAddress(manifest, `${origin}/_webparts/`))
      : [],
    folder: released ? path.join(folder, 'assets') : folder,
  };
}
