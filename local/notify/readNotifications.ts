import { type Call, notifyOrigin, notifyTime } from './call';
import { noResult, notValid } from './failures';
import type { Status } from './notify';
import { keptSince, progressOf } from './progress';
import type { StoredNotification } from './records';
import { isUuid } from './uuid';

const pageSize = 250;

/** One message by its id, whatever the type of the key that sent it. */
export function readNotification({ service }: Call, id: string): Response {
  if (!isUuid(id)) throw notValid('id is not a valid UUID');
  const found = service.records.notification(id);
  const now = service.now();
  if (!found || found.createdAt < keptSince(now)) throw noResult();
  return Response.json(shown(found, now));
}

/** A page of the messages that keys of this type have sent, newest first. */
export function listNotifications({ service, keyType, query }: Call): Response {
  checkQuery(query);
  const now = service.now();
  const page = hasTexts(query)
    ? service.records
        .notifications({
          keyType,
          from: keptSince(now),
          to: now.getTime() - service.behaviour.listedAfter * 1000,
          reference: query.get('reference') ?? undefined,
          before: sequenceBefore(service.records.notification(query.get('older_than') ?? ''), query),
        })
        .filter((each) => hasStatus(query, progressOf(each, now).status))
        .slice(0, pageSize)
    : [];
  const notifications = page.map((each) => shown(each, now));
  return Response.json({ notifications, links: linksOf(query, page[page.length - 1]) });
}

/** Before a message that is not there, nothing comes. */
function sequenceBefore(olderThan: StoredNotification | undefined, query: URLSearchParams): number | undefined {
  return query.has('older_than') ? (olderThan?.sequence ?? 0) : undefined;
}

const types = ['sms', 'email', 'letter'];
const failures: readonly Status[] = ['technical-failure', 'temporary-failure', 'permanent-failure'];
/** All that there are; "failed" stands for the three failures. */
const statuses = [
  ...['cancelled', 'created', 'sending', 'sent', 'delivered', 'pending', 'failed', ...failures],
  ...['pending-virus-check', 'validation-failed', 'virus-scan-failed', 'returned-letter', 'accepted', 'received'],
];

function checkQuery(query: URLSearchParams): void {
  for (const [name, value] of query) {
    if (name === 'status') oneOf(statuses, `status ${value}`, value);
    else if (name === 'template_type') oneOf(types, `template_type ${value}`, value);
    else if (name === 'older_than') {
      if (!isUuid(value)) throw notValid('older_than is not a valid UUID');
    } else if (name !== 'reference') {
      throw notValid(`Additional properties are not allowed (${name} was unexpected)`);
    }
  }
}

function oneOf(known: readonly string[], what: string, value: string): void {
  if (!known.includes(value)) throw notValid(`${what} is not one of [${known.join(', ')}]`);
}

/** There are texts alone here. */
function hasTexts(query: URLSearchParams): boolean {
  return !query.has('template_type') || query.getAll('template_type').includes('sms');
}

function hasStatus(query: URLSearchParams, status: Status): boolean {
  const wanted = query.getAll('status');
  return wanted.length === 0 || wanted.includes(status) || (wanted.includes('failed') && failures.includes(status));
}

function linksOf(query: URLSearchParams, last: StoredNotification | undefined): object {
  const address = (asked: URLSearchParams): string =>
    `${notifyOrigin}/v2/notifications${asked.size > 0 ? '?' : ''}${asked.toString()}`;
  if (!last) return { current: address(query) };
  const next = new URLSearchParams(query);
  next.set('older_than', last.id);
  return { current: address(query), next: address(next) };
}

/** A message as Notify shows it. What it costs is not imitated: it says that this is not known yet. */
function shown(stored: StoredNotification, now: Date): object {
  const { status, sentAt, completedAt } = progressOf(stored, now);
  return {
    id: stored.id,
    reference: stored.reference,
    type: 'sms',
    status,
    phone_number: stored.recipient,
    email_address: null,
    subject: null,
    body: stored.body,
    template: {
      id: stored.templateId,
      name: stored.templateName,
      version: stored.templateVersion,
      uri: `${notifyOrigin}/v2/template/${stored.templateId}/version/${stored.templateVersion}`,
    },
    created_at: notifyTime(stored.createdAt),
    created_by_name: null,
    sent_at: sentAt && notifyTime(sentAt),
    completed_at: completedAt && notifyTime(completedAt),
    scheduled_for: null,
    is_cost_data_ready: false,
    cost_in_pounds: null,
    cost_details: {},
  };
}
