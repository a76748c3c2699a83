import { programme, type Programme } from '../../config/programme';
import { trusts } from '../../config/trusts/programme';
import type { Trust } from '../../config/trusts/trust';
import { type LiveCheck, type LiveSignatures, type NamedSignature, liveChecks } from '../../core/sending/liveLock';
import { localTenantId } from '../../local/identity/localTenantId';

/** Notify's template of the one text, as the local Notify is given it. */
export const localTextTemplateId = '3b7f2c1e-5a40-4d8e-9c6b-0f1e2d3c4b5a';

/** Nobody has answered for anything here: everybody who could be written to is made up. */
const madeUpSignature = { name: 'Nobody: made-up people only', role: 'Local cloud', on: '2026-01-01' };

/** Every check that must be signed before anything is sent, by the same person. */
export const allSignedBy = (signature: NamedSignature): LiveSignatures =>
  Object.fromEntries(liveChecks.map((check) => [check, signature])) as Record<LiveCheck, NamedSignature>;

/** The programme as it is on this machine: its own tenant and addresses, and live, as nothing leaves. */
export function localProgramme(intranet: string, home: string): Programme {
  return {
    ...programme,
    tenantId: localTenantId,
    intranetOrigin: intranet,
    homeOrigin: home,
    textTemplateId: localTextTemplateId,
    live: allSignedBy(madeUpSignature),
  };
}

/** The trusts, all live, with numbers that are never anybody's (Ofcom keeps 0191 498 0000 to 0999 free for drama). */
export const localTrusts: readonly Trust[] = trusts.map((trust, at) => ({
  ...trust,
  ohTelephone: trust.ohTelephone ?? `0191 498 0${String(100 + at)}`,
  contact: { ...trust.contact, mode: 'live' as const, liveFrom: '2026-01-01' },
}));
