import type { Condition } from '../../query/sql';
import { type Token, type TokenReader } from './filterTokens';
import { queryNotParsed } from './mailFailures';
import type { MessageColumn } from './messageColumns';

const signs: Readonly<Record<string, string>> = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' };

export const textFunctions = ['startswith', 'endswith', 'contains'] as const;

/** Reads an operator, as SQL has it. */
export function operator(reader: TokenReader): string {
  const sign = signs[reader.name().toLowerCase()];
  if (sign === undefined) throw queryNotParsed();
  return sign;
}

/** Compares a property with a value that has to be of its kind. Texts are compared whatever their case, as Exchange does. */
export function compared({ kind, sql }: MessageColumn, sign: string, token: Token): Condition {
  if (token.kind === 'name' && token.text === 'null') return nullCondition(sql, sign);
  return { where: `${sql} ${sign} ? COLLATE NOCASE`, values: [valueFor(kind, token)] };
}

export function nullCondition(sql: string, sign: string): Condition {
  if (sign !== '=' && sign !== '<>') throw queryNotParsed();
  return { where: `${sql} IS ${sign === '=' ? '' : 'NOT '}NULL`, values: [] };
}

function valueFor(kind: MessageColumn['kind'], token: Token): string | number {
  if (kind === 'text' && token.kind === 'text') return token.value;
  if (kind === 'flag' && token.kind === 'name' && /^(?:true|false)$/i.test(token.text))
    return token.text.toLowerCase() === 'true' ? 1 : 0;
  if (kind === 'instant' && token.kind === 'instant') return instantIn(token.value);
  throw queryNotParsed();
}

/** An instant as the storage has them, to the second; one without a zone is of UTC. */
function instantIn(written: string): string {
  const zoned = /T.*(?:Z|[+-]\d\d:\d\d)$/i.test(written) || !/T/i.test(written);
  const at = new Date(zoned ? written : `${written}Z`);
  if (Number.isNaN(at.getTime())) throw queryNotParsed();
  return `${at.toISOString().slice(0, 19)}Z`;
}

/** What a function of texts asks of a value in SQL. */
export function textCondition(named: (typeof textFunctions)[number], sql: string, text: string): Condition {
  if (named === 'contains') return { where: `instr(lower(${sql}), lower(?)) > 0`, values: [text] };
  const where =
    named === 'startswith'
      ? `substr(${sql}, 1, length(?)) = ? COLLATE NOCASE`
      : `substr(${sql}, -max(1, length(?))) = ? COLLATE NOCASE`;
  return { where, values: [text, text] };
}
