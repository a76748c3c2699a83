/** Calls `end` once when the process that started this one is gone. */
export function endWithParent(end: () => void): void;
