import fc from 'fast-check';
import { type Column, type ListDeclaration, defineList } from '../../../config/lists/defineList';
import { type FoundList, provisioningPlan, type Step } from '../../../config/lists/provisioningPlan';
import { lists } from '../../../config/lists/schema';

const text = { kind: 'text', title: 'Text', sensitivity: 'open' } as const;
const declare = (columns: Record<string, Column>): ListDeclaration =>
  defineList({ name: 'Examples', title: 'Examples', description: '', audience: 'open', columns });

const asFound = (column: Column): FoundList['columns'][string] => ({
  kind: column.kind,
  required: column.required === true,
  indexed: 'indexed' in column,
  unique: 'unique' in column,
  choices: 'choices' in column ? column.choices : [],
});

/** What a site has after a step, as SharePoint would do it. */
function after(found: readonly FoundList[], step: Step): FoundList[] {
  if (step.do === 'createList') return [...found, { name: step.list.name, title: step.list.name, columns: {} }];
  if (step.do === 'titleList')
    return found.map((list) => (list.name === step.list.name ? { ...list, title: step.list.title } : list));
  return found.map((list) =>
    list.name === step.list ? { ...list, columns: { ...list.columns, [step.column]: asFound(step.as) } } : list,
  );
}

const words = (steps: readonly Step[]): string[] =>
  steps.map((step) => `${step.do} ${'column' in step ? step.column : step.list.name}`);

describe('a provisioning plan', () => {
  it('makes a new site hold every list, and then has nothing to do', () => {
    const plan = provisioningPlan(lists, []);
    expect(plan.conflicts).toEqual([]);
    expect(plan.steps.length).toBeGreaterThan(lists.length);
    const site = plan.steps.reduce(after, [] as FoundList[]);
    expect(provisioningPlan(lists, site)).toEqual({ steps: [], conflicts: [] });
  });

  it('adds what is missing and takes nothing away', () => {
    const site = [
      {
        name: 'Examples',
        title: 'Examples',
        columns: { old: asFound(text), kept: asFound({ ...text, required: true }) },
      },
    ];
    const { steps } = provisioningPlan([declare({ kept: text, added: { ...text, indexed: true } })], site);
    expect(words(steps)).toEqual(['addColumn added']);
  });

  it('gives a list its title only where it still has the one that it was made with', () => {
    const declared = defineList({ ...declare({}), title: 'Declared' });
    const titled = (title: string) => [{ name: 'Examples', title, columns: {} }];
    expect(words(provisioningPlan([declared], []).steps)).toEqual(['createList Examples', 'titleList Examples']);
    expect(words(provisioningPlan([declared], titled('Examples')).steps)).toEqual(['titleList Examples']);
    for (const title of ['Declared', 'By hand']) expect(provisioningPlan([declared], titled(title)).steps).toEqual([]);
    expect(provisioningPlan([declare({})], titled('Examples')).steps).toEqual([]);
  });

  it('keeps a choice that people may have used', () => {
    const old = { ...text, kind: 'choice', choices: ['used', 'red'] } as const;
    const site = [{ name: 'Examples', title: 'Examples', columns: { colour: asFound(old) } }];
    const { steps } = provisioningPlan([declare({ colour: { ...old, choices: ['red', 'blue'] } })], site);
    expect(steps).toMatchObject([{ do: 'changeColumn', column: 'colour', as: { choices: ['red', 'blue', 'used'] } }]);
    expect(provisioningPlan([declare({ colour: { ...old, choices: ['red'] } })], site).steps).toEqual([]);
  });

  it.each([
    ['an index', { ...text, indexed: true }],
    ['that it is unique', { ...text, indexed: true, unique: true }],
    ['that it is required', { ...text, required: true }],
  ] as const)('gives a column %s', (_, as) => {
    const site = [{ name: 'Examples', title: 'Examples', columns: { a: asFound(text) } }];
    expect(words(provisioningPlan([declare({ a: as })], site).steps)).toEqual(['changeColumn a']);
  });

  it('does nothing at all where a column is of another kind, and says which', () => {
    const site = [{ name: 'Examples', title: 'Examples', columns: { a: asFound({ ...text, kind: 'number' }) } }];
    expect(provisioningPlan([declare({ a: text, b: text })], site)).toEqual({
      steps: [],
      conflicts: ['Examples.a is number there and text here'],
    });
  });

  it('is done once it was carried out, from any site, and never loses a column or a choice', () => {
    const column = fc.oneof(
      fc.record(
        { ...record(text), indexed: fc.constant(true as const) },
        { requiredKeys: ['kind', 'title', 'sensitivity'] },
      ),
      fc.record({
        ...record({ ...text, kind: 'choice' as const }),
        choices: fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { minLength: 1 }),
      }),
    );
    const columns = fc.dictionary(fc.constantFrom('a', 'b', 'c'), column);
    fc.assert(
      fc.property(columns, columns, (was, is) => {
        const site = Object.entries(was).map(([name, one]) => [name, asFound(one)] as const);
        const found = [{ name: 'Examples', title: 'Examples', columns: Object.fromEntries(site) }];
        const { steps, conflicts } = provisioningPlan([declare(is)], found);
        if (conflicts.length > 0) return;
        const [done] = steps.reduce(after, found as FoundList[]);
        expect(provisioningPlan([declare(is)], done ? [done] : [])).toEqual({ steps: [], conflicts: [] });
        for (const [name, old] of site) {
          expect(done?.columns[name]?.choices).toEqual(expect.arrayContaining([...old.choices]));
        }
      }),
    );
  });
});

/** Constants of these values, for a record. */
function record<T extends object>(values: T): { [Key in keyof T]: fc.Arbitrary<T[Key]> } {
  const entries = Object.entries(values).map(([key, value]) => [key, fc.constant(value)]);
  return Object.fromEntries(entries) as { [Key in keyof T]: fc.Arbitrary<T[Key]> };
}
