import type { Condition } from '../../query/sql';
import { NotImitated } from '../../rules/refused';
import { queryNotParsed } from './mailFailures';

const texts: Readonly<Record<string, string>> = {
  subject: "json_extract(content, '$.subject')",
  body: "json_extract(content, '$.body.content')",
  from: "json_extract(content, '$.from.address') || ' ' || json_extract(content, '$.from.name')",
  to: "json_extract(content, '$.toRecipients')",
  cc: "json_extract(content, '$.ccRecipients')",
  bcc: "json_extract(content, '$.bccRecipients')",
};

/** Without a property, Exchange looks in the sender, the subject and the body. */
const usual = ['from', 'subject', 'body'];

/**
 * Reads "$search": words within quotes, each by itself or with a property before it; all of them have to be there.
 * https://learn.microsoft.com/en-us/graph/search-query-parameter
 */
export function searchCondition(search: string): Condition {
  const [, written] = /^\s*"((?:[^"\\]|\\.)*)"\s*$/.exec(search) ?? [];
  if (written === undefined) throw queryNotParsed();
  const words = written.replaceAll('\\"', '"').match(/(?:\w+:)?"[^"]*"|\S+/g) ?? [];
  const parts = words.map(wordCondition);
  return {
    where: ['TRUE', ...parts.map(({ where }) => where)].join(' AND '),
    values: parts.flatMap(({ values }) => values),
  };
}

function wordCondition(word: string): Condition {
  const [, property, quoted = ''] = /^(?:(\w+):)?(.*)$/.exec(word) ?? [];
  const text = quoted.replace(/^"|"$/g, '');
  const places = property === undefined ? usual : [property.toLowerCase()];
  if (/^(?:AND|OR|NOT|NEAR)$/.test(word) || /[*()<>=]/.test(text) || places.some((place) => !(place in texts)))
    throw new NotImitated('A search for messages by more than words in subject, body, sender and recipients');
  return {
    where: `(${places.map((place) => `instr(lower(coalesce(${texts[place]}, '')), lower(?)) > 0`).join(' OR ')})`,
    values: places.map(() => text),
  };
}
