import type { Programme } from '../../config/programme';

/** What a package of this programme cannot be used without, each as a sentence. Empty when it is ready for its tenant. */
export function unfilled({ tenantId, api, intranetOrigin, signed }: Programme): string[] {
  return [
    ...(tenantId === undefined ? ['The tenant is not known: the API lets nobody in.'] : []),
    ...(isReserved(api.origin) ? ['The address of the API is a reserved name: the web parts reach nothing.'] : []),
    ...(isReserved(intranetOrigin) ? ['The address of the intranet is a reserved name: the API answers no page.'] : []),
    ...(signed.firstAid ? [] : ['No clinical lead has signed the first aid (core/crisis/firstAid.ts).']),
    ...(signed.crisisNumbers
      ? []
      : ['Nobody has compared the crisis numbers with the services (core/crisis/lines.ts).']),
  ];
}

/** Names under `.example` belong to nobody (RFC 2606). */
const isReserved = (origin: string): boolean => new URL(origin).hostname.endsWith('.example');
