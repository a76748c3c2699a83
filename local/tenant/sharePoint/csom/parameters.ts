import { Refused } from '../../rules/refused';
import { Failed } from '../failed';
import { attributeOf, childOf, type Element } from '../xmlElement';
import { attribute, notKnown } from './clientRequest';
import { requestNotUnderstood } from './clientFailures';

/** What an object path leads to, where it stands as a value. */
export type ObjectAt = (pathId: string) => unknown;

/** The values that a method is given, in their order. */
export const parametersOf = (element: Element, objectAt: ObjectAt): readonly unknown[] =>
  (childOf(element, 'Parameters')?.children ?? []).map((one) => valueIn(one, objectAt));

/** The value that a property is set to. */
export function parameterOf(element: Element, objectAt: ObjectAt): unknown {
  const parameter = childOf(element, 'Parameter');
  if (!parameter) throw new Failed(requestNotUnderstood());
  return valueIn(parameter, objectAt);
}

/** [MS-CSOM], the types of parameters: a value with a type, an object path, or an object with properties. */
function valueIn(element: Element, objectAt: ObjectAt): unknown {
  const path = attributeOf(element, 'ObjectPathId');
  if (path !== undefined) return objectAt(path);
  const type = attributeOf(element, 'Type');
  if (type !== undefined) return typed(type.toLowerCase(), element, objectAt);
  if (attributeOf(element, 'TypeId') === undefined) throw new Failed(requestNotUnderstood());
  const properties = element.children.filter(({ name }) => name === 'Property');
  return Object.fromEntries(properties.map((one) => [attribute(one, 'Name'), valueIn(one, objectAt)]));
}

/** "Number" is what clients in JavaScript name theirs. */
const numbers = new Set(
  'byte sbyte int16 uint16 int32 uint32 int64 uint64 single double decimal enum number'.split(' '),
);

function typed(type: string, element: Element, objectAt: ObjectAt): unknown {
  const { text } = element;
  if (numbers.has(type)) return numberIn(text);
  switch (type) {
    case 'null':
      return null;
    case 'string':
      return text;
    case 'boolean':
      return yesIn(text.trim());
    case 'guid':
      return text.replace(/[{}\s]/g, '').toLowerCase();
    case 'datetime':
      return instantIn(text);
    case 'array':
      return element.children.map((one) => valueIn(one, objectAt));
    default:
      throw notKnown(`parameter of type ${type}`);
  }
}

function numberIn(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new Refused('wrongKindOfValue');
  return value;
}

function yesIn(text: string): boolean {
  if (!/^(true|false|1|0)$/i.test(text)) throw new Refused('wrongKindOfValue');
  return /^(true|1)$/i.test(text);
}

/** .NET writes seven digits of a second. Without an offset it is the site's own time, which is UTC here. */
function instantIn(text: string): string {
  const time = text.trim();
  const instant = new Date(/(Z|[+-]\d\d:\d\d)$/.test(time) ? time : `${time}Z`);
  if (Number.isNaN(instant.getTime())) throw new Refused('wrongKindOfValue');
  return instant.toISOString();
}
