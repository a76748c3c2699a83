import { jsonBody } from '../routing/jsonBody';
import { NotImitated } from '../rules/refused';
import type { GraphRoute } from './call';
import { bodyMissing, bodyNotUnderstood } from './failures';

/** Reads the JSON of a request; out of a batch it is read already. */
export function bodyOf(
  content: Uint8Array | Readonly<Record<string, unknown>>,
  headers: Headers,
  route: Pick<GraphRoute, 'takesEntity' | 'takesMime'>,
): Readonly<Record<string, unknown>> {
  if (!(content instanceof Uint8Array)) return content;
  const text = new TextDecoder().decode(content);
  // Clients send "null" to actions that take nothing, PnPjs does.
  if (text === '' || text === 'null') {
    if (route.takesEntity) throw bodyMissing();
    return {};
  }
  const type = headers.get('Content-Type') ?? '';
  if (route.takesMime && /^text\/plain\b/i.test(type)) throw new NotImitated('A message as MIME');
  const read = /^application\/json\b/i.test(type) ? jsonBody(text) : undefined;
  if (!read) throw bodyNotUnderstood();
  return read;
}
