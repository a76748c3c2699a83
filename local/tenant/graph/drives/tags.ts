import type { DriveItem } from '../../storage/driveItems';

/** What a change may be tied to. */
export const eTagOf = ({ guid, version }: DriveItem): string => `"{${guid.toUpperCase()}},${version}"`;

export const cTagOf = ({ guid, contentVersion }: DriveItem): string => `"c:{${guid.toUpperCase()}},${contentVersion}"`;
