/** How an app's queues are read: "extensions.queues" of its host.json, with Azure's own values for what it leaves out. */
export interface QueueSettings {
  /** Whether host.json names the extension bundle, without which Azure has no queue triggers. */
  readonly available: boolean;
  /** How many messages are fetched at once. */
  readonly batchSize: number;
  /** More are fetched when no more than this many are being worked on. */
  readonly newBatchThreshold: number;
  /** After how many tries a message is put aside. */
  readonly maxDequeueCount: number;
  /** Seconds until a message that failed is tried again. */
  readonly retrySeconds: number;
  /** Milliseconds between two looks at a queue that stays empty, at most. */
  readonly longestPause: number;
  readonly encoding: 'base64' | 'none';
}

/** What of host.json is read here. */
export interface QueueHostJson {
  readonly extensionBundle?: { readonly id?: string };
  readonly extensions?: { readonly queues?: Readonly<Record<string, unknown>> };
}

/** On one machine looking costs nothing, and nobody wants to wait. */
const longestLocalPause = 1000;

/** Reads the settings. Throws, as Azure's host does, where a value is none that Azure takes. */
export function queueSettings({ extensionBundle, extensions }: QueueHostJson): QueueSettings {
  const queues = extensions?.queues ?? {};
  const batchSize = count(queues, 'batchSize', 16, 1, 32);
  return {
    available: extensionBundle?.id === 'Microsoft.Azure.Functions.ExtensionBundle',
    batchSize,
    newBatchThreshold: count(queues, 'newBatchThreshold', Math.floor(batchSize / 2), 0),
    maxDequeueCount: count(queues, 'maxDequeueCount', 5, 1),
    retrySeconds: seconds(queues, 'visibilityTimeout', '00:00:00'),
    longestPause: Math.min(seconds(queues, 'maxPollingInterval', '00:01:00') * 1000, longestLocalPause),
    encoding: encoding(queues['messageEncoding'] ?? 'base64'),
  };
}

type Queues = Readonly<Record<string, unknown>>;

function count(queues: Queues, name: string, usual: number, least: number, most = Number.MAX_SAFE_INTEGER): number {
  const value = queues[name] ?? usual;
  if (!Number.isInteger(value) || (value as number) < least || (value as number) > most) throw refusal(name);
  return value as number;
}

/** "hh:mm:ss" in seconds. */
function seconds(queues: Queues, name: string, usual: string): number {
  const found = /^(\d\d):([0-5]\d):([0-5]\d)$/.exec(String(queues[name] ?? usual));
  if (!found) throw refusal(name);
  const [hours, minutes, rest] = found.slice(1).map(Number) as [number, number, number];
  return (hours * 60 + minutes) * 60 + rest;
}

function encoding(value: unknown): QueueSettings['encoding'] {
  if (value !== 'base64' && value !== 'none') throw refusal('messageEncoding');
  return value;
}

function refusal(name: string): Error {
  return new Error(`The local host does not take this value of "${name}" in host.json.`);
}
