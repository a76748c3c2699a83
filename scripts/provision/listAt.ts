import type { SPFI } from '@pnp/sp';
import type { IList } from '@pnp/sp/lists';
import '@pnp/sp/webs';
import '@pnp/sp/lists';

/**
 * A list by its address, which stays when people change its title.
 * @param sitePath the path of the site that `sp` reaches, like "/sites/OccupationalHealth"
 */
export const listAt = (sp: SPFI, sitePath: string, list: { readonly name: string }): IList =>
  sp.web.getList(`${sitePath}/Lists/${list.name}`);
