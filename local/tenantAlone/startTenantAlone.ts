import path from 'node:path';
import type { Clock } from '../clock/clock';
import type { Listening } from '../http/listen';
import type { Account } from '../identity/account';
import { openIdentity } from '../identity/identity';
import { localTenantId } from '../identity/localTenantId';
import { startControl } from '../tenant/control/startControl';
import type { Tenant } from '../tenant/tenant';
import { answerEntra } from './entra/answerEntra';
import type { Entra } from './entra/call';
import { filledTenant } from './filledTenant';
import { applicationFile, authorityFile, keptCertificates } from './keptCertificates';
import { startServer } from './server/startServer';
import { whoIsOf } from './whoIs';

export interface TenantAloneOptions {
  /** 0 for any free one. */
  readonly port: number;
  /** Where the tenant is kept: a path, or ":memory:". */
  readonly file: string;
  /** Where its keys and certificates are kept. */
  readonly keys: string;
  /** Puts in what a new tenant begins with. */
  readonly fill: (tenant: Tenant) => Promise<void>;
  /** Who agrees to every device code. */
  readonly signsIn: Account;
  /** The clock that the tenant goes by. */
  readonly clock: Clock;
  /** Where it is steered from: the port, 0 for any free one, and the secret of this start. */
  readonly control: { readonly port: number; readonly secret: string };
  /** Told of each fault: its kind and its places in the program, nothing of the request. */
  readonly report: (fault: Error) => void;
}

/** The tenant alone, running. */
export interface TenantAlone {
  /** Its address for http; the one for https is the same but for the scheme. */
  readonly origin: string;
  /** The address of the control port. */
  readonly control: string;
  /** The file of the certificate that clients are told to trust. */
  readonly authority: string;
  /** The file with the certificate that applications may sign in with, and its key. */
  readonly application: string;
  stop(): Promise<void>;
}

/**
 * Starts a tenant for any client, with Entra's part in it. Tokens and certificates go by the machine's own time, as those
 * who check them do, whatever the clock of the tenant says.
 */
export async function startTenantAlone(options: TenantAloneOptions): Promise<TenantAlone> {
  const { port, file, keys, fill, clock, report } = options;
  const certificatesIn = path.join(keys, 'certificates');
  const [identity, certificates] = await Promise.all([
    openIdentity({ folder: path.join(keys, 'identity'), tenantId: localTenantId }),
    keptCertificates(certificatesIn, new Date()),
  ]);
  const kept = { file, tenantId: localTenantId, now: () => clock.now(), whoIs: whoIsOf(identity) };
  const tenant = await filledTenant(kept, fill);
  bounceUnknown(tenant);
  const { authority, server, application } = certificates;
  const entra: Entra = {
    identity,
    certificate: application.certificate,
    accounts: () => tenant.directory.all(),
    signsIn: options.signsIn,
    now: () => new Date(),
  };
  const started: Listening[] = [];
  const stop = async (): Promise<void> => {
    for (const each of started) await each.stop();
    tenant.close();
  };
  try {
    const services = await startServer({
      port,
      certificate: { chain: server.certificate + authority, key: server.key },
      answers: {
        sharePoint: (request) => tenant.sharePoint(request),
        graph: (request) => tenant.graph(request),
        entra: (request) => answerEntra(entra, request),
      },
      report,
    });
    started.push(services);
    const reset = async (): Promise<void> => {
      tenant.reset();
      await fill(tenant);
      bounceUnknown(tenant);
    };
    const control = await startControl({ ...options.control, tenant, clock, reset, report });
    started.push(control);
    const files = { authority: authorityFile(certificatesIn), application: applicationFile(certificatesIn) };
    return { origin: services.origin, control: control.origin, ...files, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What goes to nobody's address in a domain that people of the tenant have comes back, as in Exchange Online. */
function bounceUnknown({ directory, mailboxes }: Tenant): void {
  const domains = directory.all().flatMap(({ mail }) => mail?.split('@').slice(-1) ?? []);
  mailboxes.bounceUnknownIn([...new Set(domains)]);
}
