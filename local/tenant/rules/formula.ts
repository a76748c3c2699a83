import type { Field } from '../storage/fields';
import type { ItemValue } from './itemValues';
import { NotImitated } from './refused';

const patterns = {
  blank: /\s*/y,
  text: /"((?:[^"]|"")*)"/y,
  column: /\[([^\]]+)\]/y,
  name: /[A-Za-z_]\w*(?!\w*\()/y,
  number: /\d+(?:\.\d+)?/y,
};

/**
 * Works out a calculated column. Known are texts, numbers and columns that are put one behind another, as in
 * `=[Title]&" no. "&[number]`: what SharePoint makes of other formulas depends on its own ways with dates and numbers.
 * @param fields the columns of the list, which a formula names by title or by internal name
 * @throws NotImitated for any other formula, and for one that does not give a text
 */
export function calculated(
  field: Field,
  fields: readonly Field[],
  values: Readonly<Record<string, ItemValue>>,
): string {
  const text = (field.formula ?? '').replace(/^=/, '');
  if ((field.attributes['ResultType'] ?? 'Text') !== 'Text') throw unknown();
  let at = 0;
  const next = (name: keyof typeof patterns): RegExpExecArray | null => {
    patterns[name].lastIndex = at;
    const match = patterns[name].exec(text);
    if (match) at += match[0].length;
    return match;
  };
  const part = (): string => {
    next('blank');
    const literal = next('text');
    if (literal) return (literal[1] ?? '').replaceAll('""', '"');
    const number = next('number');
    if (number) return String(Number(number[0]));
    const column = next('column')?.[1] ?? next('name')?.[0];
    if (column === undefined) throw unknown();
    return shown(fields, values, column);
  };
  let all = part();
  for (next('blank'); at < text.length; next('blank')) {
    if (text[at] !== '&') throw unknown();
    at += 1;
    all += part();
  }
  return all;
}

/** What a formula sees of a column; one without a value is an empty text. */
function shown(fields: readonly Field[], values: Readonly<Record<string, ItemValue>>, named: string): string {
  const field = fields.find(({ title, name }) => title === named || name === named);
  if (!field || !/^(Text|Choice|Number)$/.test(field.type)) throw unknown();
  return String((values[field.name] as string | number | undefined) ?? '');
}

const unknown = (): NotImitated => new NotImitated('The value of a calculated column with such a formula');

/** Whether that is possible, whatever the values. */
export function canBeCalculated(field: Field, fields: readonly Field[]): boolean {
  try {
    calculated(field, fields, {});
    return true;
  } catch (failure) {
    if (failure instanceof NotImitated) return false;
    throw failure;
  }
}
