import type { Identity } from '../identity/identity';
import type { Notify } from '../notify/notify';
import type { SentMail, Tenant } from '../tenant/tenant';
import type { IntranetPage } from './pages';
import type { Time } from './time/time';

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
  /** GOV.UK Notify: it answers below /_notify, and the outbox shows its texts. */
  readonly notify?: Pick<Notify, 'fetch' | 'sent'>;
  /** The e-mails that went out, for the outbox. */
  readonly mail?: () => readonly SentMail[];
  /** What time it is in the local cloud, for the page that lets it pass. */
  readonly time?: Time;
  /** Where faults of the intranet itself are reported: their kind and places, nothing of the request. */
  readonly report?: (fault: Error) => void;
}
