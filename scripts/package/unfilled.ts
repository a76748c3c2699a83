import type { Programme } from '../../config/programme';
import { liveChecks } from '../../core/sending/liveLock';

/** What a package of this programme cannot be used without, each as a sentence. Empty when it is ready for its tenant. */
export function unfilled({ tenantId, api, intranetOrigin, homeOrigin, signed, live }: Programme): string[] {
  const unsigned = liveChecks.filter((check) => live[check] === undefined);
  return [
    ...(tenantId === undefined ? ['The tenant is not known: the API lets nobody in.'] : []),
    ...(isReserved(api.origin) ? ['The address of the API is a reserved name: the web parts reach nothing.'] : []),
    ...(isReserved(intranetOrigin) ? ['The address of the intranet is a reserved name: the API answers no page.'] : []),
    ...(isReserved(homeOrigin) ? ['The address of the pages at home is a reserved name: no link can be opened.'] : []),
    ...(signed.firstAid ? [] : ['No clinical lead has signed the first aid (core/crisis/firstAid.ts).']),
    ...(signed.crisisNumbers
      ? []
      : ['Nobody has compared the crisis numbers with the services (core/crisis/lines.ts).']),
    ...(unsigned.length > 0 ? [`Nothing is sent to anybody until it is signed: ${unsigned.join(', ')}.`] : []),
  ];
}

/** Names under `.example` belong to nobody (RFC 2606). */
const isReserved = (origin: string): boolean => new URL(origin).hostname.endsWith('.example');
