import { app, type StorageQueueHandler } from '@azure/functions';
import { contactIn } from '../storage/contactQueue';
import { contactQueue } from '../storage/storageEdge';
import { readDeliveries } from './deliveries';
import { dispatchContacts } from './dispatch';
import { sendContact } from './sendContact';
import type { SendingDeps } from './sendingDeps';

/** Registers what sends. Logs have counts alone. */
export function registerSending(deps: SendingDeps): void {
  app.timer('dispatchContacts', {
    schedule: '0 */5 * * * *',
    handler: async (_, context) => {
      const { queued, again } = await dispatchContacts(deps);
      if (queued + again > 0) context.log(`Queued ${queued}, again ${again}.`);
    },
  });
  app.timer('readDeliveries', {
    schedule: '30 */10 * * * *',
    handler: async (_, context) => {
      const { delivered, failed } = await readDeliveries(deps);
      if (delivered + failed > 0) context.log(`Delivered ${delivered}, not delivered ${failed}.`);
    },
  });
  app.storageQueue('sendContact', {
    queueName: contactQueue,
    connection: 'AzureWebJobsStorage',
    handler: contactHandler(deps),
  });
}

/** Takes on the contact of a message. What fails comes again with the message. */
export function contactHandler(deps: SendingDeps): StorageQueueHandler {
  return async (message, context) => {
    const contactId = contactIn(message);
    if (contactId === undefined) {
      context.warn('A message that is not ours was passed over.');
      return;
    }
    if ((await sendContact(deps, contactId)) === 'set-up') context.error('The text service refuses our set-up.');
  };
}
