/** What a view says besides which columns it shows: texts of its XML, numbers, yes and no. */
export interface ViewSettings {
  /** CAML without the "Query" around it. */
  readonly query: string;
  readonly rowLimit: number;
  readonly paged: boolean;
  readonly hidden: boolean;
  /** SP.ViewScope: 0 the folder, 1 all files below, 2 all files and folders below, 3 the folder's files. */
  readonly scope: number;
  /** Like "HTML" or "CALENDAR". */
  readonly type: string;
  readonly aggregations: string | null;
  readonly aggregationsStatus: string | null;
  readonly jsLink: string | null;
  readonly viewData: string | null;
  readonly viewJoins: string | null;
  readonly projectedFields: string | null;
  readonly customFormatter: string | null;
  readonly type2: string | null;
  /** Like "1" of the view that a list comes with, and `null` of those that were added. */
  readonly baseViewId: string | null;
  readonly mobile: boolean;
  readonly mobileDefault: boolean;
  readonly tabular: boolean;
}

/** A view of a list. */
export interface View {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  /** The name of its page, like "AllItems". */
  readonly page: string;
  readonly isDefault: boolean;
  /** The number of whose it is, where it is somebody's alone. */
  readonly owner: number | null;
  /** The internal names of the columns that it shows. */
  readonly fields: readonly string[];
  readonly settings: ViewSettings;
}

export type NewView = Pick<View, 'title' | 'page' | 'fields' | 'owner' | 'isDefault' | 'settings'>;
export type ViewChanges = Partial<Omit<View, 'number' | 'id' | 'owner' | 'page'>>;
