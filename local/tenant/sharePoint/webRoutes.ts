import type { Answer, Entity } from './answer';
import { type Call, Failed, levelOnSite, needOnSite, siteUrl } from './call';
import { contextInfo } from './digest';
import { accessDenied } from './failures';
import { permissionMask } from './permissionMask';
import type { SharePointRoute } from './route';
import { selected } from './select';

/** The calls about a site itself and about the person who calls. */
export const webRoutes: readonly SharePointRoute[] = [
  { method: 'POST', path: 'contextinfo', answer: contextInfo },
  { method: 'GET', path: 'site', options: ['$select'], answer: getSite },
  { method: 'GET', path: 'web', options: ['$select'], answer: getWeb },
  { method: 'GET', path: 'web/effectivebasepermissions', answer: getPermissions },
  { method: 'GET', path: 'web/currentuser', options: ['$select'], answer: getCurrentUser },
];

function getSite(call: Call): Answer {
  needOnSite(call, 'read');
  const { site } = call;
  const values = { Id: site.id, ServerRelativeUrl: site.path, Url: siteUrl(call) };
  return { status: 200, entity: selected({ type: 'SP.Site', address: 'Site', values }, call.query) };
}

function getWeb(call: Call): Answer {
  needOnSite(call, 'read');
  const { site } = call;
  const entity: Entity = {
    type: 'SP.Web',
    address: 'Web',
    values: {
      Created: site.created,
      Id: site.webId,
      Language: 2057,
      ServerRelativeUrl: site.path,
      Title: site.title,
      Url: siteUrl(call),
      WebTemplate: 'SITEPAGEPUBLISHING',
    },
  };
  const permissions = (): unknown => permissionMask(levelOnSite(call));
  return { status: 200, entity: selected(entity, call.query, { EffectiveBasePermissions: permissions }) };
}

function getPermissions(call: Call): Answer {
  needOnSite(call, 'read');
  return { status: 200, name: 'EffectiveBasePermissions', values: permissionMask(levelOnSite(call)) };
}

function getCurrentUser(call: Call): Answer {
  needOnSite(call, 'read');
  const person = call.storage.directory.person(call.by.caller);
  if (!person) throw new Failed(accessDenied());
  const { number, account } = person;
  const entity: Entity = {
    type: 'SP.User',
    address: `Web/GetUserById(${number})`,
    values: {
      Id: number,
      Email: account.mail ?? '',
      IsSiteAdmin: false,
      LoginName: `i:0#.f|membership|${account.userPrincipalName}`,
      PrincipalType: 1,
      Title: account.displayName,
      UserPrincipalName: account.userPrincipalName,
    },
  };
  return { status: 200, entity: selected(entity, call.query) };
}
