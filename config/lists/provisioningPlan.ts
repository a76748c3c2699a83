import type { Column, ListDeclaration } from './defineList';

/** A list as a site has it. */
export interface FoundList {
  readonly name: string;
  readonly title: string;
  readonly columns: Readonly<Record<string, FoundColumn>>;
}

/** A column as a site has it. */
export interface FoundColumn {
  readonly kind: Column['kind'];
  readonly required: boolean;
  readonly indexed: boolean;
  readonly unique: boolean;
  /** Of a column with choices. */
  readonly choices: readonly string[];
}

/** One thing to do to a site. */
export type Step =
  /** Under its name for a title: SharePoint makes the address of a list out of its first title. */
  | { readonly do: 'createList'; readonly list: ListDeclaration }
  | { readonly do: 'titleList'; readonly list: ListDeclaration }
  | { readonly do: 'addColumn'; readonly list: string; readonly column: string; readonly as: Column }
  | { readonly do: 'changeColumn'; readonly list: string; readonly column: string; readonly as: Column };

/** What a site needs to hold the declared lists. */
export interface ProvisioningPlan {
  /** In the order in which they must be done. */
  readonly steps: readonly Step[];
  /** What stands in the way and needs a person: a column there is of another kind. Then nothing is to be done. */
  readonly conflicts: readonly string[];
}

/**
 * Compares the declared lists with what a site has. The plan only ever adds: a list or column that is not declared
 * stays, a choice that people have used stays, and so does a title that people gave a list; only one that is still
 * called by its name, as it was made, gets its title. A plan that was carried out leaves nothing to do.
 */
export function provisioningPlan(declared: readonly ListDeclaration[], found: readonly FoundList[]): ProvisioningPlan {
  const steps: Step[] = [];
  const conflicts: string[] = [];
  for (const list of declared) {
    const there = found.find(({ name }) => name === list.name);
    if (!there) steps.push({ do: 'createList', list });
    if (list.title !== list.name && (there?.title ?? list.name) === list.name) steps.push({ do: 'titleList', list });
    for (const [column, as] of Object.entries(list.columns)) {
      const old = there?.columns[column];
      if (!old) steps.push({ do: 'addColumn', list: list.name, column, as });
      else if (old.kind !== as.kind) conflicts.push(`${list.name}.${column} is ${old.kind} there and ${as.kind} here`);
      else if (!meets(old, as)) steps.push({ do: 'changeColumn', list: list.name, column, as: widened(as, old) });
    }
  }
  return conflicts.length > 0 ? { steps: [], conflicts } : { steps, conflicts };
}

/** Whether the column already does all that is asked of it; it may do more. */
function meets(old: FoundColumn, as: Column): boolean {
  return (
    (old.required || !as.required) &&
    (old.indexed || !('indexed' in as)) &&
    (old.unique || !('unique' in as)) &&
    choicesOf(as).every((choice) => old.choices.includes(choice))
  );
}

/** The declared column with the choices that the site has besides, so that none is taken from an item. */
function widened(as: Column, old: FoundColumn): Column {
  if (!('choices' in as)) return as;
  return { ...as, choices: [...as.choices, ...old.choices.filter((choice) => !as.choices.includes(choice))] };
}

const choicesOf = (column: Column): readonly string[] => ('choices' in column ? column.choices : []);
