import type { ManagedIdentityCredential } from '@azure/identity';
import { Unavailable } from '../../config/lists/storeFailures';
import type { Credential, Edges } from '../edges';

/** The edges in the cloud: the network, and the identity that Azure gives the app. No setting of ours is read. */
export function cloudEdges(): Edges {
  return { fetch: globalThis.fetch, credential: managedIdentity() };
}

/** Loaded at the first token that is needed: a request that is refused needs none. */
function managedIdentity(): Credential {
  let credential: Promise<ManagedIdentityCredential> | undefined;
  return {
    tokenFor: async (resource) => {
      credential ??= platformsIdentity();
      try {
        return (await (await credential).getToken(`${resource}/.default`)).token;
      } catch {
        throw new Unavailable('The app got no token of its own.');
      }
    },
  };
}

/** Azure's client goes through a proxy that one of these names: that would have the app's token. */
const proxies = /^(http|https|all)_proxy$/i;

/** The identity where the platform says that it is, asked directly. */
async function platformsIdentity(): Promise<ManagedIdentityCredential> {
  const azure = await import('@azure/identity');
  for (const name of Object.keys(process.env)) if (proxies.test(name)) Reflect.deleteProperty(process.env, name);
  return new azure.ManagedIdentityCredential();
}
