import type { Caller } from '../../../../../local/identity/account';
import type { SignedIn, Tenant } from '../../../../../local/tenant/tenant';
import { as, hub } from '../../tenantForTests';

/** What the client object model answered. */
export interface ClientAnswer {
  readonly status: number;
  readonly text: string;
  readonly error: { readonly ErrorMessage: string; readonly ErrorCode: number; readonly ErrorTypeName: string } | null;
  /** What came of the action of an id. */
  result(id: number): Record<string, unknown>;
}

export interface ClientAsking {
  readonly by?: SignedIn['by'];
  readonly site?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The context of a request, the web and its lists: what the paths of most requests begin with. */
export const context = '<StaticProperty Id="1" TypeId="{3747adcd-a3c3-41b9-bfab-4a64dd2f1e0a}" Name="Current" />';
export const web = `${context}<Property Id="2" ParentId="1" Name="Web" />`;
export const lists = `${web}<Property Id="3" ParentId="2" Name="Lists" />`;
export const plain = `${lists}<Method Id="4" ParentId="3" Name="GetByTitle"><Parameters><Parameter Type="String">Plain</Parameter></Parameters></Method>`;

/** A query for all that is given without being asked for. */
export const all = '<Query SelectAllProperties="true"><Properties /></Query>';

/** A query for some values. */
export const values = (...names: string[]): string =>
  `<Query SelectAllProperties="false"><Properties>${scalars(names)}</Properties></Query>`;

/** A query for some values of each of several things. */
export const children = (...names: string[]): string =>
  `<ChildItemQuery SelectAllProperties="false"><Properties>${scalars(names)}</Properties></ChildItemQuery>`;

const scalars = (names: readonly string[]): string =>
  names.map((name) => `<Property Name="${name}" ScalarProperty="true" />`).join('');

export const requestOf = (actions: string, paths: string): string =>
  `<Request AddExpandoFieldTypeSuffix="true" SchemaVersion="15.0.0.0" LibraryVersion="16.0.0.0" ApplicationName="Tests" xmlns="http://schemas.microsoft.com/sharepoint/clientquery/2009"><Actions>${actions}</Actions><ObjectPaths>${paths}</ObjectPaths></Request>`;

/** Asks the client object model as its clients do. */
export const askClient = (
  tenant: Tenant,
  caller: Caller,
  actions: string,
  paths: string,
  asking?: ClientAsking,
): Promise<ClientAnswer> => send(tenant, caller, requestOf(actions, paths), asking);

/** Sends what may be no request at all. */
export async function send(
  tenant: Tenant,
  caller: Caller,
  body: string,
  { by = 'token', site = hub, headers = {} }: ClientAsking = {},
): Promise<ClientAnswer> {
  const request = new Request(`https://raw.example${site}/_vti_bin/client.svc/ProcessQuery`, {
    method: 'POST',
    headers: { ...as(caller, by), 'Content-Type': 'text/xml', ...headers },
    body,
  });
  const response = await tenant.sharePoint(request);
  const text = await response.text();
  const read = JSON.parse(text) as unknown;
  const [header, ...results] = Array.isArray(read) ? (read as unknown[]) : [];
  return {
    status: response.status,
    text,
    error: (header as { ErrorInfo: ClientAnswer['error'] } | undefined)?.ErrorInfo ?? null,
    result: (id) => results[results.indexOf(id) + 1] as Record<string, unknown>,
  };
}

/** The identity of what an object path of a request leads to. */
export async function identityOf(
  tenant: Tenant,
  caller: Caller,
  id: number,
  paths: string,
  site?: string,
): Promise<string> {
  const asking = site === undefined ? undefined : { site };
  const answer = await askClient(tenant, caller, `<ObjectIdentityQuery Id="99" ObjectPathId="${id}" />`, paths, asking);
  return String(answer.result(99)['_ObjectIdentity_']);
}
