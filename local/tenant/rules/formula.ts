import type { Field, Validation } from '../storage/fields';
import { type Formula, formulaOf } from './formulaParts';
import { daysOf, type Known, NoValue, shownAs, type Value, yesIn } from './formulaValues';
import { isBuiltIn } from './internalName';
import type { ItemValue } from './itemValues';
import { NotImitated, Refused } from './refused';

type Values = Readonly<Record<string, ItemValue>>;

/**
 * Works out a calculated column that gives a text. What SharePoint makes of numbers and dates as results was not found
 * out, and neither how it writes a date within a text.
 * @param fields the columns of the list, which a formula names by title or by internal name
 * @throws NotImitated for functions and columns that are not known here, and where the formula gives no text
 */
export function calculated(field: Field, fields: readonly Field[], values: Values): string {
  if ((field.attributes['ResultType'] ?? 'Text') !== 'Text') throw new NotImitated(notWorkedOut);
  const value = valueOf(calculatedFormula(field, fields), { values, now: new Date(0) });
  return value === undefined ? noValue : shownAs(value);
}

/** What SharePoint's pages show where a formula has no value. */
const noValue = '#VALUE!';
const notWorkedOut = 'The value of a calculated column with such a formula';

const calculatedFormula = (field: Field, fields: readonly Field[]): Formula =>
  formulaOf(field.formula ?? '', (named) => {
    const column = fieldNamed(fields, named);
    if (!column || !/^(Text|Choice|Number)$/.test(column.type)) throw new NotImitated(notWorkedOut);
    return readerOf(column);
  });

/** Whether that is possible, whatever the values. */
export function canBeCalculated(field: Field, fields: readonly Field[]): boolean {
  try {
    if ((field.attributes['ResultType'] ?? 'Text') !== 'Text') return false;
    calculatedFormula(field, fields);
    return true;
  } catch (failure) {
    if (failure instanceof NotImitated) return false;
    throw failure;
  }
}

/**
 * Reads the formula that a column's values are held to, which may name no column but this one.
 * @throws Refused where it names another
 */
export function validationOf({ name, title, type }: Pick<Field, 'name' | 'title' | 'type'>, formula: string): Formula {
  return formulaOf(formula, (named) => {
    if (named !== name && named !== title) throw new Refused('formulaNamesAnother');
    if (!knownKinds.test(type)) throw new NotImitated(`A formula for the values of a column of type ${type}`);
    return readerOf({ name, type });
  });
}

/**
 * Reads the formula that the items of a list are held to.
 * @param fields all columns of the list
 * @throws Refused where it names one that is not there
 */
export function rowValidationOf(fields: readonly Field[], formula: string): Formula {
  return formulaOf(formula, (named) => {
    const column = fieldNamed(fields, named);
    if (!column) throw new Refused('formulaNamesNone');
    const isKept = column.name === 'Title' || !isBuiltIn(column.name);
    if (!isKept || !knownKinds.test(column.type))
      throw new NotImitated(`A formula for items with a column of type ${column.type}`);
    return readerOf(column);
  });
}

const knownKinds = /^(Text|Note|Choice|Number|Currency|Integer|Boolean|DateTime)$/;

/**
 * Holds an item's values to what their columns ask for, and its list.
 * @throws Refused for the first column whose value is not taken
 */
export function refuseInvalid(fields: readonly Field[], ofList: Validation, known: Known): void {
  for (const field of fields)
    if (field.validation && !holds(validationOf(field, field.validation.formula), known))
      throw new Refused('notValid', field.name, field.validation.message);
  if (ofList.formula !== '' && !holds(rowValidationOf(fields, ofList.formula), known))
    throw new Refused('rowNotValid', '', ofList.message);
}

/** Whether a formula gives yes; one without a value does not. */
const holds = (formula: Formula, known: Known): boolean => valueOf((all) => yesIn(formula(all)), known) === true;

/**
 * Reads the formula that a new item's value is worked out by, which may name no column.
 * @throws Refused where it does
 */
export const defaultFormulaOf = (formula: string): Formula =>
  formulaOf(formula, () => {
    throw new Refused('formulaNamesAnother');
  });

/** What such a formula gives for an item that is made now, or `undefined` where it has no value. */
export const defaultGiven = (formula: string, now: Date): Value | undefined =>
  valueOf(defaultFormulaOf(formula), { values: {}, now });

/** What a formula gives, or `undefined` where it has no value. */
function valueOf(formula: Formula, known: Known): Value | undefined {
  try {
    return formula(known);
  } catch (failure) {
    if (failure instanceof NoValue) return undefined;
    throw failure;
  }
}

const fieldNamed = (fields: readonly Field[], named: string): Field | undefined =>
  fields.find(({ title, name }) => title === named || name === named);

const readerOf =
  ({ name, type }: Pick<Field, 'name' | 'type'>): Formula =>
  ({ values }) => {
    const value = values[name];
    if (type === 'DateTime' && typeof value === 'string') return daysOf(new Date(value));
    return typeof value === 'object' || value === undefined ? null : value;
  };
