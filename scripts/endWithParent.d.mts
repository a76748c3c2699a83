/** Calls `end` once when the process that started this one is gone. Returns what ends the watch. */
export function endWithParent(end: () => void): () => void;
