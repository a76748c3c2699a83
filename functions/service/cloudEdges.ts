import { Unavailable } from '../../config/lists/storeFailures';
import type { Credential, Edges } from '../edges';

/** The edges in the cloud: the network, and the identity that Azure gives the app. No setting of ours is read. */
export function cloudEdges(): Edges {
  return { fetch: globalThis.fetch, credential: managedIdentity() };
}

/** Loaded at the first token that is needed: a request that is refused needs none. */
function managedIdentity(): Credential {
  let credential: Promise<{ getToken(scope: string): Promise<{ token: string }> }> | undefined;
  return {
    tokenFor: async (resource) => {
      credential ??= import('@azure/identity').then(({ ManagedIdentityCredential }) => new ManagedIdentityCredential());
      try {
        return (await (await credential).getToken(`${resource}/.default`)).token;
      } catch {
        throw new Unavailable('The app got no token of its own.');
      }
    },
  };
}
