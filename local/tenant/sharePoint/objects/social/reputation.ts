import { includes } from '../../../rules/basePermissions';
import { Refused } from '../../../rules/refused';
import type { Site } from '../../../storage/sites';
import type { Call } from '../../call';
import { type Given, textArg, wholeArg, yesArg } from '../../model/given';
import { type Operation, valueOf } from '../../model/node';
import { need } from '../../model/objectType';
import type { ItemHere } from '../kinds';
import { callerNumber } from '../people';
import { itemRights } from '../rights';

const mostStars = 5;

/** The older service for likes and ratings, which finds an item by its list's id and its own. */
export const reputationServices: Readonly<Record<string, Operation<Site>>> = {
  /** Answers with how many like the item. */
  'Microsoft.Office.Server.ReputationModel.Reputation.SetLike': {
    needs: 'nothing',
    takes: ['listID', 'itemID', 'like'],
    run: (site, given, call) => {
      const { list, item } = itemOf(site, given, call);
      const { likes } = call.storage;
      likes.set(list, item, 0, callerNumber(site, call), yesArg(given, 'like'));
      return valueOf('SetLike', likes.of(list, item).length);
    },
  },
  /** Answers with the average of all ratings. */
  'Microsoft.Office.Server.ReputationModel.Reputation.SetRating': {
    needs: 'nothing',
    takes: ['listID', 'itemID', 'rating'],
    run: (site, given, call) => {
      const here = itemOf(site, given, call);
      need(itemRights(here, here.item.id, call), 'editListItems');
      const stars = wholeArg(given, 'rating');
      if (stars < 1 || stars > mostStars) throw new Refused('wrongKindOfValue');
      const { likes } = call.storage;
      likes.rate(here.list, here.item, callerNumber(site, call), stars);
      return valueOf('SetRating', likes.averageOf(here.list, here.item));
    },
  },
};

/** An item, or a list, that the caller may not read is not there. */
function itemOf(site: Site, given: Given, call: Call): ItemHere {
  const list = call.storage.lists.byId(site, textArg(given, 'listID').replace(/[{}]/g, '').toLowerCase());
  if (!list) throw new Refused('noSuchItem');
  const item = call.storage.items.there(list, wholeArg(given, 'itemID'));
  if (!item || !includes(itemRights({ site, list }, item.id, call), 'viewListItems')) throw new Refused('noSuchItem');
  return { site, list, item };
}
