import type { View } from '../../rules/view';
import type { Call } from '../call';
import { need } from '../model/objectType';
import { type ListHere, listRights } from './rights';

/** A view, with the list that it is of. */
export interface ViewHere extends ListHere {
  readonly view: View;
}

/** Whoever may manage the list changes its views; one's own view needs no more than the right to have such views. */
export function needToChange(here: ViewHere, call: Call): void {
  need(listRights(here, call), here.view.owner === null ? 'manageLists' : 'managePersonalViews');
}
