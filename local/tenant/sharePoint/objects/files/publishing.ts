import { NotImitated } from '../../../rules/refused';
import type { Failure } from '../../answer';
import { Failed } from '../../failed';
import { noMinorVersions, notModerated } from '../../fileFailures';
import { isOn } from '../../listSettings';
import type { Operation } from '../../model/node';
import type { EntryHere } from '../kinds';

/** What is done with drafts: in a list that has none it is refused, and drafts are not imitated. */
export const publishOperations: Readonly<Record<string, Operation<EntryHere>>> = {
  publish: inDrafts('editListItems', 'EnableMinorVersions', noMinorVersions),
  unpublish: inDrafts('editListItems', 'EnableMinorVersions', noMinorVersions),
  approve: inDrafts('approveItems', 'EnableModeration', notModerated),
  deny: inDrafts('approveItems', 'EnableModeration', notModerated),
};

function inDrafts(
  needs: 'editListItems' | 'approveItems',
  setting: 'EnableMinorVersions' | 'EnableModeration',
  refusal: () => Failure,
): Operation<EntryHere> {
  return {
    needs,
    takes: ['comment'],
    run: ({ list }) => {
      if (isOn(list, setting)) throw new NotImitated(`A file in a list with ${setting}`);
      throw new Failed(refusal());
    },
  };
}
