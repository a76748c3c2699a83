import type { Call } from '../call';

/** A drive in a context, whose key is encoded there. */
export const driveKey = ({ id }: { readonly id: string }): string => `drives('${encodeURIComponent(id)}')`;

/** What an answer is, by its place in Graph's schema, like "drives('…')/items/$entity". */
export function driveContext({ query }: Call, path: string, entity = ''): Record<'@odata.context', string> {
  const select = query.get('$select');
  const context = `${path}${select ? `(${select})` : ''}${entity}`;
  return { '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#${context}` };
}
