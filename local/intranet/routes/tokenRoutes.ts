import { programme } from '../../../config/programme';
import { plain } from '../../http/listen';
import { fromBrowser, fromHere, graphOrigin } from '../session';
import { type Call, type IntranetRoute, personOf } from './route';

/** What tokens are given for: the service's API, as an administrator has approved it, and Graph. */
const resources = [programme.api.appId, `api://${programme.api.appId}`, graphOrigin];

/** The applications that may be themselves: the service. */
const applications = [programme.api.appId];

const json = { 'content-type': 'application/json', 'cache-control': 'no-store' };

async function token(call: Call): Promise<Response> {
  const resource = call.url.searchParams.get('resource') ?? '';
  if (!resources.includes(resource)) return plain(400, 'No tokens are given for this resource.');
  const app = call.url.searchParams.get('app');
  return app === null ? personToken(call, resource) : appToken(call, app, resource);
}

/** For the person of the session, asked by a page of this origin. */
async function personToken(call: Call, resource: string): Promise<Response> {
  if (!fromHere(call.request)) return plain(403, 'Only pages of the intranet get tokens.');
  const person = personOf(call);
  if (!person) return plain(401, 'Nobody is signed in.');
  return given(await call.intranet.identity.tokenFor(person, resource));
}

/** For an application, asked by a program of this machine: the server listens to no other, and no page may ask. */
async function appToken({ request, intranet }: Call, app: string, resource: string): Promise<Response> {
  if (fromBrowser(request)) return plain(403, 'Browsers get no tokens of applications.');
  if (!applications.includes(app)) return plain(400, 'There is no such application.');
  return given(await intranet.identity.appTokenFor(app, resource));
}

function given(access_token: string): Response {
  return new Response(JSON.stringify({ token_type: 'Bearer', expires_in: 3600, access_token }), { headers: json });
}

/** What Entra answers. */
export const tokenRoutes: readonly IntranetRoute[] = [
  {
    method: 'GET',
    path: '/_identity/keys',
    answer: ({ intranet }) => new Response(JSON.stringify(intranet.identity.keys()), { headers: json }),
  },
  { method: 'GET', path: '/_identity/token', answer: token },
  { method: 'POST', path: '/_identity/token', answer: token },
];
