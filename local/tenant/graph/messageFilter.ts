import type { Condition } from '../query/sql';
import { NotImitated } from '../rules/refused';
import { propertyId } from './propertyId';

const text = "'((?:[^']|'')*)'";

/** What can be asked of messages, each as a pattern of its text. */
const conditions: readonly { readonly pattern: RegExp; readonly condition: (...found: string[]) => Condition }[] = [
  {
    pattern: new RegExp(
      `singleValueExtendedProperties/any\\(\\s*(\\w+)\\s*:\\s*\\1/id eq ${text} and \\1/value eq ${text}\\s*\\)`,
      'iy',
    ),
    condition: (_name, id, value) => ({
      where:
        'EXISTS (SELECT 1 FROM messageProperty WHERE messageProperty.message = message.number AND messageProperty.id = ? AND value = ?)',
      values: [propertyId(unquoted(id)), unquoted(value)],
    }),
  },
  {
    pattern: new RegExp(`internetMessageId eq ${text}`, 'iy'),
    condition: (id) => ({ where: 'internetMessageId = ?', values: [unquoted(id)] }),
  },
  {
    pattern: /isDraft eq (true|false)/iy,
    condition: (is) => ({ where: 'isDraft = ?', values: [is?.toLowerCase() === 'true' ? 1 : 0] }),
  },
];

const unquoted = (written = ''): string => written.replaceAll("''", "'");

/** Reads a filter over messages: one of these conditions, or several with "and" between them. */
export function messageCondition(filter: string | null): Condition {
  const found: Condition[] = [];
  const rest = filter?.trim() ?? '';
  for (let at = 0; at < rest.length;) {
    const [condition, end] = conditionAt(rest, at);
    found.push(condition);
    at = end + andAt(rest, end);
  }
  return {
    where: ['TRUE', ...found.map(({ where }) => where)].join(' AND '),
    values: found.flatMap(({ values }) => values),
  };
}

function conditionAt(filter: string, at: number): [Condition, end: number] {
  for (const { pattern, condition } of conditions) {
    pattern.lastIndex = at;
    const match = pattern.exec(filter);
    if (match) return [condition(...match.slice(1)), pattern.lastIndex];
  }
  throw new NotImitated('A search for messages by anything but an extended property, internetMessageId and isDraft');
}

/** How long the "and" is that has to follow, unless the filter ends here. */
function andAt(filter: string, at: number): number {
  if (at === filter.length) return 0;
  const and = /^\s+and\s+(?=\S)/i.exec(filter.slice(at));
  if (!and) throw new NotImitated('A search for messages by conditions without "and" between them');
  return and[0].length;
}
