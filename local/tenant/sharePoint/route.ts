import type { Places, Route } from '../routing/router';
import type { Answer } from './answer';
import type { Call } from './call';

export type SharePointRoute = Route<Call, Answer>;

const quoted = "'(?:[^']|'')*'";

/** What may stand in the places of SharePoint's paths. */
export const places: Places = {
  /** A list by its title, its id or its address. */
  list: `lists/getbytitle\\(${quoted}\\)|lists\\((?:guid)?${quoted}\\)|getlist\\(${quoted}\\)`,
  /** A column by its name or title, its title or its id. */
  field: `/getbyinternalnameortitle\\(${quoted}\\)|/getbytitle\\(${quoted}\\)|\\((?:guid)?${quoted}\\)`,
  id: '\\d+',
};

/** The text between the quotes of a place. */
export function quotedIn(place: string): string {
  return (/'((?:[^']|'')*)'/.exec(place)?.[1] ?? '').replaceAll("''", "'");
}
