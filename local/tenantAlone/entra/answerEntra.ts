import { plain } from '../../http/listen';
import { pathShape } from '../../tenant/routing/pathShape';
import { routerOf } from '../../tenant/routing/router';
import type { Call, Entra, EntraRoute } from './call';
import { deviceCode } from './deviceCode';
import { instances, keys, openIdConfiguration, userRealm } from './discovery';
import { Failed, failureAnswer, noSuchTenant } from './failures';
import { tokenEndpoint } from './tokenEndpoint';

/** Every call to Entra that the tenant alone knows. */
export const entraRoutes: readonly EntraRoute[] = [
  { method: 'POST', path: '/{tenant}/oauth2/v2.0/token', answer: (call) => tokenEndpoint(call, 2) },
  { method: 'POST', path: '/{tenant}/oauth2/token', answer: (call) => tokenEndpoint(call, 1) },
  { method: 'POST', path: '/{tenant}/oauth2/v2.0/devicecode', answer: deviceCode },
  { method: 'POST', path: '/{tenant}/oauth2/devicecode', answer: deviceCode },
  { method: 'GET', path: '/.well-known/openid-configuration', answer: openIdConfiguration },
  { method: 'GET', path: '/{tenant}/.well-known/openid-configuration', answer: openIdConfiguration },
  { method: 'GET', path: '/{tenant}/v2.0/.well-known/openid-configuration', answer: openIdConfiguration },
  { method: 'GET', path: '/{tenant}/discovery/instance', answer: instances },
  { method: 'GET', path: '/{tenant}/discovery/keys', answer: keys },
  { method: 'GET', path: '/{tenant}/discovery/v2.0/keys', answer: keys },
  { method: 'GET', path: '/{tenant}/userrealm/{user}', answer: userRealm },
];

const router = routerOf(entraRoutes, { tenant: '[\\w.-]+', user: '[^/]+' });

/** Names that stand for the tenant of whoever signs in. */
const anyTenant = ['common', 'organizations'];
/** The tenant by its name. */
const tenantDomains = ['growingoh.onmicrosoft.com', 'growingoh.example'];

/** Answers a request to Entra. */
export async function answerEntra(entra: Entra, request: Request): Promise<Response> {
  const address = new URL(request.url);
  const path = decodeURIComponent(address.pathname);
  const found = router(request.method, path);
  if (!found) {
    return plain(501, `The local tenant does not imitate this call to Entra: ${request.method} ${pathShape(path)}`);
  }
  const form = new URLSearchParams(request.method === 'POST' ? await request.text() : address.search);
  try {
    checkTenant(entra, found.captured['tenant']);
    return await found.route.answer({ entra, address, form } satisfies Call, found.captured);
  } catch (failure) {
    if (failure instanceof Failed) return failureAnswer(failure, entra.now());
    throw failure;
  }
}

function checkTenant({ identity }: Entra, tenant: string | undefined): void {
  const known = [identity.tenantId, ...anyTenant, ...tenantDomains];
  if (tenant !== undefined && !known.includes(tenant.toLowerCase())) throw noSuchTenant();
}
