/*
 * Every number of the throttling, and where it was read. Microsoft changes them without notice: look again before
 * relying on one. All were looked at on 30 November 2026, in the state of the day that stands with the source.
 *
 * SharePoint: https://learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online (2025)
 * Graph: https://learn.microsoft.com/graph/throttling-limits (14 January 2025)
 * Exchange: https://learn.microsoft.com/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits#sending-limits-1 (2025)
 */

const second = 1000;
const minute = 60 * second;
const day = 24 * 60 * minute;

/** How long each limit counts, in milliseconds. */
export const periods = {
  sharePointApp: minute,
  sharePointAppDay: day,
  sharePointTenant: 5 * minute,
  sharePointUser: 5 * minute,
  outlookRequests: 10 * minute,
  outlookUpload: 5 * minute,
  sendingMessages: minute,
  sendingRecipients: day,
  entraApp: 10 * second,
  entraWrites: 150 * second,
  entraTenantWrites: 5 * minute,
  graphApp: 10 * second,
} as const;

/** A limit that grows with the tenant: each row up to so many licences. */
type ByLicences = readonly (readonly [upTo: number, limit: number])[];

/** SharePoint, "Application throttling": resource units of an app in a tenant. */
export const appUnitsPerMinute: ByLicences = [
  [1000, 1250],
  [5000, 2500],
  [15_000, 3750],
  [50_000, 5000],
  [Infinity, 6250],
];
export const appUnitsPerDay: ByLicences = [
  [1000, 1_200_000],
  [5000, 2_400_000],
  [15_000, 3_600_000],
  [50_000, 4_800_000],
  [Infinity, 6_000_000],
];

/** SharePoint, "Tenant throttling": resource units of all apps and people together in five minutes. */
export const tenantUnits: ByLicences = [
  [1000, 18_750],
  [5000, 37_500],
  [15_000, 56_250],
  [50_000, 75_000],
  [Infinity, 93_750],
];

/** Graph, "Identity and access service limits": an app in a tenant of so many users, resource units in ten seconds. */
export const entraUnits: ByLicences = [
  [49, 3500],
  [500, 5000],
  [Infinity, 8000],
];

export const ofLicences = (rows: ByLicences, licences: number): number =>
  (rows.find(([upTo]) => licences <= upTo) as ByLicences[number])[1];

/** The limits that do not grow with the tenant. */
export const fixedLimits = {
  /** SharePoint, "User throttling": requests of a person in five minutes. */
  sharePointUserRequests: 3000,
  /** Graph, "Outlook service limits", of an app and a mailbox: in ten minutes, at once, bytes in five minutes. */
  outlookRequests: 10_000,
  outlookAtOnce: 4,
  outlookUploadBytes: 150 * 1024 * 1024,
  /** Exchange, "Sending limits": messages of a mailbox in a minute, recipients in a day, recipients of one message. */
  messagesPerMinute: 30,
  recipientsPerDay: 10_000,
  recipientsPerMessage: 500,
  /** Graph, "Identity and access": writes of an app in two and a half minutes, of a tenant in five minutes. */
  entraWrites: 3000,
  entraTenantWrites: 18_000,
  /** Graph, "global limits": requests of an app in ten seconds. */
  graphRequests: 130_000,
} as const;

/** SharePoint, "Resource units": what one request to Graph costs. */
export const sharePointUnits = { single: 1, many: 2, write: 2, permissions: 5 } as const;

/**
 * How many times as much as by Graph a call by SharePoint's REST API costs. There it says only that REST and CSOM have no
 * cost laid down and usually cost more than Graph for the same: this number is an assumption.
 */
export const restTimes = 2;

/** From which share of the limit SharePoint says how much is left. */
export const headersFrom = 0.8;

/**
 * How many times over its limit an app is answered 503 in place of 429. That who goes on is blocked with 503 is
 * documented, when is not: this number is an assumption.
 */
export const blockedFrom = 10;

/** Graph, "Identity and access": a throttled app is never counted above this share of its limit. */
export const entraMost = 1.8;

/** Graph, "Identity and access": what the listed requests cost; those that are not listed cost 1. */
export const entraCosts: readonly (readonly [method: string, path: RegExp, units: number])[] = [
  ['GET', /^users$/, 2],
  ['GET', /^groups\/[^/]+\/members/, 3],
  ['GET', /^groups\/[^/]+\/transitiveMembers/, 5],
  ['GET', /^(me|users\/[^/]+)\/(memberOf|transitiveMemberOf|ownedObjects|licenseDetails)/, 2],
  ['POST', /^(me|users\/[^/]+)\/checkMember(Groups|Objects)$/, 4],
  ['POST', /^(me|users\/[^/]+)\/getMember(Groups|Objects)$/, 2],
  ['POST', /^directoryObjects\/getByIds$/, 3],
  ['GET', /^servicePrincipals\/[^/]+\/appRoleAssignments/, 2],
];

/** The same page, "other factors": asking for less is cheaper; nothing costs less than 1. */
export const entraSmallPage = 20;

/**
 * How long a request to a mailbox takes at least, in milliseconds: those that come one right behind the other are under
 * way together in the cloud, and would not be here, where each is done within a moment. Not published: an assumption.
 */
export const mailboxTakes = 25;

/** What somebody with too many requests at once is told to wait, in seconds; not published: an assumption. */
export const atOnceWait = 1;
