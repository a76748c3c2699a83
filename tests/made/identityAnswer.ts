import type { Identity } from '../../local/identity/identity';

/** What Entra answers to the functions in place of the local intranet: keys, and the app's own token. */
export async function identityAnswer(request: Request, identity: Identity): Promise<Response | undefined> {
  const { pathname, searchParams } = new URL(request.url);
  if (pathname === '/_identity/keys') return Response.json(identity.keys());
  if (pathname !== '/_identity/token') return undefined;
  const [app, resource] = [searchParams.get('app') ?? '', searchParams.get('resource') ?? ''];
  return Response.json({ access_token: await identity.appTokenFor(app, resource) });
}
