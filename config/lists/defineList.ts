/**
 * Who a list is for, which decides the site that it stands on and how it is reached (docs/architecture.md).
 * `open`: all staff read, OH admins write. `team`: one trust's OH team. `service`: the service's identity alone.
 */
export type Audience = 'open' | 'team' | 'service';

/** What a column may hold. `personal` and `clinical` belong on `service` lists only; `clinical` is stored sealed. */
export type Sensitivity = 'open' | 'personal' | 'clinical';

interface Common {
  /** The name that people see. */
  readonly title: string;
  readonly required?: true;
  readonly sensitivity: Sensitivity;
}

/** A column on which a list is filtered: past 5,000 items SharePoint refuses to filter on any other. */
interface Filtered extends Common {
  readonly indexed?: true;
  /** No two items have the same; SharePoint wants such a column indexed. */
  readonly unique?: true;
}

/** A column by its kind. There is none with formatting: stored content never runs. */
export type Column =
  /** One line, up to 255 characters. */
  | (Filtered & { readonly kind: 'text' })
  /** Several plain lines. SharePoint cannot filter on them. */
  | (Common & { readonly kind: 'lines' })
  /** A calendar day as `YYYY-MM-DD` text: SharePoint's own date is an instant and moves with summer time. */
  | (Filtered & { readonly kind: 'day' })
  /** An address of one of the kinds that `parseLink` lets through. */
  | (Common & { readonly kind: 'link' })
  | (Filtered & { readonly kind: 'number' })
  | (Filtered & { readonly kind: 'yesNo' })
  | (Filtered & { readonly kind: 'choice'; readonly choices: readonly string[] })
  /** Any number of the choices. SharePoint cannot index them. */
  | (Common & { readonly kind: 'choices'; readonly choices: readonly string[] });

/** A SharePoint list. Its items have an id and a title; the columns are what they have besides. */
export interface ListDeclaration {
  /** The name in addresses and code. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly audience: Audience;
  /** By internal name: a letter, then letters and digits. */
  readonly columns: Readonly<Record<string, Column>>;
}

type Value<C extends Column> = C extends { kind: 'choice'; choices: readonly (infer Choice)[] }
  ? Choice
  : C extends { kind: 'choices'; choices: readonly (infer Choice)[] }
    ? readonly Choice[]
    : C extends { kind: 'number' }
      ? number
      : C extends { kind: 'yesNo' }
        ? boolean
        : string;

type RequiredNames<L extends ListDeclaration> = {
  [Name in keyof L['columns']]: L['columns'][Name] extends { required: true } ? Name : never;
}[keyof L['columns']];

/** What is written of an item: its title and columns; what is not required may be left out. */
export type NewRow<L extends ListDeclaration> = { readonly title: string } & {
  readonly [Name in RequiredNames<L>]: Value<L['columns'][Name]>;
} & { readonly [Name in Exclude<keyof L['columns'], RequiredNames<L>>]?: Value<L['columns'][Name]> | undefined };

/**
 * An item as it is read. Any column may have no value, required or not: SharePoint asks for what is required in its own
 * form alone, and keeps an item that came another way or was there before. The title may then be empty.
 */
export type Row<L extends ListDeclaration> = { readonly id: number; readonly title: string } & {
  readonly [Name in keyof L['columns']]?: Value<L['columns'][Name]> | undefined;
};

/** Declares a list once; the type of its rows is inferred. */
export function defineList<const L extends ListDeclaration>(list: L): L {
  return list;
}
