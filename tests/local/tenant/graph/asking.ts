import type { Caller } from '../../../../local/identity/account';
import type { Tenant } from '../../../../local/tenant/tenant';
import { listAt } from '../../../../scripts/provision/listAt';
import { provision } from '../../../../scripts/provision/provision';
import { examples } from '../../../contract/examples';
import { graph, pnp } from '../clients';
import { checkedAnswer } from '../graphSchema/checkedAnswer';
import { ada, app, as, hub, person, type TestTenant, testTenant } from '../tenantForTests';
import '@pnp/sp/items';

/** A tenant with the list of examples, one item in it, and Graph's id of the hub. */
export interface GraphTenant extends TestTenant {
  readonly siteId: string;
  readonly items: string;
}

export async function graphTenant(): Promise<GraphTenant> {
  const made = testTenant();
  const sp = pnp(made.tenant, hub, person(ada));
  await provision(sp, [examples], () => undefined);
  await listAt(sp, hub, examples).items.add({ Title: 'One', line: 'a', sizes: ['Small', 'Large'] });
  const { id } = (await graph(made.tenant, app).api(`/sites/tenant.example:${hub}`).get()) as { id: string };
  return { ...made, siteId: id, items: `/sites/${id}/lists/Examples/items` };
}

/** Asks Graph without its client, for what the client would not send or show. */
export async function ask(
  tenant: Tenant,
  caller: Caller,
  path: string,
  asking: {
    readonly method?: string;
    readonly body?: unknown;
    readonly headers?: Record<string, string>;
    readonly permissions?: readonly string[];
  } = {},
): Promise<{ status: number; type: string | null; body: Record<string, unknown> }> {
  const { method = 'GET', body, headers = {}, permissions } = asking;
  const response = await checkedAnswer(
    new Request(`http://127.0.0.1:1/v1.0${path}`, {
      method,
      headers: {
        ...as(caller, 'token', permissions),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
    (request) => tenant.graph(request),
  );
  const text = await response.text();
  const read = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
  return { status: response.status, type: response.headers.get('Content-Type'), body: read };
}

/** Graph's word for what went wrong. */
export const codeOf = ({ body }: { readonly body: Record<string, unknown> }): unknown =>
  (body['error'] as { code?: unknown } | undefined)?.code;
