import type { Captured } from '../routing/router';
import { isObject, isTexts } from '../routing/jsonBody';
import type { Level } from '../tenant';
import type { Answer } from './answer';
import { type Call, type GraphRoute, siteHere } from './call';
import { contexts } from './contexts';
import { accessDenied, noSuchPermission, permissionNotUnderstood } from './failures';
import { permissionBody, permissionId, roles, wordsOf } from './permissionBody';
import { may } from './siteAccess';
import type { SiteHere } from './siteAddress';
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
      const value = applicationsOn(call, here).map((grant) => shownOf(call, grant));
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
      call.storage.grants.grant(here.site, { appId }, levelIn(call.body['roles']));
      return shown(call, here, grantAt(call, here, captured), 200);
    },
  },
  {
    method: 'DELETE',
    path: `${path}/{permission}`,
    needs: toGrantSites,
    answer: (call, captured) => {
      const here = granting(call, captured);
      call.storage.assignments.takeAll({ site: here.site }, grantAt(call, here, captured).principal);
      return { status: 204 };
    },
  },
];

interface AppGrant {
  readonly appId: string;
  /** By its id within the site's collection. */
  readonly principal: number;
  readonly roles: readonly string[];
}

/** The applications that were let onto a site, with what each may do there. */
function applicationsOn({ storage }: Call, { site }: SiteHere): AppGrant[] {
  const given = storage.assignments.of({ site });
  return storage.principals
    .users(site)
    .filter(({ kind }) => kind === 'app')
    .map(({ id, key }) => ({
      appId: key.split(' ').pop() ?? '',
      principal: id,
      roles: wordsOf(given.filter(({ principal }) => principal === id).map(({ role }) => role)),
    }))
    .filter(({ roles: words }) => words.length > 0);
}

/** A site of which the caller may say so: a person one that is theirs to manage, whatever the token opens. */
function granting(call: Call, { siteId = '' }: Captured): SiteHere {
  const here = siteHere(call, siteId);
  if (!may(call, 'managePermissions', here)) throw accessDenied();
  return here;
}

function grantAt(call: Call, here: SiteHere, { permission: id = '' }: Captured): AppGrant {
  const found = applicationsOn(call, here).find(({ appId }) => permissionId(appId, call.storage.tenantId) === id);
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
  call.storage.grants.grant(here.site, { appId }, levelIn(call.body['roles']));
  const permission = permissionId(appId.toLowerCase(), call.storage.tenantId);
  return shown(call, here, grantAt(call, here, { permission }), 201);
}

function levelIn(written: unknown): Level {
  const [role] = isTexts(written) ? written : [];
  const level = role !== undefined && Object.hasOwn(roles, role) ? roles[role] : undefined;
  if (!level) throw permissionNotUnderstood();
  return level;
}

const shownOf = ({ storage }: Call, { appId, roles: given }: AppGrant): object =>
  permissionBody(appId, given, storage.tenantId);

const shown = (call: Call, here: SiteHere, grant: AppGrant, status: number): Answer => ({
  status,
  body: { '@odata.context': contexts.inSite(here, 'permissions/$entity'), ...shownOf(call, grant) },
});
