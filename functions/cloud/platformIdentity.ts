import type { ManagedIdentityCredential, TokenCredential } from '@azure/identity';

/** Azure's clients go through a proxy that one of these names: that would have the app's token. */
const proxies = /^(http|https|all)_proxy$/i;

/** The identity that the platform gives the app. Loaded at the first token that is needed: a refused request needs none. */
export function platformIdentity(): TokenCredential {
  for (const name of Object.keys(process.env)) if (proxies.test(name)) Reflect.deleteProperty(process.env, name);
  let credential: Promise<ManagedIdentityCredential> | undefined;
  return {
    getToken: async (scopes, options) => {
      credential ??= import('@azure/identity').then((azure) => new azure.ManagedIdentityCredential());
      return (await credential).getToken(scopes, options);
    },
  };
}
