import path from 'node:path';
import type { Answer } from '../http/listen';
import type { Account } from '../identity/account';
import { openIdentity } from '../identity/identity';
import { localTenantId } from '../identity/localTenantId';
import type { Tenant } from '../tenant/tenant';
import { answerEntra } from './entra/answerEntra';
import { filledTenant } from './filledTenant';
import type { Service } from './hosts';
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
  readonly now: () => Date;
  /** Puts something around what answers at a service, as what delays or refuses does; left out, nothing. */
  readonly around?: (service: Service, answer: Answer) => Answer;
  /** Told of each fault: its kind and its places in the program, nothing of the request. */
  readonly report: (fault: Error) => void;
}

/** The tenant alone, running. */
export interface TenantAlone {
  /** Its address for http; the one for https is the same but for the scheme. */
  readonly origin: string;
  readonly tenant: Tenant;
  /** The file of the certificate that clients are told to trust. */
  readonly authority: string;
  /** The file with the certificate that applications may sign in with, and its key. */
  readonly application: string;
  stop(): Promise<void>;
}

/** Starts a tenant for any client, with Entra's part in it. */
export async function startTenantAlone(options: TenantAloneOptions): Promise<TenantAlone> {
  const { port, file, keys, fill, signsIn, now, report, around = (_, answer) => answer } = options;
  const certificatesIn = path.join(keys, 'certificates');
  const [identity, certificates] = await Promise.all([
    openIdentity({ folder: path.join(keys, 'identity'), tenantId: localTenantId }),
    keptCertificates(certificatesIn, now()),
  ]);
  const tenant = await filledTenant({ file, tenantId: localTenantId, now, whoIs: whoIsOf(identity) }, fill);
  const entra = {
    identity,
    certificate: certificates.application.certificate,
    accounts: () => tenant.directory.all(),
    signsIn,
    now,
  };
  const { authority, server } = certificates;
  const started = await startServer({
    port,
    certificate: { chain: server.certificate + authority, key: server.key },
    answers: () => ({
      sharePoint: around('sharePoint', (request) => tenant.sharePoint(request)),
      graph: around('graph', (request) => tenant.graph(request)),
      entra: around('entra', (request) => answerEntra(entra, request)),
    }),
    report,
  }).catch((error: unknown) => {
    tenant.close();
    throw error;
  });
  return {
    origin: started.origin,
    tenant,
    authority: authorityFile(certificatesIn),
    application: applicationFile(certificatesIn),
    stop: async () => {
      await started.stop();
      tenant.close();
    },
  };
}
