import { allRights, type Rights, rightsOf } from './basePermissions';

/** A permission level of a site collection. */
export interface RoleDefinition {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly rights: Rights;
  /** Where it stands among the others. */
  readonly sequence: number;
  /** The number of `SP.RoleType`; 0 for one that somebody made. */
  readonly kind: number;
  readonly hidden: boolean;
}

/** The ids of the levels that the tenant itself gives. */
export const fullControl = 1073741829;
export const edit = 1073741830;
export const contribute = 1073741827;
export const read = 1073741826;
/** What whoever may see a thing has on what it stands below, given by SharePoint itself. */
export const limitedAccess = 1073741825;

/** As `roledefinitions` of a site in SharePoint Online gives them (gitbrent/SpRestLib, pnp/cli-microsoft365 have answers of it). */
export const builtInRoles: readonly RoleDefinition[] = [
  role(fullControl, 'Full Control', 'Has full control.', allRights, 1, 5),
  role(
    1073741828,
    'Design',
    'Can view, add, update, delete, approve, and customize.',
    rightsOf(432n, 1012866047n),
    32,
    4,
  ),
  role(
    edit,
    'Edit',
    'Can add, edit and delete lists; can view, add, update and delete list items and documents.',
    rightsOf(432n, 1011030767n),
    48,
    6,
  ),
  role(
    contribute,
    'Contribute',
    'Can view, add, update, and delete list items and documents.',
    rightsOf(432n, 1011028719n),
    64,
    3,
  ),
  role(read, 'Read', 'Can view pages and list items and download documents.', rightsOf(176n, 138612833n), 128, 2),
  role(
    limitedAccess,
    'Limited Access',
    'Can view specific lists, document libraries, list items, folders, or documents when given permissions.',
    rightsOf(48n, 134287360n),
    160,
    1,
  ),
  role(
    1073741924,
    'View Only',
    'Can view pages, list items, and documents. Document types with server-side file handlers can be viewed in the browser but not downloaded.',
    rightsOf(176n, 138612801n),
    2147483647,
    0,
  ),
];

function role(
  id: number,
  name: string,
  description: string,
  rights: Rights,
  sequence: number,
  kind: number,
): RoleDefinition {
  return { id, name, description, rights, sequence, kind, hidden: id === limitedAccess };
}
