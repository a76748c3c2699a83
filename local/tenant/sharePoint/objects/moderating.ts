import { moderation } from '../../rules/versionNumbers';
import { Refused } from '../../rules/refused';
import type { Item } from '../../storage/items';
import type { Call } from '../call';
import { isOn } from '../listSettings';
import { need } from '../model/objectType';
import { refuseUndecidable } from './files/itemEntry';
import type { ItemHere } from './kinds';
import { itemRights } from './rights';

type Body = Readonly<Record<string, unknown>>;

/** What somebody decides of an item that waits for approval. */
interface Decision {
  readonly status: number;
  readonly comments: string | null;
}

/**
 * Takes out of what is written of an item what is decided of it. A list that asks for no approval has no such columns.
 * @throws Failed where the caller may not approve
 */
export function decisionIn(
  here: ItemHere,
  body: Body,
  call: Call,
): { readonly decided?: Decision; readonly rest: Body } {
  if (!isOn(here.list, 'EnableModeration') || body['OData__ModerationStatus'] === undefined) return { rest: body };
  const { OData__ModerationStatus: status, OData__ModerationComments: comments = null, ...rest } = body;
  const decided = Object.values(moderation).find((one) => one === status);
  if (decided === undefined || (comments !== null && typeof comments !== 'string'))
    throw new Refused('wrongKindOfValue', 'OData__ModerationStatus');
  if (decided === moderation.approved || decided === moderation.denied)
    need(itemRights(here, here.item.id, call), 'approveItems');
  refuseUndecidable(here, call);
  return { decided: { status: decided, comments }, rest };
}

/** Does what was decided. @returns the item as it is then */
export function decide(here: ItemHere, { status, comments }: Decision, { storage }: Call): Item {
  storage.publishing.moderate(here.list, here.item, status, comments);
  return storage.items.byId(here.list, here.item.id);
}
