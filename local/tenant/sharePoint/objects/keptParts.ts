import { isObject } from '../../routing/jsonBody';
import type { Call } from '../call';
import type { ListHere } from './rights';

type Part = Readonly<Record<string, unknown>>;

/** What hangs on a list and is kept with its settings, under SharePoint's name of it: few things, which nothing here acts on. */
export type PartName = 'EventReceivers' | 'Subscriptions';

/** The things of a name that a list has by now. */
export function partsOf({ site, list }: ListHere, name: PartName, { storage }: Call): readonly Part[] {
  const kept = (storage.lists.byId(site, list.id) ?? list).settings[name];
  return Array.isArray(kept) ? kept.filter(isObject) : [];
}

/** Puts others in their place. */
export function keepParts(here: ListHere, name: PartName, parts: readonly Part[], call: Call): void {
  const { site, list } = here;
  const { settings } = call.storage.lists.byId(site, list.id) ?? list;
  call.storage.lists.change(list, site, { settings: { ...settings, [name]: parts } });
}
