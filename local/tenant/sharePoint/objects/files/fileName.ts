import { Failed } from '../../failed';
import { nameNotAllowed, pathTooLong } from '../../fileFailures';

/** SharePoint's limit of a decoded path, the file's name included. */
const longestPath = 400;

const reserved = /^(\.lock|con|prn|aux|nul|com\d|lpt\d|desktop\.ini)$/i;

/**
 * Refuses what SharePoint has no file or folder called.
 * https://support.microsoft.com/office/64883a5d-228e-48f5-b3d2-eb39e07630fa
 * @param address where it is to be
 */
export function refuseName(name: string, address: string): void {
  const bad = /["*:<>?/\\|\p{Cc}]/u.test(name) || name.trim() !== name || name === '' || name.endsWith('.');
  if (bad || reserved.test(name) || name.startsWith('~$') || name.toLowerCase().includes('_vti_'))
    throw new Failed(nameNotAllowed(name));
  if (address.length > longestPath) throw new Failed(pathTooLong());
}
