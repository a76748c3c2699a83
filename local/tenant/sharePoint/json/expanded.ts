import type { Entity } from '../answer';

/** What hangs on a thing and was asked for along with it, each put into JSON. */
export function expandedOf(
  entity: Entity,
  one: (of: Entity) => unknown,
  several: (of: readonly Entity[]) => unknown = (all) => all.map(one),
): Record<string, unknown> {
  const pairs = Object.entries(entity.expanded).map(([name, value]) => {
    if (value === null) return [name, null];
    return [name, isList(value) ? several(value) : one(value)];
  });
  return Object.fromEntries(pairs) as Record<string, unknown>;
}

const isList = (value: Entity | readonly Entity[]): value is readonly Entity[] => Array.isArray(value);
