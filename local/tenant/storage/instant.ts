/** An instant in ISO 8601, to the second as SharePoint and Exchange have them. */
export const instantOf = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;
