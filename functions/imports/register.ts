import { app } from '@azure/functions';
import type { ImportDeps } from './importDeps';
import { pollIntake } from './pollIntake';

/** Registers the look into the intake libraries. Logs have counts and ids of runs alone. */
export function registerImports(deps: ImportDeps): void {
  app.timer('pollIntake', {
    schedule: '0 */5 * * * *',
    handler: async (_, context) => {
      const counts = await pollIntake({ ...deps, log: (line) => context.log(line) });
      for (const [became, count] of Object.entries(counts)) context.log(`Imports ${became}: ${count}.`);
    },
  });
}
