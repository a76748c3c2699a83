import type { Call } from '../call';
import { Failed } from '../failed';
import { withoutOptions } from '../model/objectType';
import type { Element } from '../xmlElement';
import { nullObject, requestNotUnderstood } from './clientFailures';
import { askedBy } from './clientQuery';
import { actionId, attribute, type ClientRequest, notKnown } from './clientRequest';
import { invoke } from './invoked';
import { parameterOf, parametersOf } from './parameters';
import { type Answering, bareShape, headOf, queried } from './queried';
import { staticMethod } from './staticMethods';
import type { Thing } from './thing';
import { Things } from './things';

/**
 * Does what a request asks for, one thing after the other. What was done before something fails stays done.
 * @returns the ids of the actions that have a result, each with it
 */
export function actionResults(request: ClientRequest, answering: Answering): readonly unknown[] {
  const things = new Things(request, answering);
  return request.actions.flatMap((action) => {
    const result = resultOf(action, things, answering);
    return result === undefined ? [] : [actionId(action), result];
  });
}

function resultOf(action: Element, things: Things, answering: Answering): unknown {
  const at = (): Thing => things.at(attribute(action, 'ObjectPathId'));
  switch (action.name) {
    case 'ObjectPath':
      return { IsNull: at().node.kind === 'empty' };
    case 'ObjectIdentityQuery':
      return identityAnswer(at(), answering);
    case 'Query':
      return queried(at().node, askedBy(action), answering);
    case 'SetProperty':
      return setProperty(at(), attribute(action, 'Name'), parameterOf(action, things.value), answering.call);
    case 'Method':
      return given(invoke(things, at(), attribute(action, 'Name'), parametersOf(action, things.value), answering.call));
    case 'StaticMethod':
      return given(staticMethod(action, parametersOf(action, things.value), answering.call));
    default:
      throw notKnown(`action ${action.name}`);
  }

  /** A method that gives nothing back has no result, and what gives a thing back has it asked for by a query. */
  function given(node: ReturnType<typeof invoke>): unknown {
    return node?.kind === 'value' ? queried(node, { of: nothing, children: undefined }, answering) : undefined;
  }
}

const nothing = { all: false, scalars: [], below: new Map() } as const;

function identityAnswer({ node }: Thing, answering: Answering): unknown {
  if (node.kind !== 'object') throw new Failed(requestNotUnderstood());
  const entity = node.entity(bareShape, withoutOptions(answering.call));
  return { _ObjectIdentity_: headOf(entity, answering)['_ObjectIdentity_'] ?? null };
}

/** Sets a property, to be saved by an update. A text may stand for what the property is, as "true" for yes. */
function setProperty({ node, changes, steps }: Thing, name: string, value: unknown, call: Call): undefined {
  if (node.kind === 'empty') throw new Failed(nullObject(steps));
  if (node.kind !== 'object') throw new Failed(requestNotUnderstood());
  if (!node.change && !['Update', 'UpdateWithParent'].some((update) => node.client(update)))
    throw notKnown(`property ${name}`);
  const member = node.member(name);
  const now = typeof value === 'string' && member?.kind === 'value' ? member.value(call) : undefined;
  changes.set(name, typeof now === 'string' || now === undefined ? value : converted(String(value), now));
}

function converted(text: string, now: unknown): unknown {
  if (typeof now === 'boolean' && /^(true|false|0|1)$/i.test(text)) return /^(true|1)$/i.test(text);
  return typeof now === 'number' && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}
