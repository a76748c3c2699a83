/** A thing that SharePoint has: a web, a list, an item, a field, a person. */
export interface Entity {
  /** Like "SP.List". */
  readonly type: string;
  /** Its address behind "_api/". */
  readonly address: string;
  /** What a change may be tied to, where it has one. */
  readonly etag?: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What SharePoint answers, before it is put into JSON of the kind that the client asked for. */
export type Answer =
  | { readonly status: 200 | 201; readonly entity: Entity }
  | { readonly status: 200; readonly collection: readonly Entity[]; readonly next?: string | undefined }
  /** Values that are no entity. Verbose JSON puts them under the name. */
  | { readonly status: 200; readonly name: string; readonly values: Readonly<Record<string, unknown>> }
  | { readonly status: 200 | 204; readonly etag?: string }
  | Failure;

/** SharePoint's error: the code is a number and the name of a .NET exception. */
export interface Failure {
  readonly status: 400 | 401 | 403 | 404 | 412 | 500 | 501;
  readonly error: { readonly code: string; readonly message: string };
}
