import { entraOrigin, graphOrigin, sharePointOrigin } from '../hosts';

/** The values of an answer that clients follow; everything else is somebody's content. */
const isLink = (name: string): boolean => name.startsWith('@odata.') || links.includes(name);

const links = [
  'webUrl',
  '@microsoft.graph.downloadUrl',
  'jwks_uri',
  'token_endpoint',
  'device_authorization_endpoint',
  'authorization_endpoint',
  'userinfo_endpoint',
  'end_session_endpoint',
];

/**
 * Lets the links of an answer lead back to where the caller reached the tenant: whoever asked at this machine's own
 * address would otherwise leave it with the next page.
 */
export async function plainLinks(response: Response, origin: string): Promise<Response> {
  const { status } = response;
  const headers = new Headers(response.headers);
  const location = headers.get('Location');
  if (location !== null) headers.set('Location', led(location, origin));
  if (!headers.get('Content-Type')?.startsWith('application/json')) {
    return new Response(response.body, { status, headers });
  }
  const body = JSON.parse(await response.text(), (name, value: unknown) =>
    isLink(name) && typeof value === 'string' ? led(value, origin) : value,
  ) as unknown;
  return new Response(JSON.stringify(body), { status, headers });
}

function led(link: string, origin: string): string {
  const from = [graphOrigin, entraOrigin, sharePointOrigin].find(
    (each) => link === each || link.startsWith(`${each}/`),
  );
  return from === undefined ? link : origin + link.slice(from.length);
}
