import type { Caller } from '../../../../../local/identity/account';
import type { Tenant } from '../../../../../local/tenant/tenant';
import { graph } from '../../clients';
import { app, as, ben, cora, closed, serviceApp, type TestTenant, testTenant } from '../../tenantForTests';

/** What the tests look at of a file or folder. */
export interface Item {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly eTag: string;
  readonly cTag: string;
  readonly lastModifiedDateTime: string;
  readonly [more: string]: unknown;
}

/** A tenant whose closed site has two libraries, and the first of them as a drive. */
export interface LibraryTenant extends TestTenant {
  readonly siteId: string;
  /** The address of the drive: "/drives/…". */
  readonly drive: string;
  put(path: string, content: string, by?: Caller): Promise<Item>;
}

/** The service's app has all rights on the first library, Ben may add to it, Cora may read it; the second is closed. */
export async function libraryTenant(): Promise<LibraryTenant> {
  const made = testTenant();
  const { tenant } = made;
  for (const name of ['Intake R0B', 'Intake RTF']) tenant.sites.createLibrary(closed, name);
  tenant.sites.grantLibrary(closed, 'Intake R0B', [
    { to: { appId: serviceApp }, level: 'full' },
    { to: { oid: ben.oid }, level: 'contribute' },
    { to: { oid: cora.oid }, level: 'read' },
  ]);
  tenant.sites.grantLibrary(closed, 'Intake RTF', []);
  const { id: siteId } = (await graph(tenant, app).api(`/sites/tenant.example:${closed}`).get()) as Item;
  const { value } = (await graph(tenant, app).api(`/sites/${siteId}/drives`).get()) as { value: Item[] };
  const drive = `/drives/${value[0]?.id}`;
  return {
    ...made,
    siteId,
    drive,
    put: async (path, content, by = app) =>
      (await graph(tenant, by).api(`${drive}/root:/${path}:/content`).put(content)) as Item,
  };
}

/** Fetches what an address of Graph gives, as `fetch` does it. */
export const fetched = (
  tenant: Tenant,
  address: string,
  { by = app, ...init }: RequestInit & { readonly by?: Caller } = {},
): Promise<Response> =>
  tenant.graph(
    new Request(`https://graph.microsoft.com/v1.0${address}`, { ...init, headers: { ...as(by), ...init.headers } }),
  );
