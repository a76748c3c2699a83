import type { Call } from '../call';
import { type Operation, valueOf } from '../model/node';
import { recycleEntry } from './files/removing';
import type { ItemHere } from './kinds';
import { callerNumber } from './people';
import type { ListHere } from './rights';

/** Puts an item into the recycle bin; one that is a file or folder goes as such. It answers with the identifier there. */
export const recycleItem: Operation<ItemHere> = {
  needs: 'deleteListItems',
  run: ({ site, list, item }, _, call) => {
    const entry = item.entry === null ? undefined : call.storage.driveItems.byNumber(item.entry);
    if (entry) return recycleEntry({ site, list, entry }, { ...call, ifMatch: null });
    return valueOf('Recycle', call.storage.recycling.item({ site, list, by: callerNumber(site, call) }, item).id);
  },
};

/** Puts a list into the recycle bin with all that is in it. */
export const recycleList: Operation<ListHere> = {
  needs: 'manageLists',
  run: ({ site, list }, _, call: Call) =>
    valueOf('Recycle', call.storage.recycling.list({ site, list, by: callerNumber(site, call) }).id),
};
