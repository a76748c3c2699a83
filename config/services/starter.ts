import type { NewService } from '../lists/services';
import { bodyServices } from './body';
import { lifeAndFamilyServices } from './lifeAndFamily';
import { mindServices } from './mind';
import { moneyAndWorkServices } from './moneyAndWork';

/**
 * What a new site begins with: real kinds of service for staff of the four trusts. Written from general knowledge and
 * not checked against the services' own pages, so that none has a day of checking and staff see none until somebody
 * at the trust has checked it. What only a trust knows stands in square brackets.
 */
export const starterServices: readonly NewService[] = [
  ...mindServices,
  ...bodyServices,
  ...lifeAndFamilyServices,
  ...moneyAndWorkServices,
];
