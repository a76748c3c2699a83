import { pathShape } from '../routing/pathShape';
import { refuseOtherOptions } from '../routing/queryOptions';
import { routerOf } from '../routing/router';
import { NotImitated, Refused } from '../rules/refused';
import type { Answer } from './answer';
import { type Call, Failed } from './call';
import { failureOf, notImitated } from './failures';
import { fieldRoutes } from './fieldRoutes';
import { itemRoutes } from './itemRoutes';
import { listRoutes } from './listRoutes';
import { places } from './route';
import { webRoutes } from './webRoutes';

/** Every call to SharePoint that the local tenant knows, but for "$batch", which is made of them. */
export const sharePointRoutes = [...webRoutes, ...listRoutes, ...fieldRoutes, ...itemRoutes];

const router = routerOf(sharePointRoutes, places);

/**
 * Answers a call.
 * @param path what stands behind "_api/", decoded
 */
export function answerCall(method: string, path: string, call: Call): Answer {
  const found = router(method, path);
  if (!found) return notImitated(`${method} _api/${pathShape(path)}`);
  try {
    refuseOtherOptions(call.query, found.route.options);
    return found.route.answer(call, found.captured);
  } catch (failure) {
    if (failure instanceof Failed) return failure.failure;
    if (failure instanceof Refused) return failureOf(failure);
    if (failure instanceof NotImitated) return notImitated(failure.message);
    throw failure;
  }
}
