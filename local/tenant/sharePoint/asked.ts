/** A request to SharePoint, by itself or out of a batch. */
export interface Asked {
  /** The method that counts: clients write a POST, and what they mean in "X-HTTP-Method". */
  readonly method: string;
  /** As it was written: out of a batch it can be anything. */
  readonly address: string;
  readonly headers: Headers;
  readonly content: Uint8Array;
}

export async function askedBy(request: Request): Promise<Asked> {
  const { method, url, headers } = request;
  return {
    method: meant(method, headers),
    address: url,
    headers,
    content: new Uint8Array(await request.arrayBuffer()),
  };
}

/** A GET stays one, whatever its headers say: browsers send it with the cookie of the session from any page. */
export const meant = (method: string, headers: Headers): string =>
  method === 'POST' ? (headers.get('X-HTTP-Method')?.toUpperCase() ?? method) : method;
