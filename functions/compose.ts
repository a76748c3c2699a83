import type { Programme } from '../config/programme';
import { entraKeys } from './access/entraKeys';
import { tokenCheck } from './access/tokenCheck';
import type { Gate } from './answers/answering';
import { type Directory, graphDirectory } from './directory/directory';
import type { Edges } from './edges';
import { graphClient } from './graph/graphClient';

/** Everything that the functions of the service work with. */
export interface Service {
  readonly gate: Gate;
  readonly directory: Directory;
}

/**
 * Builds the service for a programme: the only place where clients are made. It connects to nothing.
 * @param edges the last step to the outside
 */
export function compose(programme: Programme, edges: Edges): Service {
  return {
    gate: {
      intranetOrigin: programme.intranetOrigin,
      checkToken: tokenCheck(programme, (tenantId) => entraKeys(tenantId, edges.fetch)),
    },
    directory: graphDirectory(graphClient(edges)),
  };
}
