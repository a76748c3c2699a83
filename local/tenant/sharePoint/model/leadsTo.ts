import type { Site } from '../../storage/sites';
import type { Call } from '../call';
import type { Node } from './node';

/**
 * What a path leads to: for a link to a thing whose table cannot be imported, as it has a link to this one.
 * @param path what stands behind the web's "_api/"
 */
export const leadsTo = (call: Call, site: Site, path: string): Node => call.walkTo(path, site) as Node;
