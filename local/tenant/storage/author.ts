import type { Caller } from '../../identity/account';

/** Who did something, as the storage keeps it; `null` for the tenant itself. */
export const authorKey = (by: Caller | undefined): string | null =>
  by === undefined ? null : by.kind === 'app' ? `app ${by.appId}` : `person ${by.oid}`;

export function authorOf(key: string | null): Caller | undefined {
  const [kind, id = ''] = key?.split(' ') ?? [];
  if (kind === undefined) return undefined;
  return kind === 'app' ? { kind, appId: id } : { kind: 'person', oid: id };
}
