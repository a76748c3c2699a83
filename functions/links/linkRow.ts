/** A link in its table. No token, no person: a hash, and the random id of a contact. */
export interface LinkRow {
  readonly contact: string;
  /** ODS code. */
  readonly trust: string;
  /** ISO 8601 in UTC. */
  readonly expiresAt: string;
  readonly state: 'open' | 'used' | 'revoked';
}

/** Where a link is: 256 partitions, so that no one part of Azure's table has them all. */
export const keysOf = (hash: string): { partitionKey: string; rowKey: string } => ({
  partitionKey: hash.slice(0, 2),
  rowKey: hash,
});
