import type { Condition } from '../../query/sql';
import { NotImitated } from '../../rules/refused';
import { nullCondition, operator, textCondition, textFunctions } from './comparison';
import type { TokenReader } from './filterTokens';
import { queryNotParsed } from './mailFailures';
import { type PropertyId, propertyId } from './propertyId';

/** The kinds that are compared as numbers; the others as the texts that they are written as. */
const numbers = ['Currency', 'Double', 'Float', 'Integer', 'Long', 'Short'];

/**
 * Reads what is behind "singleValueExtendedProperties/any": a property by its id, and something about its value.
 * https://learn.microsoft.com/en-us/graph/api/singlevaluelegacyextendedproperty-get
 */
export function propertyFilter(reader: TokenReader): Condition {
  reader.needs('(');
  const variable = reader.name();
  reader.needs(':');
  const id = idIn(reader, variable);
  reader.needs('and');
  const value = valueCondition(reader, `${variable}/value`, id);
  reader.needs(')');
  return {
    where: `EXISTS (SELECT 1 FROM messageProperty WHERE messageProperty.message = message.number AND messageProperty.id = ? AND ${value.where})`,
    values: [id.id, ...value.values],
  };
}

function idIn(reader: TokenReader, variable: string): PropertyId {
  if (reader.name().toLowerCase() !== `${variable}/id`.toLowerCase())
    throw new NotImitated('A search by an extended property that does not begin with its id');
  reader.needs('eq');
  const token = reader.next();
  if (token.kind !== 'text') throw queryNotParsed();
  return propertyId(token.value);
}

function valueCondition(reader: TokenReader, value: string, id: PropertyId): Condition {
  for (const named of textFunctions) {
    if (!reader.takes(named)) continue;
    reader.needs('(');
    reader.needs(value.toLowerCase());
    reader.needs(',');
    const token = reader.next();
    reader.needs(')');
    if (token.kind !== 'text') throw queryNotParsed();
    return textCondition(named, 'value', token.value);
  }
  return comparison(reader, value, id);
}

function comparison(reader: TokenReader, value: string, { kind }: PropertyId): Condition {
  let asNumber = numbers.includes(kind);
  if (reader.takes('cast')) {
    reader.needs('(');
    reader.needs(value.toLowerCase());
    reader.needs(',');
    asNumber = /^Edm\.(?:Int\d+|Double|Single|Decimal)$/i.test(reader.name());
    reader.needs(')');
  } else reader.needs(value.toLowerCase());
  const sign = operator(reader);
  const token = reader.next();
  if (token.kind === 'name' && token.text === 'null') return nullCondition('value', sign);
  const text = 'value' in token ? token.value : token.text;
  if (token.kind === 'sign') throw queryNotParsed();
  return asNumber
    ? { where: `CAST(value AS REAL) ${sign} CAST(? AS REAL)`, values: [text] }
    : { where: `value ${sign} ?`, values: [text] };
}
