import type { MessageHeader } from '../storage/messageContent';
import type { MessageProperty } from '../storage/messageProperties';

/** A property of Exchange's own by its tag: [MS-OXPROPS]. */
const tagged = (tag: number, value: string): MessageProperty => ({ id: `String 0x${tag.toString(16)}`, value });

const headerNamed = (headers: readonly MessageHeader[], name: string): string | undefined =>
  headers.find((header) => header.name.toLowerCase() === name)?.value;

/** What Exchange keeps of a message under tags: its class, its id, what it answers, and the headers it arrived with. */
export function mailProperties(
  messageClass: string,
  internetMessageId: string | undefined,
  headers: readonly MessageHeader[],
): MessageProperty[] {
  const answers = headerNamed(headers, 'in-reply-to');
  const references = headerNamed(headers, 'references');
  return [
    tagged(0x1a, messageClass),
    ...(internetMessageId === undefined ? [] : [tagged(0x1035, internetMessageId)]),
    ...(answers === undefined ? [] : [tagged(0x1042, answers)]),
    ...(references === undefined ? [] : [tagged(0x1039, references)]),
    ...(headers.length === 0 ? [] : [tagged(0x7d, headers.map(({ name, value }) => `${name}: ${value}\r\n`).join(''))]),
  ];
}
