import { NotImitated } from '../../rules/refused';
import type { Message } from '../../storage/messages';
import type { Call } from '../call';
import { attachmentBody } from './attachmentBody';
import { propertyId } from './propertyId';

type Expansion = (message: Message) => Record<string, unknown>;

const propertyOption = /^(single|multi)ValueExtendedProperties\(\$filter=(.+)\)$/i;
const idCondition = /^\s*id\s+eq\s+'((?:[^']|'')*)'\s*$/i;

/** What "$expand" adds to each message: extended properties by their ids, and what is attached. */
export function expandedOf(call: Call, expand: string | null): Expansion {
  if (expand === null) return () => ({});
  const parts = optionsIn(expand).map((option) => expansion(call, option));
  return (message) => Object.assign({}, ...parts.map((part) => part(message))) as Record<string, unknown>;
}

/** The options of an "$expand": commas within brackets or quotes part nothing. */
const optionsIn = (expand: string): string[] =>
  (expand.match(/(?:[^,('"]|\((?:'(?:[^']|'')*'|[^()'])*\))+/g) ?? []).map((option) => option.trim());

function expansion({ storage: { messages } }: Call, option: string): Expansion {
  if (option.toLowerCase() === 'attachments')
    return ({ number }) => ({ attachments: messages.attachments.of(number).map(attachmentBody) });
  const [, which = '', filter = ''] = propertyOption.exec(option) ?? [];
  if (filter === '') throw new NotImitated('$expand on a message of anything but properties by their ids, and files');
  const ids = filter.split(/\s+or\s+/i).map(idIn);
  const name = `${which.toLowerCase()}ValueExtendedProperties`;
  return ({ number }) => {
    const found = ids.flatMap((id) => messages.properties.of(number, id) ?? []);
    return found.length > 0 ? { [name]: found } : {};
  };
}

function idIn(condition: string): string {
  const [, id] = idCondition.exec(condition) ?? [];
  if (id === undefined) throw new NotImitated('$expand of extended properties by anything but their ids');
  return propertyId(id.replaceAll("''", "'")).id;
}
