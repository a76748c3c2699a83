import type { ListDeclaration } from './defineList';
import type { Condition } from './listStore';

/** How a client writes the columns and the values in a filter. */
export interface FilterStyle {
  readonly column: (name: string) => string;
  readonly yesNo: (value: boolean) => string;
}

/**
 * Puts conditions into an OData filter that holds where all of them do. Past 5,000 items SharePoint narrows a list down
 * by the first condition alone (docs/local-tenant.md), so that the kind that usually meets least comes first: equal to a
 * value, then a range, then unequal. Within a kind the order is kept.
 * @returns `undefined` where there are none
 */
export function odataFilter<L extends ListDeclaration>(
  conditions: readonly Condition<L>[],
  style: FilterStyle,
): string | undefined {
  if (conditions.length === 0) return undefined;
  const narrowFirst = [...conditions].sort((one, other) => breadth[one.is] - breadth[other.is]);
  return narrowFirst.map((condition) => comparison(condition, style)).join(' and ');
}

const breadth: Readonly<Record<Condition<ListDeclaration>['is'], number>> = {
  eq: 0,
  lt: 1,
  le: 1,
  gt: 1,
  ge: 1,
  ne: 2,
};

function comparison<L extends ListDeclaration>({ column, is, value }: Condition<L>, style: FilterStyle): string {
  const name = style.column(column);
  const compared = `${name} ${is} ${literal(value, style)}`;
  // An item without a value is none with that value. Said outright, as no document says what "ne" makes of it.
  return is === 'ne' ? `(${compared} or ${name} eq null)` : compared;
}

function literal(value: string | number | boolean, { yesNo }: FilterStyle): string {
  if (typeof value === 'boolean') return yesNo(value);
  return typeof value === 'number' ? String(value) : `'${value.replace(/'/g, "''")}'`;
}
