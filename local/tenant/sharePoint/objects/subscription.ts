import { randomUUID } from 'node:crypto';
import { instantWritten } from '../../rules/instants';
import { Refused } from '../../rules/refused';
import type { Call } from '../call';
import { Failed } from '../failed';
import { noPropertyOfType, noSuchSubscription, subscriptionTooLong } from '../failures';
import type { CollectionType } from '../model/collectionType';
import { type Given, textArg } from '../model/given';
import type { Node } from '../model/node';
import { need, objectOf, type ObjectType } from '../model/objectType';
import { keepParts, partsOf } from './keptParts';
import { type ListHere, listRights } from './rights';

type Subscription = Readonly<Record<string, unknown>>;

interface SubscriptionHere extends ListHere {
  readonly subscription: Subscription;
}

const name = 'Subscriptions';
const typeName = 'Microsoft.SharePoint.Webhooks.Subscription';

/** https://learn.microsoft.com/en-us/sharepoint/dev/apis/webhooks/lists/create-subscription: so many days at most. */
const mostDays = 180;

/** What is told of changes in a list, for a while: kept, and never told here, as the tenant connects to nothing. */
export const subscriptionType: ObjectType<SubscriptionHere> = {
  name: typeName,
  address: ({ list, subscription }) => `Web/Lists(guid'${list.id}')/Subscriptions('${String(subscription['id'])}')`,
  web: ({ site }) => site,
  rights: listRights,
  read: 'manageLists',
  properties: {
    clientState: ({ subscription }) => subscription['clientState'] ?? null,
    expirationDateTime: ({ subscription }) => subscription['expirationDateTime'],
    id: ({ subscription }) => subscription['id'],
    notificationUrl: ({ subscription }) => subscription['notificationUrl'],
    resource: ({ list }) => list.id,
    resourceData: () => '',
    scenarios: () => null,
  },
  change: {
    needs: 'manageLists',
    run: (here, { body }, call) => {
      const { subscription } = here;
      const changed = { ...subscription, ...writtenIn(body, call) };
      const next = partsOf(here, name, call).map((one) => (one['id'] === subscription['id'] ? changed : one));
      keepParts(here, name, next, call);
      return undefined;
    },
  },
  remove: {
    needs: 'manageLists',
    run: (here, _, call) => {
      const others = partsOf(here, name, call).filter((one) => one['id'] !== here.subscription['id']);
      keepParts(here, name, others, call);
      return undefined;
    },
  },
};

/** The webhooks of a list. */
export const subscriptionCollection: CollectionType<ListHere, SubscriptionHere> = {
  name: 'Microsoft.SharePoint.Webhooks.SubscriptionCollection',
  of: subscriptionType,
  rights: listRights,
  read: 'manageLists',
  all: (here, call) => partsOf(here, name, call).map((subscription) => ({ ...here, subscription })),
  byKey: (here, given, call) => found(here, textArg(given, 'id'), call),
  operations: {
    getById: {
      needs: 'manageLists',
      method: 'both',
      takes: ['subscriptionId'],
      run: (here, given, call) => objectOf(subscriptionType, found(here, textArg(given, 'subscriptionId'), call)),
    },
  },
  add: { needs: 'manageLists', run: add },
};

/** Who may not see the subscriptions of a list is told so of any id, be it one of them or not. */
function found(here: ListHere, id: string, call: Call): SubscriptionHere {
  need(listRights(here, call), 'manageLists');
  const subscription = partsOf(here, name, call).find((one) => one['id'] === id.toLowerCase());
  if (!subscription) throw new Failed(noSuchSubscription());
  return { ...here, subscription };
}

function add(here: ListHere, { body }: Given, call: Call): Node {
  const written = writtenIn(body, call);
  if (written['notificationUrl'] === undefined) throw new Refused('wrongKindOfValue', 'notificationUrl');
  const expirationDateTime = dayIn(mostDays, call).toISOString();
  const subscription = { expirationDateTime, ...written, id: randomUUID() };
  keepParts(here, name, [...partsOf(here, name, call), subscription], call);
  return objectOf(subscriptionType, { ...here, subscription });
}

const dayIn = (days: number, { storage }: Call): Date => new Date(storage.now().getTime() + days * 86_400_000);

/** "resource" is the list itself, whatever a client says of it. */
function writtenIn(body: Subscription, call: Call): Subscription {
  const written: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(body)) {
    if (key === 'resource') continue;
    if (!['clientState', 'expirationDateTime', 'notificationUrl'].includes(key))
      throw new Failed(noPropertyOfType(key, typeName));
    if (typeof value !== 'string') throw new Refused('wrongKindOfValue', key);
    written[key] = key === 'expirationDateTime' ? expirationIn(value, call) : value;
  }
  return written;
}

function expirationIn(text: string, call: Call): string {
  const instant = instantWritten(text, false);
  if (instant === undefined) throw new Refused('wrongKindOfValue', 'expirationDateTime');
  const at = Date.parse(instant);
  if (at < call.storage.now().getTime() || at > dayIn(mostDays, call).getTime())
    throw new Failed(subscriptionTooLong());
  return instant;
}
