import { entraOrigin, graphOrigin, sharePointOrigin } from '../hosts';

/** What clients follow: OData's links, and those that Graph and Entra name so. Everything else is somebody's content. */
const links = String.raw`\w*@odata\.\w+|@microsoft\.graph\.downloadUrl|webUrl|uploadUrl|jwks_uri|\w+_endpoint`;
const origins = [graphOrigin, entraOrigin, sharePointOrigin].join('|').replaceAll('.', String.raw`\.`);
/** A link within JSON as the tenant writes it. Within a text, its quotation marks would have a "\" before them. */
const link = new RegExp(String.raw`("(?:${links})":")(?:${origins})(?=[/"])`, 'g');
const location = new RegExp(`^(?:${origins})(?=/|$)`);

/**
 * Lets the links of an answer lead back to where the caller reached the tenant: whoever asked at this machine's own
 * address would otherwise leave it with the next page.
 */
export function plainLinks(response: Response, origin: string): Response {
  const { status } = response;
  const headers = new Headers(response.headers);
  const next = headers.get('Location');
  if (next !== null) headers.set('Location', next.replace(location, origin));
  if (!headers.get('Content-Type')?.startsWith('application/json') || !response.body) {
    return new Response(response.body, { status, headers });
  }
  headers.delete('Content-Length');
  return new Response(ReadableStream.from(led(response.body, origin)), { status, headers });
}

/**
 * Part by part, so that of an answer that breaks off there is what came until then. A whole answer of the tenant is one
 * part. Links are plain letters: the bytes of all others stay as they are.
 */
async function* led(body: ReadableStream<Uint8Array>, origin: string): AsyncGenerator<Uint8Array> {
  for await (const part of body as AsyncIterable<Uint8Array>) {
    const text = Buffer.from(part).toString('latin1');
    yield Buffer.from(
      text.replace(link, (_, name: string) => name + origin),
      'latin1',
    );
  }
}
