import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { allNames, ownNames } from './hosts';

/** A key and the certificate to it, in PEM. */
export interface Certified {
  readonly certificate: string;
  readonly key: string;
}

/** What the tenant proves itself with, and the certificate that clients are told to trust. */
export interface Certificates {
  readonly authority: string;
  readonly server: Certified;
  /** What applications sign in with: any of the made-up ones. */
  readonly application: Certified;
}

/** Shorter than the 825 days that Apple's systems take, whoever issued a certificate. */
const lifeDays = 800;
const dayMs = 86_400_000;

const elliptic = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
/** Clients sign their assertions to Entra with RSA. */
const rsa = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2048,
  publicExponent: Uint8Array.of(1, 0, 1),
  hash: 'SHA-256',
};

/**
 * Makes a made-up authority, and what it certifies. The authority's own key is kept nowhere: nobody can make another
 * certificate that those who trust this one would take.
 */
export async function makeCertificates(now: Date): Promise<Certificates> {
  x509.cryptoProvider.set(webcrypto);
  const valid = { notBefore: new Date(now.getTime() - dayMs), notAfter: new Date(now.getTime() + lifeDays * dayMs) };
  const [authorityKeys, serverKeys, applicationKeys] = await Promise.all([
    keysOf(elliptic),
    keysOf(elliptic),
    keysOf(rsa),
  ]);
  const name = 'CN=Made-up authority of a local tenant';
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    ...valid,
    name,
    keys: authorityKeys,
    signingAlgorithm: elliptic,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
      await x509.SubjectKeyIdentifierExtension.create(authorityKeys.publicKey),
    ],
  });
  const server = await x509.X509CertificateGenerator.create({
    ...valid,
    subject: 'CN=local tenant',
    issuer: name,
    publicKey: serverKeys.publicKey,
    signingKey: authorityKeys.privateKey,
    signingAlgorithm: elliptic,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(allNames.map(generalName)),
      await x509.AuthorityKeyIdentifierExtension.create(authorityKeys.publicKey),
    ],
  });
  const application = await x509.X509CertificateGenerator.createSelfSigned({
    ...valid,
    name: 'CN=made-up applications of a local tenant',
    keys: applicationKeys,
    signingAlgorithm: rsa,
  });
  return {
    authority: pemOf(authority),
    server: { certificate: pemOf(server), key: await keyPem(serverKeys.privateKey) },
    application: { certificate: pemOf(application), key: await keyPem(applicationKeys.privateKey) },
  };
}

const generalName = (name: string): x509.JsonGeneralName => ({
  type: ownNames.includes(name) && /^[\d.]+$/.test(name) ? 'ip' : 'dns',
  value: name,
});

const keysOf = (algorithm: typeof elliptic | typeof rsa): Promise<webcrypto.CryptoKeyPair> =>
  webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']) as Promise<webcrypto.CryptoKeyPair>;

const pemOf = (certificate: x509.X509Certificate): string => `${certificate.toString('pem')}\n`;

async function keyPem(key: webcrypto.CryptoKey): Promise<string> {
  return `${x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY')}\n`;
}
