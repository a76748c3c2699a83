import type { Condition } from '../../../config/lists/listStore';
import { odataFilter } from '../../../config/lists/odataFilter';
import type { examples } from '../../contract/examples';

const style = { column: (name: string) => `fields/${name}`, yesNo: String };

describe('a filter', () => {
  it.each<[string, readonly Condition<typeof examples>[], string | undefined]>([
    ['nothing', [], undefined],
    ['a text with an apostrophe', [{ column: 'line', is: 'eq', value: "it's" }], "fields/line eq 'it''s'"],
    ['a number', [{ column: 'amount', is: 'lt', value: -1.5 }], 'fields/amount lt -1.5'],
    ['yes or no', [{ column: 'done', is: 'eq', value: false }], 'fields/done eq false'],
    [
      'what is not equal',
      [{ column: 'on', is: 'ne', value: '2026-01-01' }],
      "(fields/on ne '2026-01-01' or fields/on eq null)",
    ],
    [
      'several conditions',
      [
        { column: 'on', is: 'ge', value: '2026-01-01' },
        { column: 'on', is: 'le', value: '2026-02-01' },
      ],
      "fields/on ge '2026-01-01' and fields/on le '2026-02-01'",
    ],
    [
      'what narrows most before the rest, and otherwise keeps the order',
      [
        { column: 'colour', is: 'ne', value: 'Red' },
        { column: 'amount', is: 'gt', value: 1 },
        { column: 'done', is: 'eq', value: true },
        { column: 'amount', is: 'lt', value: 9 },
        { column: 'line', is: 'eq', value: 'x' },
      ],
      "fields/done eq true and fields/line eq 'x' and fields/amount gt 1 and fields/amount lt 9 and " +
        "(fields/colour ne 'Red' or fields/colour eq null)",
    ],
  ])('says %s', (_, conditions, filter) => {
    expect(odataFilter(conditions, style)).toBe(filter);
  });

  it('leaves the conditions as they were given', () => {
    const conditions: readonly Condition<typeof examples>[] = [
      { column: 'colour', is: 'ne', value: 'Red' },
      { column: 'line', is: 'eq', value: 'x' },
    ];
    odataFilter(conditions, style);
    expect(conditions.map(({ column }) => column)).toEqual(['colour', 'line']);
  });
});
