import type { FunctionApp } from './functionApp';

/** Who of other origins may read an app's answers, as it is set in Azure. */
export interface Cors {
  readonly allowedOrigins: readonly string[];
}

/**
 * The platform's own CORS rules before an app. As in Azure, it answers every preflight by itself, so that no function
 * sees one; an origin that is not allowed gets 204 without any permission; other requests reach the app whatever their
 * origin is (the browser keeps the answer from the page), and CORS headers that a function sets are taken away
 * (Azure/azure-functions-host, issues 5200, 9012 and 1303).
 */
export async function withCors(
  { allowedOrigins }: Cors,
  app: Pick<FunctionApp, 'fetch'>,
  request: Request,
): Promise<Response> {
  const origin = request.headers.get('origin');
  const allowed = origin !== null && allowedOrigins.includes(origin);
  if (isPreflight(request)) return new Response(null, { status: 204, headers: allowed ? granted(request) : {} });
  const answer = await app.fetch(request);
  const headers = new Headers([...answer.headers].filter(([name]) => !name.startsWith('access-control-')));
  if (allowed) headers.set('access-control-allow-origin', origin);
  headers.append('vary', 'Origin');
  return new Response(answer.body, { status: answer.status, headers });
}

function isPreflight({ method, headers }: Request): boolean {
  return method === 'OPTIONS' && headers.has('origin') && headers.has('access-control-request-method');
}

/** What the page asks for: the platform narrows by the origin alone. */
function granted({ headers }: Request): Record<string, string> {
  const asked = headers.get('access-control-request-headers');
  return {
    'access-control-allow-origin': headers.get('origin') ?? '',
    'access-control-allow-methods': headers.get('access-control-request-method') ?? '',
    ...(asked !== null && { 'access-control-allow-headers': asked }),
    vary: 'Origin',
  };
}
