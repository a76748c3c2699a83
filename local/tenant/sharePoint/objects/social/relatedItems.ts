import { withoutHost } from '../../../routing/address';
import { includes } from '../../../rules/basePermissions';
import { Refused } from '../../../rules/refused';
import type { ItemKey } from '../../../storage/relatedItems';
import type { Site } from '../../../storage/sites';
import type { Call } from '../../call';
import { complex } from '../../model/complex';
import { type Given, optionalText, textArg, wholeArg, yesArg } from '../../model/given';
import { type Operation, valueOf } from '../../model/node';
import { need } from '../../model/objectType';
import { itemOf as itemOfEntry } from '../files/entry';
import { placeAt } from '../files/place';
import { formUrl } from '../form';
import { fileRef } from '../itemPlace';
import type { ItemHere } from '../kinds';
import { itemRights } from '../rights';

/** One end of a link: the list by its id or title, the item by its id, the web by its address where it is another one. */
interface End {
  readonly listName: string;
  readonly itemId: string;
  readonly webUrl: string;
}

const source: End = { listName: 'SourceListName', itemId: 'SourceItemID', webUrl: 'SourceWebUrl' };
const target: End = { listName: 'TargetListName', itemId: 'TargetItemID', webUrl: 'TargetWebUrl' };

type Finding = (site: Site, given: Given, call: Call) => ItemHere;

const prefix = 'SP.RelatedItemManager.';

/** SharePoint's older service for what items have to do with others, as tasks show it. */
export const relatedItemServices: Readonly<Record<string, Operation<Site>>> = {
  [`${prefix}GetRelatedItems`]: reading('GetRelatedItems'),
  [`${prefix}GetPageOneRelatedItems`]: reading('GetPageOneRelatedItems'),
  [`${prefix}AddSingleLink`]: linking(named(source), named(target)),
  [`${prefix}AddSingleLinkToUrl`]: linking(named(source), addressed('TargetItemUrl')),
  [`${prefix}AddSingleLinkFromUrl`]: linking(addressed('SourceItemUrl'), named(target)),
  [`${prefix}DeleteSingleLink`]: {
    needs: 'nothing',
    run: (site, given, call) => {
      const [one, other] = ends(named(source), named(target), 'TryDeleteReverseLink', site, given, call);
      call.storage.relatedItems.remove(keyOf(one), keyOf(other));
      if (yesArg(given, 'TryDeleteReverseLink')) call.storage.relatedItems.remove(keyOf(other), keyOf(one));
      return undefined;
    },
  },
};

function linking(from: Finding, to: Finding): Operation<Site> {
  return {
    needs: 'nothing',
    run: (site, given, call) => {
      const [one, other] = ends(from, to, 'TryAddReverseLink', site, given, call);
      call.storage.relatedItems.add(keyOf(one), keyOf(other));
      if (yesArg(given, 'TryAddReverseLink')) call.storage.relatedItems.add(keyOf(other), keyOf(one));
      return undefined;
    },
  };
}

/** Both items, of which the caller must be allowed to change the first, and the other one where it is to know of it. */
function ends(
  from: Finding,
  to: Finding,
  reverse: string,
  site: Site,
  given: Given,
  call: Call,
): readonly [ItemHere, ItemHere] {
  const [one, other] = [from(site, given, call), to(site, given, call)];
  need(itemRights(one, one.item.id, call), 'editListItems');
  if (yesArg(given, reverse)) need(itemRights(other, other.item.id, call), 'editListItems');
  return [one, other];
}

/** What the caller may not read, and what is gone, is left out. */
function reading(name: string): Operation<Site> {
  return {
    needs: 'nothing',
    run: (site, given, call) => {
      const { list, item } = named(source)(site, given, call);
      const related = call.storage.relatedItems.of(list, item).flatMap((key) => readable(key, call) ?? []);
      return valueOf(
        name,
        related.map((here) => described(here, call)),
      );
    },
  };
}

function named({ listName, itemId, webUrl }: End): Finding {
  return (site, given, call) => {
    const web = optionalText(given, webUrl);
    const path = web && withoutHost(web).replace(/\/+$/, '');
    const at = path === undefined ? site : call.storage.sites.byPath(path === '' ? '/' : path);
    const name = textArg(given, listName);
    const list =
      at &&
      (call.storage.lists.byId(at, name.replace(/[{}]/g, '').toLowerCase()) ?? call.storage.lists.byTitle(at, name));
    if (!at || !list) throw new Refused('noSuchItem');
    return seen({ list: list.number, item: wholeArg(given, itemId) }, call);
  };
}

function addressed(name: string): Finding {
  return (site, given, call) => {
    const { list, entry } = placeAt(site, withoutHost(textArg(given, name)), call);
    const item = list && entry && itemOfEntry({ site, list, entry }, call);
    if (!item) throw new Refused('noSuchItem');
    return { site, list, item };
  };
}

function seen(key: ItemKey, call: Call): ItemHere {
  const here = readable(key, call);
  if (!here) throw new Refused('noSuchItem');
  return here;
}

/** An item that the caller may read; any other is not there. */
function readable({ list: number, item: id }: ItemKey, call: Call): ItemHere | undefined {
  const { lists, items, sites } = call.storage;
  const list = lists.byNumber(number);
  const site = sites.byNumber(list.site);
  const item = list.recycled === null ? items.there(list, id) : undefined;
  if (!site || !item || !includes(itemRights({ site, list }, id, call), 'viewListItems')) return undefined;
  return { site, list, item };
}

function described(here: ItemHere, call: Call): unknown {
  const { site, list, item } = here;
  const url = item.entry === null ? `${formUrl(here, 4)}?ID=${item.id}` : fileRef(here, call);
  return complex('SP.RelatedItem', {
    IconUrl: '/_layouts/15/images/icgen.gif',
    ItemId: item.id,
    ListId: list.id,
    Title: item.name ?? String(item.values['Title'] ?? ''),
    Url: url,
    WebId: site.webId,
  });
}

const keyOf = ({ list, item }: ItemHere): ItemKey => ({ list: list.number, item: item.id });
