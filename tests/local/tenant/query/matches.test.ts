import { parseFilter } from '../../../../local/tenant/query/filter';
import { matches } from '../../../../local/tenant/query/matches';

const thing: Readonly<Record<string, string | number | boolean | null>> = {
  Title: "It's one",
  Hidden: false,
  Count: 3,
  Created: '2026-03-04T05:06:07Z',
  Nothing: null,
};

const meets = (filter: string): boolean => matches(parseFilter(filter), (name) => thing[name] ?? null);

describe('a thing meets', () => {
  it.each([
    ["Title eq 'it''s ONE'", true],
    ["startswith(Title,'IT') and substringof('one',Title)", true],
    ['Hidden eq false', true],
    ['Hidden eq true or Count gt 3', false],
    ['Count ge 3L and Count lt 3.5', true],
    ['(Count eq 1 or Count eq 3) and Nothing eq null', true],
    ['Nothing ne null', false],
    ["Nothing ne 'x'", true],
    ['Nothing lt 1', false],
    ["Created eq datetime'2026-03-04T05:06:07.000Z'", true],
    ["Created gt datetime'2026-03-04T06:06:07+01:00'", false],
    ['year(Created) eq 2026 and month(Created) eq 3 and day(Created) ne 5', true],
    ['hour(Created) eq 5 and minute(Created) eq 6 and second(Created) eq 7', true],
    ['year(Nothing) eq 2026', false],
  ])('%s: %s', (filter, expected) => {
    expect(meets(filter)).toBe(expected);
  });
});

describe('a filter is refused', () => {
  it.each([
    '',
    'Title',
    "Title eq 'x",
    "not (Title eq 'x')",
    "endswith(Title,'x')",
    "Title eq 'x' and",
    "Title like 'x'",
    "datetime'soon' eq Created",
    "Created eq datetime'2026-02-30'",
    'year(Title) eq 2026',
    'Count add 1 eq 4',
  ])('%s', (filter) => {
    expect(() => meets(filter)).toThrow(/^(filter|query)NotUnderstood$/);
  });
});
