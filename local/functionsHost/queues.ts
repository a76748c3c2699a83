import { type DequeuedMessageItem, QueueServiceClient } from '@azure/storage-queue';
import { type Registered, triggerOf } from './bindings';
import { type Input, type Started, invoke, logFailure } from './invocation';
import { QueuePump } from './queuePump';
import type { QueueSettings } from './queueSettings';

/**
 * The pump of a function that a storage queue starts. It connects to nothing yet; throws where the function names no
 * queue, or its app has no such connection.
 * @param environment the app's own, where the connection string is
 */
export function pumpFor(
  started: Started,
  registered: Registered,
  settings: QueueSettings,
  environment: Readonly<Record<string, string>>,
): QueuePump {
  const { name } = registered;
  const { queueName = '', connection = '' } = triggerOf(registered).binding;
  if (!settings.available) throw new Error(`host.json has no extension bundle, which a queue needs: "${name}".`);
  if (!queueNames.test(queueName)) throw new Error(`The local host cannot have a queue of this name: "${name}".`);
  return new QueuePump({
    service: serviceFor(connection, environment, name),
    queue: queueName,
    settings,
    handle: async (item) => {
      try {
        await invoke(started, registered, inputOf(item, settings.encoding));
      } catch (error) {
        logFailure(started, registered, error);
        throw error;
      }
    },
    complain: (level, about) => started.log(level, name, about),
  });
}

/** What Azure takes as a queue's name. */
const queueNames = /^(?=.{3,63}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

function serviceFor(
  connection: string,
  environment: Readonly<Record<string, string>>,
  name: string,
): QueueServiceClient {
  // Azure looks for the longer name first; no name at all is its own storage.
  const text = environment[`AzureWebJobs${connection || 'Storage'}`] ?? environment[connection];
  if (text === undefined) throw new Error(`The app has no setting "${connection}": "${name}".`);
  const retryOptions = { maxTries: 3, retryDelayInMs: 100, maxRetryDelayInMs: 500 };
  return QueueServiceClient.fromConnectionString(text, { retryOptions });
}

/** A message as the host gives it to its worker, which makes an object of text that is JSON. */
function inputOf(item: DequeuedMessageItem, encoding: QueueSettings['encoding']): Input {
  const text = encoding === 'base64' ? Buffer.from(item.messageText, 'base64').toString('utf8') : item.messageText;
  const json = (value: unknown): object => ({ json: JSON.stringify(value) });
  return {
    data: { string: text },
    metadata: {
      QueueTrigger: { string: text },
      Id: { string: item.messageId },
      PopReceipt: { string: item.popReceipt },
      DequeueCount: json(item.dequeueCount),
      InsertionTime: json(item.insertedOn),
      ExpirationTime: json(item.expiresOn),
      NextVisibleTime: json(item.nextVisibleOn),
    },
  };
}
