import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Certificates } from './certificates';

/** The files of a folder that clients use: the first proves the tenant, the second signs applications in. */
export const authorityFile = (folder: string): string => path.join(folder, 'ca.pem');
export const applicationFile = (folder: string): string => path.join(folder, 'application.pem');

const serverFile = (folder: string): string => path.join(folder, 'server.pem');

/** They are made anew when they have less left than this. */
const leastLeftMs = 30 * 86_400_000;

/** The certificates that a folder keeps, made at the first call, and anew before they end. */
export async function keptCertificates(folder: string, now: Date): Promise<Certificates> {
  const kept = stillGood(folder, now);
  if (kept) return kept;
  // What makes them takes a tenth of a second to load, and is seldom needed.
  const { makeCertificates } = await import('./certificates');
  const made = await makeCertificates(now);
  // Another first start may have been quicker: then its certificates are everybody's.
  const meanwhile = stillGood(folder, now);
  if (meanwhile) return meanwhile;
  write(folder, made);
  return read(folder) ?? made;
}

function stillGood(folder: string, now: Date): Certificates | undefined {
  const kept = read(folder);
  if (!kept) return undefined;
  const end = Date.parse(new X509Certificate(kept.server.certificate).validTo);
  return end - now.getTime() > leastLeftMs ? kept : undefined;
}

function read(folder: string): Certificates | undefined {
  if (!existsSync(authorityFile(folder))) return undefined;
  return {
    authority: readFileSync(authorityFile(folder), 'utf8'),
    server: certified(serverFile(folder)),
    application: certified(applicationFile(folder)),
  };
}

function certified(file: string): Certificates['server'] {
  const [key = '', certificate = ''] = readFileSync(file, 'utf8').split(/(?<=-----END PRIVATE KEY-----\n)/);
  return { key, certificate };
}

/** All at once: nobody finds some of them and not the others. */
function write(folder: string, { authority, server, application }: Certificates): void {
  mkdirSync(path.dirname(folder), { recursive: true });
  const fresh = mkdtempSync(`${folder}-`);
  const keep = (file: string, text: string): void => writeFileSync(file, text, { mode: 0o600 });
  keep(authorityFile(fresh), authority);
  keep(serverFile(fresh), server.key + server.certificate);
  keep(applicationFile(fresh), application.key + application.certificate);
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true });
    if (!existsSync(authorityFile(folder))) throw error;
  }
}
