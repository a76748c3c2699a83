/**
 * What SharePoint lets somebody do, one bit each (SP.PermissionKind; bit n - 1 for number n).
 * https://learn.microsoft.com/en-us/previous-versions/office/developer/sharepoint-2010/ee536458(v=office.14)
 */
const kinds = {
  viewListItems: 1,
  addListItems: 2,
  editListItems: 3,
  deleteListItems: 4,
  approveItems: 5,
  openItems: 6,
  viewVersions: 7,
  deleteVersions: 8,
  cancelCheckout: 9,
  managePersonalViews: 10,
  manageLists: 12,
  viewFormPages: 13,
  anonymousSearchAccessList: 14,
  open: 17,
  viewPages: 18,
  addAndCustomizePages: 19,
  applyThemeAndBorder: 20,
  applyStyleSheets: 21,
  viewUsageData: 22,
  createSSCSite: 23,
  manageSubwebs: 24,
  createGroups: 25,
  managePermissions: 26,
  browseDirectories: 27,
  browseUserInfo: 28,
  addDelPrivateWebParts: 29,
  updatePersonalWebParts: 30,
  manageWeb: 31,
  anonymousSearchAccessWebLists: 32,
  useClientIntegration: 37,
  useRemoteAPIs: 38,
  manageAlerts: 39,
  createAlerts: 40,
  editMyUserInfo: 41,
  enumeratePermissions: 63,
} as const;

/** Something that SharePoint lets somebody do. */
export type BasePermission = keyof typeof kinds;

/** What somebody may do, as a mask of 64 bits. */
export type Rights = bigint;

export const noRights: Rights = 0n;
/** Full Control is every bit but the highest. */
export const allRights: Rights = (1n << 63n) - 1n;

/** Whether somebody with these rights may do this. */
export const includes = (rights: Rights, needed: BasePermission): boolean =>
  ((rights >> BigInt(kinds[needed] - 1)) & 1n) === 1n;

/** The rights in two halves of 32 bits, as SharePoint writes them. */
export const halves = (rights: Rights): { readonly High: string; readonly Low: string } => ({
  High: String(rights >> 32n),
  Low: String(rights & 0xffffffffn),
});

/** Rights out of two halves. */
export const rightsOf = (high: bigint, low: bigint): Rights => (high << 32n) | low;

/** The rights as XML names them, like "ViewListItems, OpenItems". */
export function maskText(rights: Rights): string {
  if (rights === allRights) return 'FullMask';
  const names = (Object.keys(kinds) as BasePermission[]).filter((kind) => includes(rights, kind));
  return names.map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join(', ');
}
