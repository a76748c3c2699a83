import { ExtractRefused } from './extractRefused';

/** Where each column is in the record, from 0. */
export type Places<Column extends string> = Readonly<Record<Column, number>>;

/**
 * Finds the columns by their names, in any order; other columns do not matter. Names are compared as they stand, but
 * for the blanks around them.
 * @param names the name of each column that the extract must have
 * @throws ExtractRefused when a column is missing or there twice
 */
export function findColumns<Column extends string>(
  file: string,
  header: readonly string[],
  names: Readonly<Record<Column, string>>,
): Places<Column> {
  const columns = Object.entries(names) as [Column, string][];
  const missing = columns.filter(([, name]) => !header.includes(name)).map(([, name]) => name);
  if (missing.length > 0) throw missingColumns(file, missing, columns.length, header);
  const doubled = columns.find(([, name]) => header.indexOf(name) !== header.lastIndexOf(name));
  if (doubled) throw new ExtractRefused(file, `it has the column “${doubled[1]}” twice`);
  return Object.fromEntries(columns.map(([column, name]) => [column, header.indexOf(name)])) as Places<Column>;
}

function missingColumns(
  file: string,
  missing: readonly string[],
  expected: number,
  header: readonly string[],
): ExtractRefused {
  if (missing.length === expected || hasReturns(header))
    return new ExtractRefused(file, whyNoColumns(header, `${expected} column names of such an extract`));
  const [first, ...rest] = missing.map((name) => `“${name}”`);
  const list = rest.length === 0 ? `the column ${first}` : `the columns ${[first, ...rest].join(', ')}`;
  return new ExtractRefused(file, `it lacks ${list}, so check the report`, " or the trust's mapping in config/trusts");
}

/**
 * Why a header has none of these columns, and what to do about it.
 * @param columns what they are, in words
 */
export function whyNoColumns(header: readonly string[], columns: string): string {
  if (hasReturns(header)) return 'its lines end with a carriage return alone, so save it as CSV again';
  const only = header.length === 1 ? (header[0] as string) : '';
  if (only.includes(';') || only.includes('\t'))
    return 'its columns are not separated by commas, so save it as CSV with commas';
  return `its first line has none of the ${columns}`;
}

const hasReturns = (header: readonly string[]): boolean => header.some((name) => name.includes('\r'));
