import { defineList, type NewRow } from '../../config/lists/defineList';

/** A list with a column of every kind, for the tests of both stores. */
export const examples = defineList({
  name: 'Examples',
  title: 'Examples of everything',
  description: 'For these tests.',
  audience: 'open',
  columns: {
    line: { kind: 'text', title: 'Line', indexed: true, sensitivity: 'open' },
    key: { kind: 'text', title: 'Key', indexed: true, unique: true, sensitivity: 'open' },
    lines: { kind: 'lines', title: 'Lines', sensitivity: 'open' },
    on: { kind: 'day', title: 'On', indexed: true, sensitivity: 'open' },
    link: { kind: 'link', title: 'Link', sensitivity: 'open' },
    amount: { kind: 'number', title: 'Amount', indexed: true, sensitivity: 'open' },
    done: { kind: 'yesNo', title: 'Done', indexed: true, sensitivity: 'open' },
    colour: { kind: 'choice', title: 'Colour', choices: ['Red', 'Blue & green'], indexed: true, sensitivity: 'open' },
    sizes: { kind: 'choices', title: 'Sizes', choices: ['Small', 'Large'], sensitivity: 'open' },
  },
});

export type NewExample = NewRow<typeof examples>;

/** A row with a value in every column. */
export const full: NewExample = {
  title: 'Everything',
  line: 'A line',
  key: 'K1',
  lines: 'First line\nsecond line\n\n  indented',
  on: '2026-03-12',
  link: 'https://example.com/a',
  amount: -12.5,
  done: true,
  colour: 'Blue & green',
  sizes: ['Large', 'Small'],
};
