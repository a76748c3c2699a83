import type { StorageEdge } from './storage/storageEdge';

/**
 * The last step to the outside. Whatever the functions say to another machine goes through these, so that the local
 * cloud can answer in its place; there is no setting that could do so in the cloud.
 */
export interface Edges extends Network {
  readonly storage: StorageEdge;
  readonly secrets: Secrets;
  /** What time it is. */
  readonly now: () => Date;
}

/** The network, and who the app is on it. */
export interface Network {
  readonly fetch: typeof fetch;
  readonly credential: Credential;
}

/** The app's own identity. */
export interface Credential {
  /**
   * A token of the app for a resource, such as "https://graph.microsoft.com".
   * Throws `Unavailable` where none is to be had.
   */
  tokenFor(resource: string): Promise<string>;
}

/** Keys and passwords, which are in no setting and no list. */
export interface Secrets {
  /**
   * The newest value of a secret, with its version, and the ones before it that are valid still.
   * Throws `Unavailable` where they cannot be had.
   */
  read(name: string): Promise<readonly Secret[]>;
}

export interface Secret {
  /** Goes with whatever was sealed with it. */
  readonly version: string;
  readonly value: string;
}
