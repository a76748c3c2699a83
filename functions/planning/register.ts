import { app } from '@azure/functions';
import { type PlanningDeps, planContacts } from './planContacts';

/** Registers the plan of the night: before anybody is at work, after the night's extracts. */
export function registerPlanning(deps: PlanningDeps): void {
  app.timer('planContacts', {
    schedule: '0 30 4 * * *',
    handler: async (_, context) => {
      const counts = await planContacts(deps);
      context.log(counts === undefined ? 'Another plan is being made.' : 'A plan was made.');
    },
  });
}
