import type { Call } from '../call';
import { Failed } from '../failed';
import { type Node, valueOf } from '../model/node';
import { withoutOptions } from '../model/objectType';
import type { Element } from '../xmlElement';
import { requestNotUnderstood } from './clientFailures';
import { attribute, notKnown } from './clientRequest';
import { clientType } from './entityValues';
import { bareShape } from './queried';
import { ThingGiven } from './thing';

type StaticMethod = (parameters: readonly unknown[], call: Call) => Node | undefined;

/** Methods of types, by the type's id and their name: those of records ("RecordsRepository.Records"). */
const methods: Readonly<Record<string, StaticMethod>> = {
  // No item of the tenant was ever declared a record.
  '{ea8e1356-5910-4e69-bc05-d0c30ed657fc} IsRecord': ([item], call) => {
    if (!(item instanceof ThingGiven && isItem(item.node, call))) throw new Failed(requestNotUnderstood());
    return valueOf('IsRecord', false);
  },
};

/** Calls a method of a type. */
export function staticMethod(action: Element, parameters: readonly unknown[], call: Call): Node | undefined {
  const name = `${attribute(action, 'TypeId').toLowerCase()} ${attribute(action, 'Name')}`;
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (!method) throw notKnown(`static method ${attribute(action, 'Name')}`);
  return method(parameters, call);
}

const isItem = (node: Node, call: Call): boolean =>
  node.kind === 'object' && clientType(node.entity(bareShape, withoutOptions(call)).type) === 'SP.ListItem';
