import { entraOrigin } from '../hosts';
import type { Call } from './call';

/** Where everything is, as OpenID Connect Discovery lays down. */
export function openIdConfiguration({ entra }: Call): Response {
  const { tenantId } = entra.identity;
  const at = `${entraOrigin}/${tenantId}`;
  return Response.json({
    token_endpoint: `${at}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
    jwks_uri: `${at}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `${at}/v2.0`,
    authorization_endpoint: `${at}/oauth2/v2.0/authorize`,
    device_authorization_endpoint: `${at}/oauth2/v2.0/devicecode`,
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'nonce', 'preferred_username', 'name', 'tid', 'ver'],
    tenant_region_scope: 'EU',
    cloud_instance_name: 'microsoftonline.com',
    cloud_graph_host_name: 'graph.windows.net',
    msgraph_host: 'graph.microsoft.com',
  });
}

export const keys = ({ entra }: Call): Response => Response.json(entra.identity.keys());

/** Which names the service has: Microsoft's client libraries ask before they trust one. */
export function instances({ entra }: Call): Response {
  const { host } = new URL(entraOrigin);
  return Response.json({
    tenant_discovery_endpoint: `${entraOrigin}/${entra.identity.tenantId}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [{ preferred_network: host, preferred_cache: 'login.windows.net', aliases: [host, 'login.windows.net'] }],
  });
}

/** Whether people sign in here or at another service: all of them here. */
export const userRealm = (): Response =>
  Response.json({ ver: '1.0', account_type: 'Managed', cloud_instance_name: 'microsoftonline.com' });
