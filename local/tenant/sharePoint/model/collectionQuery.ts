import { parseFilter, type Plain } from '../../query/filter';
import { matches } from '../../query/matches';
import { parseOrder } from '../../query/order';
import { Refused } from '../../rules/refused';
import type { Call } from '../call';
import { Failed } from '../failed';
import { noSuchProperty } from '../failures';
import type { EntityPage } from './node';
import { entryOf, objectOf, type ObjectType } from './objectType';
import type { Shape } from './shape';

/** Does what "$filter", "$orderby", "$skip" and "$top" say with things that are few. */
export function queried<T>(all: readonly T[], type: ObjectType<T>, shape: Shape, call: Call): EntityPage {
  const { query } = call;
  const valueOf = (it: T, name: string): Plain => plainValue(type, it, name, call);
  const filter = query.get('$filter');
  const wanted = filter ? parseFilter(filter) : undefined;
  const kept = wanted ? all.filter((it) => matches(wanted, (name) => valueOf(it, name))) : [...all];
  const order = query.get('$orderby');
  if (order)
    for (const { column, down } of parseOrder(order).reverse())
      kept.sort((one, other) => (down ? -1 : 1) * compared(valueOf(one, column), valueOf(other, column)));
  const skip = countIn(query, '$skip') ?? 0;
  const top = countIn(query, '$top') ?? kept.length;
  return {
    of: type.name,
    entities: kept.slice(skip, skip + top).map((it) => objectOf(type, it).entity(shape, call)),
  };
}

function countIn(query: URLSearchParams, option: string): number | undefined {
  const text = query.get(option);
  if (text === null) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new Refused('queryNotUnderstood');
  return Number(text);
}

/** A name may go deeper: the property of a complex value, or of a thing that hangs on this one. */
function plainValue<T>(type: ObjectType<T>, it: T, name: string, call: Call): Plain {
  const [first = '', ...rest] = name.split('/');
  const property = entryOf(type.properties, first) ?? entryOf(type.onRequest, first);
  if (property) return plain(deeper(property[1](it, call), rest));
  const link = entryOf(type.links, first)?.[1].to(it, call);
  if (link?.kind === 'empty') return null;
  if (link?.kind !== 'object' || rest.length !== 1) throw new Failed(noSuchProperty(name));
  const member = link.member(rest[0] ?? '');
  if (member?.kind !== 'value') throw new Failed(noSuchProperty(name));
  return plain(member.value(call));
}

const deeper = (value: unknown, names: readonly string[]): unknown =>
  names.reduce<unknown>((one, name) => (one as Record<string, unknown> | null | undefined)?.[name], value);

function plain(value: unknown): Plain {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Refused('queryNotUnderstood');
}

function compared(one: Plain, other: Plain): number {
  if (typeof one === 'string' && typeof other === 'string')
    return one.localeCompare(other, 'en', { sensitivity: 'accent', numeric: false });
  return Number(one ?? -Infinity) - Number(other ?? -Infinity) || 0;
}
