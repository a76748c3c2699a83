import { type Filter, parseFilter } from '../query/filter';
import { NotImitated } from '../rules/refused';
import type { StoredList } from '../storage/lists';
import { templates } from './listBody';

/** What lists are found by. */
const properties: Readonly<Record<string, (list: StoredList) => string>> = {
  displayName: ({ title }) => title,
  name: ({ name }) => name,
  id: ({ id }) => id,
  'list/template': ({ template }) => Object.entries(templates).find(([, known]) => known === template)?.[0] ?? '',
};

/** Whether a list is among those that a filter asks for: by its names or its template, with "and" and "or". */
export function listFilter(text: string | null): (list: StoredList) => boolean {
  if (text === null) return () => true;
  return meets(parseFilter(text));
}

function meets(filter: Filter): (list: StoredList) => boolean {
  if ('parts' in filter) {
    const parts = filter.parts.map(meets);
    return filter.kind === 'and'
      ? (list) => parts.every((part) => part(list))
      : (list) => parts.some((part) => part(list));
  }
  const property = Object.hasOwn(properties, filter.column) ? properties[filter.column] : undefined;
  if (!property) throw new NotImitated('A filter over lists by anything but displayName, name, id and list/template');
  const is = (list: StoredList, text: string): boolean => property(list).toLowerCase() === text.toLowerCase();
  if (filter.kind === 'compare' && (filter.is === 'eq' || filter.is === 'ne') && typeof filter.value === 'string') {
    const { value } = filter;
    return filter.is === 'eq' ? (list) => is(list, value) : (list) => !is(list, value);
  }
  if (filter.kind !== 'startsWith') throw new NotImitated('A filter over lists but with eq, ne and startswith');
  const { text } = filter;
  return (list) => property(list).toLowerCase().startsWith(text.toLowerCase());
}
