import type { Identity } from '../identity/identity';
import type { Tenant } from '../tenant/tenant';
import type { IntranetPage } from './pages';

/** What the local intranet stands on. */
export interface IntranetOptions {
  /** The port on 127.0.0.1; 0 for any free one. */
  readonly port: number;
  readonly tenant: Pick<Tenant, 'sharePoint' | 'graph' | 'directory'>;
  readonly identity: Identity;
  /** Where the functions answer: another origin, as in the cloud. */
  readonly functionsOrigin: string;
  /** The project's folder: Microsoft's packages are served from its `node_modules`. */
  readonly projectFolder: string;
  /** What Heft built: `release/` (manifests/ and assets/), or `dist/` (both in one). */
  readonly webPartsFolder: string;
  /** The pages, unless they are those of the product. */
  readonly pages?: readonly IntranetPage[];
  /** Where faults of the intranet itself are reported: their kind and places, nothing of the request. */
  readonly report?: (fault: Error) => void;
}
