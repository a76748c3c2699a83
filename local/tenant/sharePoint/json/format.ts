/** How much of OData a client wants around the values. */
export type Detail = 'none' | 'minimal' | 'verbose';

/** The form of JSON that a client asks for. Version 4 has no verbose form. */
export interface Format {
  readonly detail: Detail;
  readonly version: 3 | 4;
}

/**
 * Reads which form the client asks for; `application/json` alone is "minimal" of version 3. Version 4 is asked for by
 * its header, as SPFx does, and has words of its own for the detail.
 */
export function formatOf(headers: Headers): Format {
  const accept = headers.get('Accept') ?? '';
  if (/odata=verbose/i.test(accept)) return { detail: 'verbose', version: 3 };
  const version = /odata\.metadata=/i.test(accept) || headers.get('OData-Version') === '4.0' ? 4 : 3;
  return { detail: /odata=nometadata|odata\.metadata=none/i.test(accept) ? 'none' : 'minimal', version };
}

/** The form of JSON that a body says it is in; `undefined` where it says nothing of JSON. */
export type BodyForm = 'verbose' | 'light' | undefined;

/** Reads in which form of JSON a client writes. What is not said to be verbose is light. */
export function bodyFormOf(headers: Headers): BodyForm {
  const type = headers.get('Content-Type') ?? '';
  if (!/^\s*application\/json\b/i.test(type)) return undefined;
  return /odata=verbose/i.test(type) ? 'verbose' : 'light';
}

const thirdNames = { none: 'nometadata', minimal: 'minimalmetadata', verbose: 'verbose' } as const;

/** The media type of an answer in this form. */
export const mediaTypeOf = ({ detail, version }: Format): string =>
  version === 3
    ? `application/json;odata=${thirdNames[detail]};charset=utf-8`
    : `application/json;odata.metadata=${detail};odata.streaming=true;IEEE754Compatible=false;charset=utf-8`;
