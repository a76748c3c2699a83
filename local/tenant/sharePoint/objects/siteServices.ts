import { pathOfAddress } from '../../routing/address';
import { includes } from '../../rules/basePermissions';
import { defaultLibraryOf } from '../../storage/firstLibrary';
import { addressOf, documentLibrary } from '../../storage/lists';
import type { Site } from '../../storage/sites';
import { siteUrl, type Call } from '../call';
import { Failed } from '../failed';
import { noSuchSite } from '../failures';
import { complex } from '../model/complex';
import { textArg } from '../model/given';
import { type Operation, valueOf } from '../model/node';
import { need } from '../model/objectType';
import { seesList, webRights } from './rights';

/** The services below "_api/" that say where sites and libraries are. */
export const siteServices: Readonly<Record<string, Operation<Site>>> = {
  'SP.Site.Exists': {
    needs: 'nothing',
    takes: ['url'],
    // A site that one may not open is there all the same: this is asked before a site is made.
    run: (_, given, call) => {
      const path = pathOfAddress(textArg(given, 'url'));
      return valueOf('Exists', path !== undefined && call.storage.sites.byPath(path)?.parent === null);
    },
  },
  'SP.Web.GetWebUrlFromPageUrl': {
    needs: 'nothing',
    method: 'both',
    takes: ['pageFullUrl'],
    run: (_, given, call) => {
      const site = siteAbove(textArg(given, 'pageFullUrl'), call);
      return valueOf('GetWebUrlFromPageUrl', siteUrl({ origin: call.origin, site }));
    },
  },
  'SP.Web.GetDocumentLibraries': {
    needs: 'nothing',
    method: 'both',
    takes: ['webFullUrl'],
    run: (_, given, call) => {
      const site = siteAbove(textArg(given, 'webFullUrl'), call);
      need(webRights(site, call), 'open');
      return valueOf('GetDocumentLibraries', librariesOf(site, call));
    },
  },
};

function librariesOf(site: Site, call: Call): readonly unknown[] {
  const { lists } = call.storage;
  const first = defaultLibraryOf(lists, site);
  return lists
    .of(site)
    .filter(({ template }) => template === documentLibrary)
    .filter((list) => seesList({ site, list }, call))
    .map((list) =>
      complex('SP.DocumentLibraryInformation', {
        AbsoluteUrl: encodeURI(`${call.origin}${addressOf(site, list)}`),
        FromCrossFarm: false,
        Id: list.id,
        IsDefaultDocumentLibrary: list.id === first?.id,
        ServerRelativeUrl: addressOf(site, list),
        Title: list.title,
      }),
    );
}

/** The web that an address is on, for somebody who may open it. */
function siteAbove(url: string, call: Call): Site {
  const names = (pathOfAddress(url) ?? '').split('/').slice(1);
  for (let deep = names.length; deep >= 0; deep -= 1) {
    const site = call.storage.sites.byPath(`/${names.slice(0, deep).join('/')}`);
    if (site && includes(webRights(site, call), 'open')) return site;
  }
  throw new Failed(noSuchSite());
}
