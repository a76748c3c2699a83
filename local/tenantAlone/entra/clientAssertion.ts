import { X509Certificate } from 'node:crypto';
import { jwtVerify } from 'jose';
import { entraOrigin } from '../hosts';
import { badAssertion } from './failures';
import type { Call } from './call';

/** Clocks differ, and clients round: Entra lets five minutes pass. */
const skewSeconds = 300;

/**
 * Checks an application's assertion: a JWT of its own, about itself, for this endpoint, and signed with the key to the
 * certificate that the made-up applications have.
 * See learn.microsoft.com/entra/identity-platform/certificate-credentials.
 */
export async function checkAssertion({ entra, address }: Call, assertion: string, clientId: string): Promise<void> {
  try {
    await jwtVerify(assertion, new X509Certificate(entra.certificate).publicKey, {
      algorithms: ['RS256', 'PS256'],
      issuer: clientId,
      subject: clientId,
      audience: audiencesAt(address),
      currentDate: entra.now(),
      clockTolerance: skewSeconds,
    });
  } catch {
    throw badAssertion();
  }
}

/** The endpoint by its own address, and by the one that the real service has. */
const audiencesAt = ({ origin, pathname }: URL): string[] => [origin + pathname, entraOrigin + pathname];
