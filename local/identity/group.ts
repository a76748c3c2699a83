/** A group of the made-up tenant, as Entra knows it: of people and of other groups, with all that are in those. */
export interface Group {
  /** The object id, a GUID. */
  readonly id: string;
  readonly displayName: string;
  readonly description?: string | undefined;
  /** The address of a group that gets mail; a security group has none. */
  readonly mail?: string | undefined;
  /** Whether rights can be given to the group; so unless it is said not to be. */
  readonly securityEnabled?: boolean;
  /** Object ids of people and of groups. */
  readonly members: readonly string[];
}
