import type { WebPartContext } from '@microsoft/sp-webpart-base';
import { SPFx, spfi } from '@pnp/sp';
import '@pnp/sp/lists/web';
import '@pnp/sp/webs';
import type { ListStore } from '../../config/lists/listStore';
import { services } from '../../config/lists/services';
import { programme } from '../../config/programme';
import { pnpListStore } from '../shared/lists/pnpListStore';

const listPath = `${programme.sites.hub}/Lists/${services.name}`;

/** Where people open the list: on the same SharePoint as the page, whatever site that is on. */
export function servicesAddress(context: WebPartContext): string {
  return onSharePoint(context, listPath);
}

/** The list of services, read as the person who is signed in. */
export function servicesOnHub(context: WebPartContext): ListStore<typeof services> {
  const sp = spfi(onSharePoint(context, programme.sites.hub)).using(SPFx(context));
  return pnpListStore(sp.web.getList(listPath), services);
}

function onSharePoint(context: WebPartContext, path: string): string {
  return new URL(path, context.pageContext.web.absoluteUrl).href;
}
