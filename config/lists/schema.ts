import type { ListDeclaration } from './defineList';
import { services } from './services';

/** Every list that the programme has. */
export const lists: readonly ListDeclaration[] = [services];

/**
 * Goes up by one with each change to a declaration. A site keeps the number that it was last provisioned with, so that
 * code and site can tell when they do not fit each other.
 */
export const schemaVersion = 1;
