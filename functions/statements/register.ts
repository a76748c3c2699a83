import { app } from '@azure/functions';
import { type StorageEdge, statementQueue } from '../storage/storageEdge';
import { countLeftBehind, receiveLeftBehind } from './leftBehind';
import { receiveStatement, type StatementDeps } from './receiveStatement';

/** Registers what receives statements from the pages at home, at once or after all, and the nightly end of links that are long too old. */
export function registerStatements(deps: StatementDeps, storage: StorageEdge): void {
  app.storageQueue('statement', {
    queueName: statementQueue,
    connection: 'AzureWebJobsStorage',
    handler: (message) => receiveStatement(deps, String(message)),
  });
  app.timer('statementsAgain', {
    schedule: '0 4-59/15 * * * *',
    handler: async (_, context) => {
      const { received, left } = await receiveLeftBehind(storage, (message) => receiveStatement(deps, message));
      if (received > 0) context.log(`Answers received after all: ${String(received)}.`);
      if (left > 0) context.error(`Answers that cannot be received: ${String(left)}.`);
    },
  });
  app.timer('sweepLinks', {
    schedule: '0 30 2 * * *',
    handler: async (_, context) => {
      // What is not received yet may have come through one of them.
      if ((await countLeftBehind(storage)) > 0) return;
      context.log(`Links removed: ${String(await deps.links.sweep())}.`);
    },
  });
}
