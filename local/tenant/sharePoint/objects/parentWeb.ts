import type { Site } from '../../storage/sites';
import { lateType } from '../model/lateType';

/** The web that a list is on. The web's own table leads to lists, so that this is bound there. */
export const parentWeb = lateType<Site>('SP.Web');
