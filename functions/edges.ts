/**
 * The last step to the outside. Whatever the functions say to another machine goes through these two, so that the local
 * cloud can answer in its place; there is no setting that could do so in the cloud.
 */
export interface Edges {
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
