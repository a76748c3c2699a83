/** A thing that SharePoint has: a web, a list, an item, a field, a person. */
export interface Entity {
  /** Like "SP.List". */
  readonly type: string;
  /** Its address behind "_api/". */
  readonly address: string;
  /** The address of the API of its web, like "https://…/sites/X/_api/". */
  readonly api: string;
  /** What a change may be tied to, where it has one. */
  readonly etag?: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** What hangs on it and was asked for along with it. */
  readonly expanded: Readonly<Record<string, Entity | readonly Entity[] | null>>;
  /** What hangs on it and was not: its name, which is the last part of its address as well. */
  readonly deferred: readonly string[];
}

/** What SharePoint answers, before it is put into JSON of the kind that the client asked for. */
export type Answer =
  | { readonly status: 200 | 201; readonly entity: Entity }
  | {
      readonly status: 200;
      /** The type of what is in it, which an empty one has as well. */
      readonly of: string;
      readonly collection: readonly Entity[];
      readonly next?: string | undefined;
    }
  /** A value that is no entity. Verbose JSON puts it under the name. */
  | { readonly status: 200; readonly name: string; readonly value: unknown }
  | { readonly status: 200; readonly bytes: Uint8Array; readonly mediaType: string }
  | { readonly status: 200 | 204; readonly etag?: string }
  | Failure;

/** SharePoint's error: the code is a number and the name of a .NET exception. */
export interface Failure {
  readonly status: 400 | 401 | 403 | 404 | 405 | 406 | 409 | 412 | 423 | 500 | 501;
  readonly error: { readonly code: string; readonly message: string };
}
