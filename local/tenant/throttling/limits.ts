import {
  appUnitsPerDay,
  appUnitsPerMinute,
  blockedFrom,
  entraUnits,
  fixedLimits,
  mailboxTakes,
  ofLicences,
  restTimes,
  tenantUnits,
} from './publishedLimits';

/** The limits of a tenant. What each is of, and over what time, stands where the numbers do. */
export interface Limits {
  readonly sharePointAppUnitsPerMinute: number;
  readonly sharePointAppUnitsPerDay: number;
  readonly sharePointTenantUnits: number;
  readonly sharePointUserRequests: number;
  /** How many times as much as by Graph a call by REST costs. */
  readonly sharePointRestTimes: number;
  /** How many times over its limit an app is answered 503. */
  readonly sharePointBlockedFrom: number;
  readonly outlookRequests: number;
  readonly outlookAtOnce: number;
  /** How long a request to a mailbox takes at least, in milliseconds of the machine. */
  readonly outlookTakes: number;
  readonly outlookUploadBytes: number;
  readonly messagesPerMinute: number;
  readonly recipientsPerDay: number;
  readonly recipientsPerMessage: number;
  readonly entraUnits: number;
  readonly entraWrites: number;
  readonly entraTenantWrites: number;
  readonly graphRequests: number;
}

/** How a tenant throttles: by the published limits of so many licences, some of them changed; or not at all. */
export type Throttling = 'off' | (Partial<Limits> & { readonly licences?: number });

/** The published limits of a tenant with so many licences. */
const published = (licences: number): Limits => ({
  sharePointAppUnitsPerMinute: ofLicences(appUnitsPerMinute, licences),
  sharePointAppUnitsPerDay: ofLicences(appUnitsPerDay, licences),
  sharePointTenantUnits: ofLicences(tenantUnits, licences),
  sharePointRestTimes: restTimes,
  sharePointBlockedFrom: blockedFrom,
  entraUnits: ofLicences(entraUnits, licences),
  outlookTakes: mailboxTakes,
  ...fixedLimits,
});

/** As few licences as a tenant can have that is counted so: the strictest limits. */
const fewest = 1000;

/**
 * The limits that are asked for.
 * @returns `undefined` where nothing is throttled
 * @throws a RangeError that names what is no limit, or no number above 0
 */
export function limitsOf(asked: Throttling): Limits | undefined {
  if (asked === 'off') return undefined;
  const { licences = fewest, ...changed } = asked;
  const usual = published(licences);
  for (const [name, value] of Object.entries({ licences, ...changed })) {
    if (name !== 'licences' && !(name in usual)) throw new RangeError(`There is no limit "${name}".`);
    if (typeof value !== 'number' || !(value > 0)) throw new RangeError(`"${name}" is to be a number above 0.`);
  }
  return { ...usual, ...changed };
}
