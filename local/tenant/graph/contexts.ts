import type { ListHere } from './listBody';
import { contextTo } from './pages';
import { type SiteHere, siteIdOf } from './siteAddress';

/** A key within a context is encoded as it would be in an address. */
const keyed = (set: string, key: string): string => `${set}('${encodeURIComponent(key)}')`;

const inSite = (here: SiteHere, rest: string): string => contextTo(`${keyed('sites', siteIdOf(here))}/${rest}`);

/** What answers are made of, in the words of the service's metadata. */
export const contexts = {
  /** @param rest as in "lists/$entity" */
  inSite,
  inList: (here: ListHere, rest: string): string => inSite(here, `${keyed('lists', here.list.id)}/${rest}`),
  fields: (here: ListHere, id: number): string =>
    inSite(here, `${keyed('lists', here.list.id)}/${keyed('items', String(id))}/fields/$entity`),
};
