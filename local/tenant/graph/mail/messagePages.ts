import { afterOf } from '../../query/page';
import type { Condition } from '../../query/sql';
import type { Captured } from '../../routing/router';
import type { Mailbox } from '../../storage/mailboxes';
import type { Answer } from '../answer';
import type { Call } from '../call';
import { linkWith, topIn } from '../pages';
import { folderNamed, mailboxAt } from './mailbox';
import { mailContext } from './mailContext';
import { searchWith } from './mailFailures';
import { preferenceApplied } from './mailPreferences';
import { messagesShown } from './messageBody';
import { messageFilter } from './messageFilter';
import { messageOrder } from './messageOrder';
import { searchCondition } from './messageSearch';

const usualTop = 10;
const mostTop = 1000;

/** The query options that lists of messages take. */
export const listOptions = ['$select', '$filter', '$expand', '$orderby', '$search', '$top', '$skip', '$count'];

/** Answers with a page of a mailbox's messages, or of one folder's, the newest first unless an order is asked for. */
export function getMessages(call: Call, captured: Captured): Answer {
  const { storage, query } = call;
  const mailbox = mailboxAt(call, captured);
  const { condition, order } = askedFor(call, mailbox, captured);
  const top = topIn(query, usualTop, mostTop);
  const after = afterOf(query.get('$skip') ?? '0');
  const found = storage.messages.find(mailbox, condition, order, top + 1, after);
  return {
    status: 200,
    headers: preferenceApplied(call.headers),
    body: {
      '@odata.context': mailContext(call, mailbox, 'messages'),
      ...(query.get('$count') === 'true' && { '@odata.count': storage.messages.count(mailbox, condition) }),
      value: found.slice(0, top).map(messagesShown(call)),
      ...(found.length > top && { '@odata.nextLink': linkWith(call, { $skip: String(after + top) }) }),
    },
  };
}

/** Answers with the number of messages and nothing else. */
export function countMessages(call: Call, captured: Captured): Answer {
  const mailbox = mailboxAt(call, captured);
  const { condition } = askedFor(call, mailbox, captured);
  return { status: 200, text: String(call.storage.messages.count(mailbox, condition)) };
}

function askedFor(
  call: Call,
  mailbox: Mailbox,
  { folder }: Captured,
): { condition: Condition; order: string | undefined } {
  const [filter, order, search] = ['$filter', '$orderby', '$search'].map((option) => call.query.get(option)) as [
    string | null,
    string | null,
    string | null,
  ];
  if (search !== null && filter !== null) throw searchWith('$filter');
  if (search !== null && order !== null) throw searchWith('$orderBy');
  const { condition, names } = messageFilter(filter);
  const asked = search === null ? condition : searchCondition(search);
  return { condition: within(call, mailbox, asked, folder), order: messageOrder(order, names) };
}

/** All folders, the deleted messages too, unless one is named. */
function within(call: Call, mailbox: Mailbox, asked: Condition, named: string | undefined): Condition {
  if (named === undefined) return asked;
  const folder = folderNamed(call, mailbox, named);
  return { where: `folder = ? AND ${asked.where}`, values: [folder.number, ...asked.values] };
}
