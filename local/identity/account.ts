/** An account of the made-up tenant: a person as Entra knows them. */
export interface Account {
  /** The object id, a GUID. */
  readonly oid: string;
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly mail: string | undefined;
  /** The person's Unique NHS Identifier, where HR has written it into Entra. */
  readonly employeeId: string | undefined;
  /** The employer as Entra writes it: the trust's name. */
  readonly companyName: string | undefined;
  readonly department: string | undefined;
  readonly jobTitle: string | undefined;
  readonly accountEnabled: boolean;
  /** Object ids: of the manager, and of the groups that the person is in by themselves. */
  readonly manager?: string | undefined;
  readonly groups?: readonly string[];
  readonly officeLocation?: string | undefined;
  readonly mobilePhone?: string | undefined;
  readonly businessPhones?: readonly string[];
  /** A language as in "en-GB". */
  readonly preferredLanguage?: string | undefined;
  /** A member of the tenant unless it is said to be a guest. */
  readonly userType?: 'Member' | 'Guest';
  /** The roles of the service's API that the account was given, like "OhClinician.R0B". */
  readonly appRoles: readonly string[];
}

/** Who makes a request to the tenant: a person, or an application as itself. */
export type Caller =
  { readonly kind: 'person'; readonly oid: string } | { readonly kind: 'app'; readonly appId: string };
