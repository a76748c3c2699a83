import { NotImitated, Refused } from '../../rules/refused';
import type { PropertyBag } from '../../storage/sites';
import type { Given } from '../model/given';

/** The name of a property as REST has it: whatever may not stand in the name of an XML element is a number in it. */
export const bagName = (name: string): string => {
  const encoded = name.replace(/[^A-Za-z0-9]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`);
  return encoded.startsWith('_') ? `OData_${encoded}` : encoded;
};

/** What clients put into a bag, as the thing that it belongs to shows it. */
export const bagProperties = (bag: PropertyBag): Record<string, () => unknown> =>
  Object.fromEntries(Object.entries(bag).map(([name, value]) => [bagName(name), () => value]));

/**
 * Puts values into a bag and takes others out: `null` removes one.
 * @param own the names in REST of what SharePoint itself keeps there, which is not to be changed here
 */
export function bagChanged(bag: PropertyBag, body: Given['body'], own: readonly string[]): PropertyBag {
  const values = new Map(Object.entries(bag));
  for (const [name, value] of Object.entries(body)) {
    if (own.includes(bagName(name))) throw new NotImitated("A change of SharePoint's own properties in a property bag");
    if (value === null) values.delete(name);
    else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      values.set(name, value);
    else throw new Refused('wrongKindOfValue');
  }
  return Object.fromEntries(values);
}
