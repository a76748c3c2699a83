import { isPersonal } from '../../storage/personalSites';
import type { Drive } from './drive';

/** What Graph calls a library: a person's own drive, or one of a site. */
export const driveTypeOf = ({ site }: Pick<Drive, 'site'>): 'business' | 'documentLibrary' =>
  isPersonal(site) ? 'business' : 'documentLibrary';
