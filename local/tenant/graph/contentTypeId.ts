import type { StoredList } from '../storage/lists';

/** The id of a content type as a list has it: that of its parent, and behind "00" one of the list's own. */
export const contentTypeId = ({ id }: StoredList, parent: string): string =>
  `${parent}00${id.replaceAll('-', '').toUpperCase()}`;
