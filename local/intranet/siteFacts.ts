import type { Tenant } from '../tenant/tenant';
import type { PermissionMask, SiteFacts } from './pageData';

const json = { accept: 'application/json;odata=nometadata' };

/**
 * What a SharePoint page knows before its scripts run, asked of the tenant as the person.
 * @param request the page's request: it carries who the person is
 * @returns `undefined` where the person may not see the site, or there is none
 */
export async function siteFacts(
  tenant: Pick<Tenant, 'sharePoint'>,
  request: Request,
  path: string,
): Promise<SiteFacts | undefined> {
  const api = `${new URL(request.url).origin}${path}/_api`;
  const headers = { ...json, cookie: request.headers.get('cookie') ?? '' };
  const ask = async (address: string, method = 'GET'): Promise<Record<string, unknown> | undefined> => {
    const answer = await tenant.sharePoint(new Request(`${api}/${address}`, { method, headers }));
    if ([401, 403, 404].includes(answer.status)) return undefined;
    if (!answer.ok) throw new Error(`The tenant answered ${answer.status} to ${method} ${address}.`);
    return (await answer.json()) as Record<string, unknown>;
  };
  const [site, web, user, permissions, context] = await Promise.all([
    ask('site?$select=Id'),
    ask('web?$select=Id,Title'),
    ask('web/currentuser'),
    ask('web/effectivebasepermissions'),
    ask('contextinfo', 'POST'),
  ]);
  if (!site || !web || !user || !permissions || !context) return undefined;
  return {
    site: { path, title: String(web['Title']), siteId: String(site['Id']), webId: String(web['Id']) },
    user: { id: Number(user['Id']), login: String(user['LoginName']) },
    permissions: mask(permissions),
    digest: { value: String(context['FormDigestValue']), seconds: Number(context['FormDigestTimeoutSeconds']) },
  };
}

/** SharePoint writes the halves as text. */
function mask({ High, Low }: Record<string, unknown>): PermissionMask {
  return { High: Number(High), Low: Number(Low) };
}
