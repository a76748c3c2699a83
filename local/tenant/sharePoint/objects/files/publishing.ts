import type { Failure } from '../../answer';
import type { Call } from '../../call';
import { Failed } from '../../failed';
import { noMinorVersions, notModerated } from '../../fileFailures';
import { isOn } from '../../listSettings';
import { moderation } from '../../../rules/versionNumbers';
import type { Item } from '../../../storage/items';
import type { StoredList } from '../../../storage/lists';
import type { Operation } from '../../model/node';
import type { EntryHere } from '../kinds';
import { optionalText } from '../../model/given';
import { itemOf, refuseCheckedOutByAny } from './entry';

type Doing = (list: StoredList, item: Item, comment: string, call: Call) => void;

/** What is done with drafts: in a list that has none it is refused. */
export const publishOperations: Readonly<Record<string, Operation<EntryHere>>> = {
  publish: inDrafts('editListItems', 'EnableMinorVersions', noMinorVersions, (list, item, comment, { storage }) =>
    storage.publishing.publish(list, item, comment),
  ),
  unpublish: inDrafts('editListItems', 'EnableMinorVersions', noMinorVersions, (list, item, comment, { storage }) =>
    storage.publishing.unpublish(list, item, comment),
  ),
  approve: inDrafts('approveItems', 'EnableModeration', notModerated, (list, item, comment, { storage }) =>
    storage.publishing.moderate(list, item, moderation.approved, comment),
  ),
  deny: inDrafts('approveItems', 'EnableModeration', notModerated, (list, item, comment, { storage }) =>
    storage.publishing.moderate(list, item, moderation.denied, comment),
  ),
};

function inDrafts(
  needs: 'editListItems' | 'approveItems',
  setting: 'EnableMinorVersions' | 'EnableModeration',
  refusal: () => Failure,
  doing: Doing,
): Operation<EntryHere> {
  return {
    needs,
    takes: ['comment'],
    run: (here, given, call) => {
      if (!isOn(here.list, setting)) throw new Failed(refusal());
      refuseCheckedOutByAny(here, call);
      const item = itemOf(here, call);
      if (item) doing(here.list, item, optionalText(given, 'comment') ?? '', call);
      return undefined;
    },
  };
}
