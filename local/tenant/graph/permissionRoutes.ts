import type { Captured } from '../routing/router';
import { isObject, isTexts } from '../routing/jsonBody';
import type { Level } from '../tenant';
import type { Answer } from './answer';
import { type Call, type GraphRoute } from './call';
import { contexts } from './contexts';
import { noSuchPermission, noSuchSite, permissionNotUnderstood } from './failures';
import { permissionBody, permissionId, roles } from './permissionBody';
import { type SiteHere, siteOf } from './siteAddress';
import { toGrantSites } from './siteNeeds';

const path = 'sites/{siteId}/permissions';

/**
 * The calls about the applications that were let onto a site, which is what `Sites.Selected` opens. People are none of
 * their business: https://learn.microsoft.com/en-us/graph/api/site-post-permissions
 */
export const permissionRoutes: readonly GraphRoute[] = [
  {
    method: 'GET',
    path,
    needs: toGrantSites,
    answer: (call, captured) => {
      const here = granting(call, captured);
      const value = call.storage.grants.applicationsOn(here.site).map((grant) => shownOf(call, grant));
      return { status: 200, body: { '@odata.context': contexts.inSite(here, 'permissions'), value } };
    },
  },
  { method: 'POST', path, needs: toGrantSites, answer: addPermission },
  {
    method: 'GET',
    path: `${path}/{permission}`,
    needs: toGrantSites,
    answer: (call, captured) => {
      const here = granting(call, captured);
      return shown(call, here, grantAt(call, here, captured), 200);
    },
  },
  {
    method: 'PATCH',
    path: `${path}/{permission}`,
    needs: toGrantSites,
    answer: (call, captured) => {
      const here = granting(call, captured);
      const { appId } = grantAt(call, here, captured);
      const level = levelIn(call.body['roles']);
      call.storage.grants.grant(here.site, { appId }, level);
      return shown(call, here, { appId, level }, 200);
    },
  },
  {
    method: 'DELETE',
    path: `${path}/{permission}`,
    needs: toGrantSites,
    answer: (call, captured) => {
      const here = granting(call, captured);
      call.storage.grants.withdraw(here.site, grantAt(call, here, captured).appId);
      return { status: 204 };
    },
  },
];

interface AppGrant {
  readonly appId: string;
  readonly level: Level;
}

function granting({ storage }: Call, { siteId = '' }: Captured): SiteHere {
  const here = siteOf(storage, siteId);
  if (!here) throw noSuchSite();
  return here;
}

function grantAt({ storage }: Call, { site }: SiteHere, { permission: id = '' }: Captured): AppGrant {
  const found = storage.grants.applicationsOn(site).find(({ appId }) => permissionId(appId, storage.tenantId) === id);
  if (!found) throw noSuchPermission();
  return found;
}

function addPermission(call: Call, captured: Captured): Answer {
  const here = granting(call, captured);
  const { grantedToIdentities, grantedToIdentitiesV2 = grantedToIdentities } = call.body;
  const [identity, ...others]: unknown[] = Array.isArray(grantedToIdentitiesV2) ? grantedToIdentitiesV2 : [];
  const application = isObject(identity) && isObject(identity['application']) ? identity['application'] : {};
  const { id: appId } = application;
  if (typeof appId !== 'string' || others.length > 0) throw permissionNotUnderstood();
  const level = levelIn(call.body['roles']);
  call.storage.grants.grant(here.site, { appId }, level);
  return shown(call, here, { appId, level }, 201);
}

function levelIn(written: unknown): Level {
  const [role] = isTexts(written) ? written : [];
  const level = role !== undefined && Object.hasOwn(roles, role) ? roles[role] : undefined;
  if (!level) throw permissionNotUnderstood();
  return level;
}

/** An application has no name here: its id stands for it. */
const shownOf = ({ storage }: Call, { appId, level }: AppGrant): object =>
  permissionBody(appId, appId, level, storage.tenantId);

const shown = (call: Call, here: SiteHere, grant: AppGrant, status: number): Answer => ({
  status,
  body: { '@odata.context': contexts.inSite(here, 'permissions/$entity'), ...shownOf(call, grant) },
});
