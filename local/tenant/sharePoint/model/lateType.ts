import type { ObjectNode } from './node';
import { objectOf, type ObjectType } from './objectType';

/** A kind of things that is bound to its table later: things that lead to one another would else import one another. */
export interface LateType<T> {
  bind(type: ObjectType<T>): void;
  node(it: T): ObjectNode;
}

export function lateType<T>(name: string): LateType<T> {
  let bound: ObjectType<T> | undefined;
  return {
    bind: (type) => {
      bound = type;
    },
    node: (it) => {
      if (!bound) throw new Error(`${name} was never bound to its table.`);
      return objectOf(bound, it);
    },
  };
}
