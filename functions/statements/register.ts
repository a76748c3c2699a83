import { app } from '@azure/functions';
import { statementQueue } from '../storage/storageEdge';
import { receiveStatement, type StatementDeps } from './receiveStatement';

/** Registers what receives statements from the pages at home, and the nightly end of links that are long too old. */
export function registerStatements(deps: StatementDeps): void {
  app.storageQueue('statement', {
    queueName: statementQueue,
    connection: 'AzureWebJobsStorage',
    handler: (message) => receiveStatement(deps, String(message)),
  });
  app.timer('sweepLinks', {
    schedule: '0 30 2 * * *',
    handler: async (_, context) => {
      context.log(`Links removed: ${String(await deps.links.sweep())}.`);
    },
  });
}
