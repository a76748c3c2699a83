import { childOf, type Element, isTrue } from '../xmlElement';
import { attribute, notKnown } from './clientRequest';

/** What a query wants of a thing. */
export interface Wanted {
  /** All that is given without being asked for. */
  readonly all: boolean;
  readonly scalars: readonly string[];
  /** What hangs on it, each with what is wanted of it. */
  readonly below: ReadonlyMap<string, Asked>;
}

/** What a query wants of a thing, and of each of those that are in it. */
export interface Asked {
  readonly of: Wanted;
  /** `undefined` where only the collection itself is asked for. */
  readonly children: Wanted | undefined;
}

/** Reads a query, of an object path or of a property: [MS-CSOM], "Query". */
export function askedBy(query: Element): Asked {
  const children = childOf(query, 'ChildItemQuery');
  return { of: wantedBy(childOf(query, 'Query')), children: children && wantedBy(children) };
}

function wantedBy(query: Element | undefined): Wanted {
  if (childOf(query, 'QueryableExpression')) throw notKnown('QueryableExpression');
  const scalars: string[] = [];
  const below = new Map<string, Asked>();
  for (const property of childOf(query, 'Properties')?.children ?? []) {
    const name = attribute(property, 'Name');
    if (isTrue(property, 'ScalarProperty')) scalars.push(name);
    else below.set(name, whole(askedBy(property), property));
  }
  return { all: isTrue(query, 'SelectAllProperties'), scalars, below };
}

/** Of a property bag all is asked for at the property that leads to it. */
function whole({ of, children }: Asked, property: Element): Asked {
  const isWhole = isTrue(property, 'SelectAll') || !childOf(property, 'Query');
  return { of: isWhole ? { ...of, all: true } : of, children };
}
