import { personalPath, personalSiteOf } from '../../storage/personalSites';
import type { Call } from '../call';
import { meWithoutPerson } from '../directoryFailures';
import { accessDenied } from '../failures';
import { canOpen } from '../siteAccess';
import { hosted, type SiteHere } from '../siteAddress';
import { noSuchPerson } from './driveFailures';

/**
 * The site of somebody's own files, for whom it lets in. It is made for its owner and for applications, which would be
 * told in the cloud that there is none until its owner has opened it.
 * @param named "me", or "users/" with an object id or a name for signing in
 */
export function personalSiteAt(call: Call, named: string): SiteHere {
  const { by, kept } = call;
  const isMe = named.toLowerCase() === 'me';
  if (isMe && by.caller.kind === 'app') throw meWithoutPerson();
  const own = by.caller.kind === 'person' ? by.caller.oid : undefined;
  const account = kept.directory.byOidOrName(isMe ? (own ?? '') : named.slice('users/'.length));
  if (!account) throw noSuchPerson();
  const isOthers = own !== undefined && own.toLowerCase() !== account.oid.toLowerCase();
  if (isOthers && !kept.sites.byPath(personalPath(account))) throw accessDenied();
  const here = hosted(personalSiteOf(kept, account));
  if (!canOpen(call, here.site)) throw accessDenied();
  return here;
}
