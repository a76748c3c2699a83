import type { Column, ListDeclaration } from './defineList';

/** SharePoint's limits, as its documentation gives them. */
const longestName = 32;
const mostIndexes = 20;

/** What SharePoint, or our own rules of who may see what, would not take of a declaration. Empty when it is right. */
export function listFaults(list: ListDeclaration): string[] {
  const columns = Object.entries(list.columns);
  const indexes = columns.filter(([, column]) => isIndexed(column)).length;
  return [
    ...(/^[A-Z][A-Za-z0-9]*$/.test(list.name) ? [] : [`${list.name} is no name of a list`]),
    ...(indexes > mostIndexes ? [`${list.name} has ${indexes} indexes`] : []),
    ...columns.flatMap(([name, column]) =>
      columnFaults(name, column, list).map((fault) => `${list.name}.${name} ${fault}`),
    ),
  ];
}

/** Names that every SharePoint item has already. */
const taken = new Set(['id', 'title', 'created', 'modified', 'author', 'editor', 'attachments', 'contenttype']);

function columnFaults(name: string, column: Column, { audience }: ListDeclaration): string[] {
  const found: string[] = [];
  if (!/^[a-z][A-Za-z0-9]*$/.test(name) || name.length > longestName) found.push('has no name that SharePoint keeps');
  if (taken.has(name.toLowerCase())) found.push('has the name of a built-in column');
  if ('unique' in column && !isIndexed(column)) found.push('is unique and not indexed');
  if (column.kind === 'day' && !isIndexed(column)) found.push('is a day and not indexed');
  if (column.sensitivity !== 'open' && audience !== 'service')
    found.push('is about a person on a list that people open');
  if (column.sensitivity === 'clinical' && isIndexed(column)) found.push('is sealed, so that nobody can filter on it');
  if ('choices' in column && new Set(column.choices).size !== column.choices.length) found.push('has a choice twice');
  if ('choices' in column && column.choices.some((choice) => choice.includes(';#'))) found.push('has ";#" in a choice');
  return found;
}

const isIndexed = (column: Column): boolean => 'indexed' in column;
