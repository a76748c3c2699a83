import type { Entity } from './answer';
import { Failed } from './call';
import { noSuchProperty } from './failures';

/**
 * Keeps of an entity what "$select" names. What is only given when it is asked for stands in `more`.
 * Asked for "ID", SharePoint answers with "Id".
 */
export function selected(
  entity: Entity,
  query: URLSearchParams,
  more: Readonly<Record<string, () => unknown>> = {},
): Entity {
  const select = query.get('$select');
  if (!select || select === '*') return entity;
  const values: Record<string, unknown> = {};
  for (const asked of select.split(',').map((name) => name.trim())) {
    const name = asked === 'ID' ? 'Id' : asked;
    const [first = name] = name.split('/');
    if (name === '*') Object.assign(values, entity.values);
    else if (Object.hasOwn(entity.values, name)) values[name] = entity.values[name];
    else if (Object.hasOwn(more, first)) values[first] = more[first]?.();
    else throw new Failed(noSuchProperty(name));
  }
  return { ...entity, values };
}
