import type { User } from '@microsoft/microsoft-graph-types';
import type { DirectoryObject } from '../storage/directoryObjects';
import { securityIdentifier } from './securityIdentifier';

/** A person as the storage has them. */
export type StoredUser = DirectoryObject & { readonly kind: 'user' };

/** What Graph gives of a person unless it is asked for other things. */
export const usualOfUser: readonly (keyof User)[] = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
];

/** What others may see of a person with `User.ReadBasic.All`: the rest is null for them. */
export const basicOfUser: readonly (keyof User)[] = [
  'displayName',
  'givenName',
  'id',
  'mail',
  'surname',
  'userPrincipalName',
];

/** What the service knows of people and the local tenant does not keep. */
export const unknownOfUser: readonly (keyof User)[] = [
  'aboutMe',
  'authorizationInfo',
  'birthday',
  'customSecurityAttributes',
  'deviceEnrollmentLimit',
  'hireDate',
  'interests',
  'isManagementRestricted',
  'lastPasswordChangeDateTime',
  'mailboxSettings',
  'mySite',
  'passwordProfile',
  'pastProjects',
  'preferredName',
  'print',
  'responsibilities',
  'schools',
  'signInActivity',
  'signInSessionsValidFromDateTime',
  'skills',
];

/** Texts that the service has for some people, and nobody has here. */
const empty = {
  ageGroup: null,
  city: null,
  consentProvidedForMinor: null,
  country: null,
  creationType: null,
  deletedDateTime: null,
  employeeHireDate: null,
  employeeLeaveDateTime: null,
  employeeOrgData: null,
  employeeType: null,
  externalUserState: null,
  externalUserStateChangeDateTime: null,
  faxNumber: null,
  isResourceAccount: null,
  legalAgeGroupClassification: null,
  onPremisesDistinguishedName: null,
  onPremisesDomainName: null,
  onPremisesImmutableId: null,
  onPremisesLastSyncDateTime: null,
  onPremisesSamAccountName: null,
  onPremisesSecurityIdentifier: null,
  onPremisesSyncEnabled: null,
  onPremisesUserPrincipalName: null,
  passwordPolicies: null,
  postalCode: null,
  preferredDataLocation: null,
  showInAddressList: null,
  state: null,
  streetAddress: null,
  usageLocation: null,
} satisfies Partial<User>;

/** Lists that the service has for some people, and which are empty for all here. */
const nothing = {
  assignedLicenses: [],
  assignedPlans: [],
  imAddresses: [],
  licenseAssignmentStates: [],
  onPremisesProvisioningErrors: [],
  otherMails: [],
  provisionedPlans: [],
  serviceProvisioningErrors: [],
} satisfies Partial<User>;

/** All that is known of a person. */
export function userBody({ account, created }: StoredUser): User {
  const { mail, userPrincipalName } = account;
  return {
    ...empty,
    ...nothing,
    accountEnabled: account.accountEnabled,
    businessPhones: [...(account.businessPhones ?? [])],
    companyName: account.companyName ?? null,
    createdDateTime: created,
    department: account.department ?? null,
    displayName: account.displayName,
    employeeId: account.employeeId ?? null,
    givenName: account.givenName,
    id: account.oid,
    identities: [
      {
        signInType: 'userPrincipalName',
        issuer: userPrincipalName.split('@').pop() ?? '',
        issuerAssignedId: userPrincipalName,
      },
    ],
    jobTitle: account.jobTitle ?? null,
    mail: mail ?? null,
    mailNickname: userPrincipalName.split('@')[0] ?? null,
    mobilePhone: account.mobilePhone ?? null,
    officeLocation: account.officeLocation ?? null,
    onPremisesExtensionAttributes: extensionAttributes(),
    preferredLanguage: account.preferredLanguage ?? null,
    proxyAddresses: mail === undefined ? [] : [`SMTP:${mail}`],
    securityIdentifier: securityIdentifier(account.oid),
    surname: account.surname,
    userPrincipalName,
    userType: account.userType ?? 'Member',
  };
}

const extensionAttributes = (): NonNullable<User['onPremisesExtensionAttributes']> =>
  Object.fromEntries(Array.from({ length: 15 }, (_, at) => [`extensionAttribute${at + 1}`, null]));
