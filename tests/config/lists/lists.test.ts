import { defineList, type NewRow, type Row } from '../../../config/lists/defineList';
import { listFaults } from '../../../config/lists/faults';
import { lists, schemaVersion } from '../../../config/lists/schema';
import { services } from '../../../config/lists/services';
import { siteSchema } from '../../../config/lists/siteSchema';
import { trusts } from '../../../config/trusts/programme';

const example = defineList({
  name: 'Examples',
  title: 'Examples',
  description: 'For these tests',
  audience: 'open',
  columns: {
    words: { kind: 'text', title: 'Words', required: true, sensitivity: 'open' },
    colour: { kind: 'choice', title: 'Colour', choices: ['red', 'blue'], required: true, sensitivity: 'open' },
    sizes: { kind: 'choices', title: 'Sizes', choices: ['small', 'large'], sensitivity: 'open' },
    count: { kind: 'number', title: 'Count', indexed: true, sensitivity: 'open' },
    done: { kind: 'yesNo', title: 'Done', sensitivity: 'open' },
    on: { kind: 'day', title: 'On', indexed: true, sensitivity: 'open' },
  },
});

describe('the row of a list', () => {
  it('has the type that its declaration says', () => {
    const written: NewRow<typeof example> = { title: 'One', words: 'a', colour: 'red' };
    const read: Row<typeof example> = { ...written, id: 1, sizes: ['small'], count: 2, done: true, on: '2026-03-25' };
    // @ts-expect-error green is not among the choices
    const green: NewRow<typeof example> = { title: 'One', words: 'a', colour: 'green' };
    // @ts-expect-error words are required
    const wordless: NewRow<typeof example> = { title: 'One', colour: 'red' };
    // @ts-expect-error a number is no text
    const text: NewRow<typeof example> = { title: 'One', words: 'a', colour: 'red', count: '2' };
    // @ts-expect-error there is no such column
    const more: NewRow<typeof example> = { title: 'One', words: 'a', colour: 'red', shape: 'round' };
    expect([written, read, green, wordless, text, more]).toHaveLength(6);
  });
});

describe('the lists of the programme', () => {
  it.each([siteSchema, ...lists].map((list) => [list.name, list] as const))(
    '%s is one that SharePoint takes',
    (_, list) => {
      expect(listFaults(list)).toEqual([]);
    },
  );

  it('offer every trust of the programme wherever a trust is chosen, and no other', () => {
    const offered = lists.flatMap(({ columns }) => {
      const column = columns['trust'] ?? columns['scope'];
      return column?.kind === 'choice' ? [column.choices.filter((choice) => choice !== 'All')] : [];
    });
    expect(offered).toEqual(Array.from({ length: 5 }, () => trusts.map(({ ods }) => ods)));
    expect(services.columns.trust.choices).toContain('All');
  });

  it('have names of their own, and a version', () => {
    expect(new Set(lists.map(({ name }) => name.toLowerCase())).size).toBe(lists.length);
    expect(schemaVersion).toBeGreaterThanOrEqual(1);
  });
});

describe('a declaration is wrong', () => {
  const text = { kind: 'text', title: 'Text', sensitivity: 'open' } as const;
  it.each([
    ['with a name that SharePoint would change', { 'two words': text }, /no name that SharePoint keeps/],
    ['with a name that is too long', { ['x'.repeat(33)]: text }, /no name that SharePoint keeps/],
    ['with the name of a built-in column', { title: text }, /built-in column/],
    ['with a unique column that is not indexed', { a: { ...text, unique: true } }, /unique and not indexed/],
    ['with a day that is not indexed', { a: { ...text, kind: 'day' } }, /a day and not indexed/],
    ['with something about a person on an open list', { a: { ...text, sensitivity: 'personal' } }, /about a person/],
    ['with a choice twice', { a: { ...text, kind: 'choice', choices: ['x', 'x'] } }, /a choice twice/],
    [
      'with the mark between choices in one',
      { a: { ...text, kind: 'choices', choices: ['x;#y'] } },
      /";#" in a choice/,
    ],
  ] as const)('%s', (_, columns, expected) => {
    expect(listFaults({ ...example, columns }).join()).toMatch(expected);
  });

  it('when something sealed is to be filtered on', () => {
    const sealed = { a: { ...text, sensitivity: 'clinical', indexed: true } } as const;
    expect(listFaults({ ...example, audience: 'service', columns: sealed })).toEqual([
      'Examples.a is sealed, so that nobody can filter on it',
    ]);
    const personal = { a: { ...text, sensitivity: 'personal', indexed: true } } as const;
    expect(listFaults({ ...example, audience: 'service', columns: personal })).toEqual([]);
  });

  it('with more indexes than a list can have', () => {
    const many = Object.fromEntries(
      Array.from({ length: 21 }, (_, index) => [`c${index}`, { ...text, indexed: true } as const]),
    );
    expect(listFaults({ ...example, columns: many })).toEqual(['Examples has 21 indexes']);
  });
});
