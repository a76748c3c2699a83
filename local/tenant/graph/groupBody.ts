import type { Group } from '@microsoft/microsoft-graph-types';
import type { DirectoryObject } from '../storage/directoryObjects';
import { securityIdentifier } from './securityIdentifier';

/** A group as the storage has it. */
export type StoredGroup = DirectoryObject & { readonly kind: 'group' };

/** What the service knows of groups and the local tenant does not keep. */
export const unknownOfGroup: readonly (keyof Group)[] = [
  'allowExternalSenders',
  'assignedLabels',
  'assignedLicenses',
  'autoSubscribeNewMembers',
  'hasMembersWithLicenseErrors',
  'hideFromAddressLists',
  'hideFromOutlookClients',
  'isArchived',
  'isManagementRestricted',
  'isSubscribedByMail',
  'licenseProcessingState',
  'unseenCount',
];

/** All that is known of a group, which is what Graph gives unless it is asked for less. */
export function groupBody({ group, created }: StoredGroup): Group {
  const { id, displayName, description, mail, securityEnabled } = group;
  return {
    id,
    deletedDateTime: null,
    classification: null,
    createdDateTime: created,
    description: description ?? null,
    displayName,
    expirationDateTime: null,
    groupTypes: [],
    isAssignableToRole: null,
    mail: mail ?? null,
    mailEnabled: mail !== undefined,
    mailNickname: nicknameOf(group),
    membershipRule: null,
    membershipRuleProcessingState: null,
    onPremisesDomainName: null,
    onPremisesLastSyncDateTime: null,
    onPremisesNetBiosName: null,
    onPremisesSamAccountName: null,
    onPremisesSecurityIdentifier: null,
    onPremisesSyncEnabled: null,
    preferredDataLocation: null,
    preferredLanguage: null,
    proxyAddresses: mail === undefined ? [] : [`SMTP:${mail}`],
    renewedDateTime: created,
    securityEnabled: securityEnabled ?? true,
    securityIdentifier: securityIdentifier(id),
    theme: null,
    uniqueName: null,
    visibility: null,
    onPremisesProvisioningErrors: [],
    serviceProvisioningErrors: [],
  };
}

/** A security group has a name for mail although it gets none. */
const nicknameOf = ({ id, mail }: StoredGroup['group']): string => mail?.split('@')[0] ?? id.slice(0, 10);
