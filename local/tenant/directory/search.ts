import { propertyNotFiltered, searchNotUnderstood } from '../graph/directoryFailures';
import type { Condition } from '../storage/directoryObjects';
import type { Searched } from './properties';

/** What "$search" looks for word by word; other properties are compared from their beginning. */
const byWords = ['displayName', 'description'];

/**
 * Puts "$search" into SQL: phrases in double quotes as `"displayName:two words"`, joined by AND and OR, which must be in
 * capitals. Each word of a phrase begins a word of the name.
 * https://learn.microsoft.com/en-us/graph/search-query-parameter#using-search-on-directory-object-collections
 */
export function searchCondition(search: string, searched: Searched): Condition {
  const alternatives = search.split(/ OR (?=(?:[^"]*"[^"]*")*[^"]*$)/);
  return joined(
    alternatives.map((alternative) => {
      const phrases = alternative.split(/ AND (?=(?:[^"]*"[^"]*")*[^"]*$)/);
      return joined(
        phrases.map((phrase) => phraseCondition(phrase.trim(), searched)),
        ' AND ',
      );
    }),
    ' OR ',
  );
}

const joined = (parts: readonly Condition[], by: string): Condition => ({
  where: `(${parts.map(({ where }) => where).join(by)})`,
  values: parts.flatMap(({ values }) => values),
});

function phraseCondition(phrase: string, searched: Searched): Condition {
  const [, name, text] = /^"(\w+):([^"]+)"$/.exec(phrase) ?? [];
  if (name === undefined || text === undefined) throw searchNotUnderstood();
  const known = searched.words.find((word) => word.toLowerCase() === name.toLowerCase());
  const property = known === undefined ? undefined : searched.properties[known];
  if (known === undefined || !property) throw propertyNotFiltered(name, searched);
  return byWords.includes(known)
    ? joined(
        text
          .split(separators)
          .filter(Boolean)
          .map((word) => begins(property.sql, word)),
        ' AND ',
      )
    : { where: `substr(${property.sql}, 1, length(?)) = ? COLLATE NOCASE`, values: [text, text] };
}

/** What stands between two words of a name. */
const separators = /[\s\-_.,()'&/]+/;

/** Whether one of the words in a name begins so. */
const begins = (sql: string, word: string): Condition => ({
  where: `instr(${['-', '_', '.', ',', '(', ')', "''", '&', '/'].reduce((spaced, sign) => `replace(${spaced}, '${sign}', ' ')`, `' ' || lower(${sql})`)}, ?) > 0`,
  values: [` ${word.toLowerCase()}`],
});
