import { randomUUID } from 'node:crypto';
import { isObject } from '../../routing/jsonBody';
import { Refused } from '../../rules/refused';
import type { Call } from '../call';
import { Failed } from '../failed';
import { noPropertyOfType, noSuchEventReceiver } from '../failures';
import type { CollectionType } from '../model/collectionType';
import { type Given, textArg } from '../model/given';
import type { Node } from '../model/node';
import { objectOf, type ObjectType } from '../model/objectType';
import { keepParts, partsOf } from './keptParts';
import { type ListHere, listRights } from './rights';

type Receiver = Readonly<Record<string, unknown>>;

interface ReceiverHere extends ListHere {
  readonly receiver: Receiver;
}

/** What a client may set of one, with what one has of which nobody said it. */
const usual: Receiver = {
  EventType: -1,
  ReceiverAssembly: '',
  ReceiverClass: '',
  ReceiverName: '',
  ReceiverUrl: '',
  SequenceNumber: 10000,
  Synchronization: 0,
};

const name = 'EventReceivers';
const idOf = ({ receiver }: ReceiverHere): unknown => receiver['ReceiverId'];

/** A program that is told of what happens in a list: kept, and never told here. */
export const eventReceiverType: ObjectType<ReceiverHere> = {
  name: 'SP.EventReceiverDefinition',
  address: (here) => `Web/Lists(guid'${here.list.id}')/EventReceivers(guid'${String(idOf(here))}')`,
  web: ({ site }) => site,
  rights: listRights,
  read: 'nothing',
  properties: {
    ...Object.fromEntries(Object.keys(usual).map((key) => [key, ({ receiver }: ReceiverHere) => receiver[key]])),
    ReceiverId: idOf,
  },
  operations: { deleteObject: { needs: 'manageLists', run: remove } },
  remove: { needs: 'manageLists', run: remove },
};

function remove(here: ReceiverHere, _: unknown, call: Call): undefined {
  const others = partsOf(here, name, call).filter((one) => one['ReceiverId'] !== idOf(here));
  keepParts(here, name, others, call);
}

/** The programs that are told of what happens in a list. */
export const eventReceiverCollection: CollectionType<ListHere, ReceiverHere> = {
  name: 'SP.EventReceiverDefinitionCollection',
  of: eventReceiverType,
  rights: listRights,
  read: 'nothing',
  all: (here, call) => partsOf(here, name, call).map((receiver) => ({ ...here, receiver })),
  byKey: (here, given, call) => found(here, textArg(given, 'id'), call),
  operations: {
    getById: {
      needs: 'nothing',
      method: 'both',
      takes: ['eventReceiverId'],
      run: (here, given, call) => objectOf(eventReceiverType, found(here, textArg(given, 'eventReceiverId'), call)),
    },
    add: {
      needs: 'manageLists',
      takes: ['eventReceiverCreationInformation'],
      creates: true,
      run: (here, given, call) => {
        const written = given.arg('eventReceiverCreationInformation');
        if (!isObject(written)) throw new Refused('wrongKindOfValue');
        return add(here, written, call);
      },
    },
  },
  add: { needs: 'manageLists', run: (here, { body }: Given, call) => add(here, body, call) },
};

function found(here: ListHere, id: string, call: Call): ReceiverHere {
  const wanted = id.replace(/[{}]/g, '').toLowerCase();
  const receiver = partsOf(here, name, call).find((one) => one['ReceiverId'] === wanted);
  if (!receiver) throw new Failed(noSuchEventReceiver());
  return { ...here, receiver };
}

function add(here: ListHere, written: Receiver, call: Call): Node {
  for (const [key, value] of Object.entries(written)) {
    if (!Object.hasOwn(usual, key)) throw new Failed(noPropertyOfType(key, 'SP.EventReceiverDefinition'));
    if (value !== null && typeof value !== typeof usual[key]) throw new Refused('wrongKindOfValue', key);
  }
  const receiver = { ...usual, ...written, ReceiverId: randomUUID() };
  keepParts(here, name, [...partsOf(here, name, call), receiver], call);
  return objectOf(eventReceiverType, { ...here, receiver });
}
