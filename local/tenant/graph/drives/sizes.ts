/** What may be written in one request: https://learn.microsoft.com/en-us/graph/api/driveitem-put-content */
export const mostInOne = 250 * 1024 * 1024;

/** What each range of an upload is a multiple of, but for the last, and what it may have at most. */
// https://learn.microsoft.com/en-us/graph/api/driveitem-createuploadsession
export const rangeStep = 320 * 1024;
export const mostInRange = 60 * 1024 * 1024;

/** How long an upload may take. The real time is nowhere laid down: days, as people report. */
export const uploadSeconds = 7 * 24 * 3600;
