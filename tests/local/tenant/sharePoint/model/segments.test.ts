import fc from 'fast-check';
import { segmentsOf } from '../../../../../local/tenant/sharePoint/model/segments';
import { Refused } from '../../../../../local/tenant/rules/refused';

const read = (path: string, query = ''): unknown => segmentsOf(path, new URLSearchParams(query));
const step = (name: string, ...given: unknown[]): unknown => ({
  name,
  given: given.map((value) => ({ name: undefined, value })),
});
const bare = (name: string): unknown => ({ name, given: undefined });

describe('a path of SharePoint is read step by step', () => {
  it.each([
    ['names', 'web/lists', [bare('web'), bare('lists')]],
    [
      'a text, with an apostrophe in it',
      "lists/getbytitle('It''s one')",
      [bare('lists'), step('getbytitle', "It's one")],
    ],
    [
      'a text with a path in it',
      "getlist('/sites/X/Lists/Y')/items",
      [step('getlist', '/sites/X/Lists/Y'), bare('items')],
    ],
    ['a number', 'items(7)', [step('items', 7)]],
    ['a number below zero', 'items(-1)', [step('items', -1)]],
    ['an identifier in quotes', "lists(guid'0a0b')", [step('lists', '0a0b')]],
    [
      'an identifier without',
      'lists(1a000000-0000-4000-8000-000000000001)',
      [step('lists', '1a000000-0000-4000-8000-000000000001')],
    ],
    ['brackets with nothing in them', 'webs()/add()', [step('webs'), step('add')]],
    [
      'values with names',
      "files/add(url='a b.txt', overwrite=true)",
      [
        bare('files'),
        {
          name: 'add',
          given: [
            { name: 'url', value: 'a b.txt' },
            { name: 'overwrite', value: true },
          ],
        },
      ],
    ],
    ['yes, no and nothing', 'a(true,FALSE,null)', [step('a', true, false, null)]],
    ['the name of a service', 'SP.Utilities.Utility.SendEmail', [bare('SP.Utilities.Utility.SendEmail')]],
    ['the value itself', 'web/title/$value', [bare('web'), bare('title'), bare('$value')]],
  ])('%s', (_, path, steps) => {
    expect(read(path)).toEqual(steps);
  });

  it('with what the query gives for a name', () => {
    expect(read('getfile(decodedUrl=@p1)', "@p1='/sites/X/It''s.txt'")).toEqual([
      { name: 'getfile', given: [{ name: 'decodedUrl', value: "/sites/X/It's.txt" }] },
    ]);
  });

  it.each([
    ['a text without an end', "getbytitle('one"],
    ['brackets without an end', 'items(7'],
    ['no step between two lines', 'web//lists'],
    ['something behind the brackets', "getbytitle('one')items"],
    ['a name that the query does not give', 'getfile(@p1)'],
    ['a sign that is none', 'web/l?sts'],
  ])('but not %s', (_, path) => {
    expect(() => read(path)).toThrow(Refused);
  });

  it('whatever a text is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(read(`getbytitle('${text.replaceAll("'", "''")}')/items`)).toEqual([
          step('getbytitle', text),
          bare('items'),
        ]);
      }),
    );
  });
});
