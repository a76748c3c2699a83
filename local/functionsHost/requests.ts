import { decodedPath } from '../http/decodedPath';
import type { Registered } from './bindings';
import { type Started, invoke, logFailure } from './invocation';
import { routesOf } from './routes';
import type { HttpData } from './workerModule';

/** Answers the requests to an app. Throws where one of its functions has a route that this host does not have. */
export function requestAnswers(
  started: Started,
  functions: readonly Registered[],
  routePrefix: string,
): (request: Request) => Promise<Response> {
  const routes = routesOf(functions, routePrefix);
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (decodedPath(pathname) === undefined) return new Response(null, { status: 400 });
    for (const route of routes) {
      const params = route.methods.includes(request.method) ? route.match(pathname) : undefined;
      if (params) return answered(started, route.registered, request, params);
    }
    // Azure does not say 405: of a route it knows by other methods it says what it says of one that it does not know,
    // to HEAD too (Azure/azure-functions-host, issues 10098 and 11625).
    return new Response(null, { status: 404 });
  };
}

/** What the function answers, or a bare 500 where it fails. */
async function answered(
  started: Started,
  registered: Registered,
  request: Request,
  params: Readonly<Record<string, string>>,
): Promise<Response> {
  try {
    return webResponse(await invoke(started, registered, { data: { http: await httpInput(request, params) } }));
  } catch (error) {
    logFailure(started, registered, error);
    return new Response(null, { status: 500 });
  }
}

async function httpInput(request: Request, params: Readonly<Record<string, string>>): Promise<object> {
  const bytes = new Uint8Array(await request.arrayBuffer());
  return {
    url: request.url,
    method: request.method,
    headers: Object.fromEntries(request.headers),
    query: Object.fromEntries(new URL(request.url).searchParams),
    params,
    body: bytes.length > 0 ? { bytes } : undefined,
  };
}

/** No answer at all is 204, as from the real host. */
function webResponse(http: HttpData | undefined): Response {
  if (http === undefined) return new Response(null, { status: 204 });
  if (http.cookies?.length) throw new Error('The local host sets no cookies.');
  const status = Number(http.statusCode ?? 200);
  const bodyless = status === 204 || status === 304;
  const body = http.body?.bytes ?? http.body?.string ?? null;
  return new Response(bodyless ? null : (body as string | null), { status, headers: { ...http.headers } });
}
