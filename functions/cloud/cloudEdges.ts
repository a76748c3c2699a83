import type { Programme } from '../../config/programme';
import { Unavailable } from '../../config/lists/storeFailures';
import type { Edges } from '../edges';
import { cloudSecrets } from './cloudSecrets';
import { cloudStorage } from './cloudStorage';
import { platformIdentity } from './platformIdentity';

/**
 * The edges in the cloud: the network, the identity that Azure gives the app, and what is reached with it by the names
 * that the programme has. No setting of ours is read.
 */
export function cloudEdges(programme: Programme): Edges {
  const identity = platformIdentity();
  return {
    fetch: globalThis.fetch,
    credential: {
      tokenFor: async (resource) => {
        const token = await identity.getToken(`${resource}/.default`).catch(() => null);
        if (token === null) throw new Unavailable('The app got no token of its own.');
        return token.token;
      },
    },
    storage: cloudStorage(programme.storageAccount, identity),
    secrets: cloudSecrets(programme.keyVault, identity),
    now: () => new Date(),
  };
}
