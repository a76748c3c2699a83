import { programme } from '../../config/programme';
import { intakeLibrary } from '../../functions/imports/intakeDrive';
import type { Tenant } from '../../local/tenant/tenant';

/** A file, and where in a trust's intake library it goes. */
export interface HandedIn {
  readonly trust: string;
  /** Such as "Changes only/staff.csv". */
  readonly path: string;
  readonly content: string;
}

/**
 * Puts a file into an intake library as somebody of HR does, straight to the tenant.
 * @param token of theirs, for Graph
 * @param host of the intranet
 */
export async function handIn(
  tenant: Pick<Tenant, 'graph'>,
  token: string,
  host: string,
  { trust, path, content }: HandedIn,
): Promise<void> {
  const ask = async <T>(address: string, init: RequestInit = {}): Promise<T> => {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await tenant.graph(new Request(`https://graph.microsoft.com/v1.0${address}`, { ...init, headers }));
    if (!answer.ok) throw new Error(`A file could not be handed in: ${answer.status}.`);
    return (await answer.json()) as T;
  };
  const site = await ask<{ id: string }>(`/sites/${host}:${programme.sites.intake}`);
  const { value } = await ask<{ value: { id: string; name: string }[] }>(`/sites/${site.id}/drives`);
  const drive = value.find(({ name }) => name === intakeLibrary(trust));
  if (drive === undefined) throw new Error('A trust has no intake library.');
  await ask(`/drives/${drive.id}/root:/${encodeURI(path)}:/content`, { method: 'PUT', body: content });
}
