import { isObject } from '../../../routing/jsonBody';
import { type Given, textArg } from '../../model/given';

/** The name of a new folder: in the path, or in the body as the path of its own that PnPjs sends. */
export function folderNameIn(given: Given, takes: string): string {
  const leafPath = given.arg('leafPath');
  const decoded = isObject(leafPath) ? leafPath['DecodedUrl'] : undefined;
  return typeof decoded === 'string' ? decoded : textArg(given, takes);
}
