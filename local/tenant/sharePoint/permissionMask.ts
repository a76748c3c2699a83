import type { Level } from '../tenant';

/** The masks of SharePoint's own permission levels Read, Contribute and Full Control, in two halves of 32 bits. */
const masks: Readonly<Record<Level, { readonly High: string; readonly Low: string }>> = {
  read: { High: '176', Low: '138612833' },
  contribute: { High: '432', Low: '1011028719' },
  full: { High: '2147483647', Low: '4294967295' },
};

/** What SharePoint answers as somebody's permissions on a site or list. */
export const permissionMask = (level: Level | undefined): { readonly High: string; readonly Low: string } =>
  level ? masks[level] : { High: '0', Low: '0' };
