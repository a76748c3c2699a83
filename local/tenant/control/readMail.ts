import { isObject, isTexts } from '../routing/jsonBody';
import type { ArrivingMail, Bounce, MailAddress } from '../mail/arrivingMail';

type Given = Readonly<Record<string, unknown>>;

/**
 * Reads a message that is to come from outside, and the mailbox that it is for.
 * @throws a RangeError that names what cannot be read
 */
export function readArriving({ to, from, subject, body, internetMessageId, headers = [], ...others }: Given): {
  readonly mailbox: string;
  readonly mail: ArrivingMail;
} {
  refuseOthers(others);
  if (!isObject(body)) throw new RangeError('"body" is { "contentType": "text" or "html", "content": … }.');
  const contentType = body['contentType'] ?? 'text';
  if (contentType !== 'text' && contentType !== 'html') throw new RangeError('"contentType" is "text" or "html".');
  const mail = {
    from: addressIn(from),
    subject: textIn(subject, 'subject'),
    body: { contentType, content: textIn(body['content'], 'content') },
    ...(internetMessageId !== undefined && { internetMessageId: textIn(internetMessageId, 'internetMessageId') }),
    headers: headersIn(headers),
  } as const;
  return { mailbox: textIn(to, 'to'), mail };
}

/**
 * Reads which sent message did not arrive, and why.
 * @throws a RangeError that names what cannot be read
 */
export function readBounce({ internetMessageId, recipients, status, diagnostic, ...others }: Given): {
  readonly internetMessageId: string;
  readonly why: Bounce;
} {
  refuseOthers(others);
  if (recipients !== undefined && !isTexts(recipients)) throw new RangeError('"recipients" is a list of addresses.');
  return {
    internetMessageId: textIn(internetMessageId, 'internetMessageId'),
    why: {
      ...(recipients && { recipients }),
      ...(status !== undefined && { status: textIn(status, 'status') }),
      ...(diagnostic !== undefined && { diagnostic: textIn(diagnostic, 'diagnostic') }),
    },
  };
}

function refuseOthers(others: Given): void {
  const [name] = Object.keys(others);
  if (name !== undefined) throw new RangeError(`"${name}" is nothing that a message has here.`);
}

function textIn(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new RangeError(`"${name}" is a text.`);
  return value;
}

/** An address alone, or with a name as `{ "address": …, "name": … }`. */
function addressIn(value: unknown): MailAddress {
  const { address, name } = isObject(value) ? value : { address: value, name: undefined };
  return { address: textIn(address, 'from'), ...(name !== undefined && { name: textIn(name, 'name') }) };
}

function headersIn(value: unknown): NonNullable<ArrivingMail['headers']> {
  if (!Array.isArray(value)) throw new RangeError('"headers" is a list.');
  return value.map((one: unknown) => {
    if (!isObject(one)) throw new RangeError('A header is { "name": …, "value": … }.');
    return { name: textIn(one['name'], 'name'), value: textIn(one['value'], 'value') };
  });
}
