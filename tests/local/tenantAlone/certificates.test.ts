import { X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Certificates } from '../../../local/tenantAlone/certificates';
import { authorityFile, keptCertificates } from '../../../local/tenantAlone/keptCertificates';
import { ownFolder } from '../../made/command';

const now = new Date('2026-11-30T09:00:00Z');
const days = (number: number): Date => new Date(now.getTime() + number * 86_400_000);
const folder = ownFolder();
const inFolder = (): string => path.join(folder(), 'keys', 'certificates');

describe('the certificates of a tenant', () => {
  let made: Certificates;
  beforeEach(async () => {
    made = await keptCertificates(inFolder(), now);
  });

  it('are of a made-up authority, for every name of the tenant', () => {
    const authority = new X509Certificate(made.authority);
    const server = new X509Certificate(made.server.certificate);
    expect(authority.ca).toBe(true);
    expect(server.ca).toBe(false);
    expect(server.checkIssued(authority) && server.verify(authority.publicKey)).toBe(true);
    for (const host of ['localhost', 'growingoh.sharepoint.com', 'graph.microsoft.com', 'login.microsoftonline.com'])
      expect(server.checkHost(host)).toBe(host);
    expect(server.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(server.checkHost('example.com')).toBeUndefined();
  });

  it('are kept for their owner alone, without the key of the authority', () => {
    const names = readdirSync(inFolder());
    expect(names.sort()).toEqual(['application.pem', 'ca.pem', 'server.pem']);
    expect(names.map((name) => statSync(path.join(inFolder(), name)).mode & 0o777)).toEqual([0o600, 0o600, 0o600]);
    expect(readFileSync(authorityFile(inFolder()), 'utf8')).not.toContain('PRIVATE KEY');
  });

  it('are the same at the next start', async () => {
    expect(await keptCertificates(inFolder(), days(700))).toEqual(made);
  });

  it('are made anew before they end', async () => {
    const anew = await keptCertificates(inFolder(), days(780));
    expect(anew.authority).not.toBe(made.authority);
    expect(Date.parse(new X509Certificate(anew.server.certificate).validTo)).toBeGreaterThan(days(1500).getTime());
  });

  it('are the same for two that start at the same time', async () => {
    const where = path.join(folder(), 'others', 'certificates');
    const [one, other] = await Promise.all([keptCertificates(where, now), keptCertificates(where, now)]);
    expect(readFileSync(authorityFile(where), 'utf8')).toBe(one?.authority);
    expect(other).toEqual(one);
  });
});
