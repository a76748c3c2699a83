import { as, app, hub, type TestTenant, testTenant } from '../tenantForTests';
import type { Caller } from '../../../../local/identity/account';
import type { Throttling } from '../../../../local/tenant/throttling/limits';

/** A tenant that throttles. */
export const throttledTenant = (throttling: Throttling): TestTenant => testTenant(':memory:', 'tests', { throttling });

/** Asks Graph, and gives what came back with its headers. */
export async function askGraph(
  { tenant }: TestTenant,
  path: string,
  init: RequestInit = {},
  caller: Caller = app,
): Promise<{ status: number; headers: Headers; body: Record<string, unknown> }> {
  const request = new Request(`https://graph.microsoft.com/v1.0${path}`, {
    ...init,
    headers: { ...as(caller), 'Content-Type': 'application/json' },
  });
  const response = await tenant.graph(request);
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? {} : JSON.parse(text) };
}

/** Asks SharePoint for the hub, and gives what came back as it is. */
export const askHub = ({ tenant }: TestTenant, caller: Caller = app, path = 'web', init: RequestInit = {}) =>
  tenant.sharePoint(
    new Request(`https://raw.example${hub}/_api/${path}`, { ...init, headers: { ...headersOf(init), ...as(caller) } }),
  );

const headersOf = ({ headers }: RequestInit): Record<string, string> => Object.fromEntries(new Headers(headers));

export const post = (body: unknown): RequestInit => ({ method: 'POST', body: JSON.stringify(body) });
