import { NotImitated, Refused } from '../rules/refused';
import { instantWritten } from '../rules/instants';
import type { Comparison, DatePart, Filter, Plain } from './filter';

/**
 * Whether a thing meets a filter. Texts are compared whatever their case.
 * @param valueOf gives the thing's value by the name that the filter writes
 */
export function matches(filter: Filter, valueOf: (column: string) => Plain): boolean {
  if ('parts' in filter) {
    const part = (one: Filter): boolean => matches(one, valueOf);
    return filter.kind === 'and' ? filter.parts.every(part) : filter.parts.some(part);
  }
  const value = valueOf(filter.column);
  if ('text' in filter) {
    const text = String(value ?? '').toLowerCase();
    const sought = filter.text.toLowerCase();
    return filter.kind === 'startsWith' ? text.startsWith(sought) : text.includes(sought);
  }
  if (!('is' in filter)) throw new NotImitated('A condition over several values');
  return holds[filter.is](signOf(filter.part ? partOf(value, filter.part) : value, filter.value));
}

const holds: Readonly<Record<Comparison, (sign: number | undefined) => boolean>> = {
  eq: (sign) => sign === 0,
  ne: (sign) => sign !== 0,
  lt: (sign) => sign !== undefined && sign < 0,
  le: (sign) => sign !== undefined && sign <= 0,
  gt: (sign) => sign !== undefined && sign > 0,
  ge: (sign) => sign !== undefined && sign >= 0,
};

const pieces: Readonly<Record<DatePart, readonly [number, number]>> = {
  year: [0, 4],
  month: [5, 7],
  day: [8, 10],
  hour: [11, 13],
  minute: [14, 16],
  second: [17, 19],
};

/** A part of a date, in UTC. */
function partOf(value: Plain, part: DatePart): number | null {
  if (value === null) return null;
  const instant = instantWritten(String(value), false);
  if (instant === undefined) throw new Refused('queryNotUnderstood');
  return Number(instant.slice(...pieces[part]));
}

/** Which of two values is the greater; `undefined` where they cannot be compared. */
function signOf(value: Plain, other: Plain): number | undefined {
  if (value === null || other === null) return value === other ? 0 : undefined;
  if (typeof value === 'string' || typeof other === 'string') {
    const [one, two] = [String(value).toLowerCase(), String(other).toLowerCase()];
    return one === two ? 0 : one < two ? -1 : 1;
  }
  return Number(value) - Number(other);
}
