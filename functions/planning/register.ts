import { app } from '@azure/functions';
import type { StorageEdge } from '../storage/storageEdge';
import { planIfNew } from './planIfNew';
import type { PlanningDeps } from './planContacts';

/**
 * Registers the look whether there is anything to plan: every day, after an import that a person has accepted, and what
 * an import that counted by itself could not plan.
 */
export function registerPlanning(deps: PlanningDeps, storage: StorageEdge): void {
  app.timer('planContacts', {
    schedule: '0 2-59/5 * * * *',
    handler: async (_, context) => {
      if ((await planIfNew(deps, storage)) !== undefined) context.log('A plan was made.');
    },
  });
}
