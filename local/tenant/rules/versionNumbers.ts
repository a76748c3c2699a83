/** SharePoint counts minor versions within major ones, with one number for both: 512 is 1.0, 513 is 1.1. */
export const majorVersion = 512;

/** What SharePoint calls a version, like "1.0". */
export const versionLabel = (uiVersion: number): string =>
  `${Math.floor(uiVersion / majorVersion)}.${uiVersion % majorVersion}`;

/** Whether a version is a major one, which is no draft. */
export const isMajor = (uiVersion: number): boolean => uiVersion % majorVersion === 0;

/** The major version that comes after a version. */
export const nextMajor = (uiVersion: number): number => (Math.floor(uiVersion / majorVersion) + 1) * majorVersion;

/** What has become of a version where a list asks for approval or has drafts, by SharePoint's numbers. */
export const moderation = { approved: 0, denied: 1, pending: 2, draft: 3 } as const;

/** A version, as far as it is told whether everybody may see it. */
export interface Versioned {
  readonly uiVersion: number;
  readonly moderation: number;
}

/** Whether a version is published, and not waiting for approval. */
export const isPublic = (version: Versioned): boolean =>
  isMajor(version.uiVersion) && version.moderation === moderation.approved;

/** What SharePoint calls what has become of a version. */
export const moderationName = (status: number): string => ['Approved', 'Rejected', 'Pending', 'Draft'][status] ?? '';
