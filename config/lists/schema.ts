import { contacts } from './contacts';
import type { Audience, ListDeclaration } from './defineList';
import { droppedAddresses } from './droppedAddresses';
import { personNotes } from './personNotes';
import { reads } from './reads';
import { runs } from './runs';
import { sendingStops } from './sendingStops';
import { services } from './services';
import { statements } from './statements';

/** Every list that the programme has. */
export const lists: readonly ListDeclaration[] = [
  services,
  contacts,
  statements,
  personNotes,
  droppedAddresses,
  runs,
  sendingStops,
  reads,
];

/** The lists of one audience: each audience has a site of its own. */
export const listsFor = (audience: Audience): readonly ListDeclaration[] =>
  lists.filter((list) => list.audience === audience);

/**
 * Goes up by one with each change to a declaration. A site keeps the number that it was last provisioned with, so that
 * code and site can tell when they do not fit each other.
 */
export const schemaVersion = 3;
