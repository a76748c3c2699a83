import type { Condition } from '../../query/sql';
import { NotImitated } from '../../rules/refused';
import { compared, operator, textCondition, textFunctions } from './comparison';
import { filterTokens, TokenReader } from './filterTokens';
import { filterNodesInvalid, queryNotParsed } from './mailFailures';
import { messageColumn } from './messageColumns';
import { propertyFilter } from './propertyFilter';

/** A filter over messages, in SQL. */
export interface MessageFilter {
  readonly condition: Condition;
  /** The properties that it names, in the order of its text. */
  readonly names: readonly string[];
}

/** What a filter may have at most; the real limit was not looked up. */
const mostTokens = 2000;
const deepest = 50;

/** Reads "$filter": conditions with `and`, `or`, `not` and brackets. */
export function messageFilter(filter: string | null): MessageFilter {
  if (filter === null) return { condition: everything, names: [] };
  const tokens = filterTokens(filter);
  if (tokens.length > mostTokens) throw queryNotParsed();
  const reader = new TokenReader(tokens);
  const names: string[] = [];
  const condition = either(reader, names, 0);
  reader.end();
  return { condition, names };
}

const everything: Condition = { where: 'TRUE', values: [] };

type Part = (reader: TokenReader, names: string[], depth: number) => Condition;

const joined =
  (word: 'and' | 'or', part: Part): Part =>
  (reader, names, depth) => {
    const parts = [part(reader, names, depth)];
    while (reader.takes(word)) parts.push(part(reader, names, depth));
    return {
      where: `(${parts.map(({ where }) => where).join(` ${word.toUpperCase()} `)})`,
      values: parts.flatMap(({ values }) => values),
    };
  };

const both: Part = (reader, names, depth) => joined('and', single)(reader, names, depth);
const either: Part = (reader, names, depth) => joined('or', both)(reader, names, depth);

const single: Part = (reader, names, depth) => {
  if (depth > deepest) throw queryNotParsed();
  if (reader.takes('not')) {
    const { where, values } = single(reader, names, depth + 1);
    // What has no value does not meet the condition, and so meets its contrary.
    return { where: `NOT coalesce(${where}, FALSE)`, values };
  }
  if (reader.takes('(')) {
    const inner = either(reader, names, depth + 1);
    reader.needs(')');
    return inner;
  }
  for (const named of textFunctions) if (reader.takes(named)) return textFunction(reader, names, named);
  const name = reader.name();
  if (/\/(?:any|all)$/i.test(name)) {
    names.push(name.replace(/\/\w+$/, ''));
    return lambda(reader, name);
  }
  const column = messageColumn(name);
  names.push(column.name);
  return compared(column, operator(reader), reader.next());
};

function textFunction(reader: TokenReader, names: string[], named: (typeof textFunctions)[number]): Condition {
  reader.needs('(');
  const column = messageColumn(reader.name());
  reader.needs(',');
  const token = reader.next();
  reader.needs(')');
  if (column.kind !== 'text' || token.kind !== 'text') throw queryNotParsed();
  names.push(column.name);
  return textCondition(named, column.sql, token.value);
}

function lambda(reader: TokenReader, name: string): Condition {
  if (/^singleValueExtendedProperties\/any$/i.test(name)) return propertyFilter(reader);
  if (/^categories\/any$/i.test(name)) return categoryFilter(reader);
  if (/^(?:to|cc|bcc)Recipients\/|^replyTo\//i.test(name)) throw filterNodesInvalid();
  throw new NotImitated('A search for messages by a list in them that is no extended property or category');
}

function categoryFilter(reader: TokenReader): Condition {
  reader.needs('(');
  const variable = reader.name();
  reader.needs(':');
  reader.needs(variable.toLowerCase());
  reader.needs('eq');
  const token = reader.next();
  reader.needs(')');
  if (token.kind !== 'text') throw queryNotParsed();
  return {
    where:
      "EXISTS (SELECT 1 FROM json_each(content, '$.categories') AS category WHERE category.value = ? COLLATE NOCASE)",
    values: [token.value],
  };
}
