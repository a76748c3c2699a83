import { ids, type RichList, richList } from './richList';

/** Two items: the first has a value in every column, the second none. */
async function twoRows(): Promise<RichList> {
  const list = await richList();
  await list.rows().items.add({
    Title: "It's one",
    line: 'Alpha',
    lines: 'Long',
    kind: 'Red',
    kinds: ['Red', 'Blue'],
    size: 1.5,
    done: true,
    due: '2026-03-04T05:06:07Z',
    day: '2026-03-04',
    whoId: list.adaId,
    whosId: [list.adaId, list.benId],
    placeId: 2,
    placesId: [1, 2],
  });
  await list.rows().items.add({ Title: 'Two' });
  return list;
}

describe('a filter over items', () => {
  let list: RichList;
  beforeAll(async () => {
    list = await twoRows();
  });

  it.each([
    ["Title eq 'IT''S ONE'", [1]],
    ["Title eq (('IT''S ONE'))", [1]],
    ["line ne 'Alpha'", [2]],
    ['line eq null', [2]],
    ['line ne null', [1]],
    ["line gt 'Al' and line lt 'B'", [1]],
    ["startswith(line,'AL')", [1]],
    ["startsWith(line, 'lp')", []],
    ["substringof('LP',line)", [1]],
    ["substringof('lp',line) eq true", [1]],
    ["kind eq 'Red' or kind eq 'Blue'", [1]],
    ["kinds eq 'blue'", [1]],
    ["kinds ne 'Blue'", [2]],
    ['size eq 1.5', [1]],
    ["size eq '1.5'", [1]],
    ['size ge 1.4 and size le 1.6', [1]],
    ['done eq 1', [1]],
    ['done eq true', [1]],
    ["done eq '1'", [1]],
    ['done ne 1', [2]],
    ["due eq datetime'2026-03-04T05:06:07.000Z'", [1]],
    ["due ge '2026-03-04'", [1]],
    ['due lt 2026-03-04T05:06:08Z', [1]],
    ["day eq '2026-03-04T00:00:00Z'", [1]],
    ['year(due) eq 2026 and month(due) eq 3 and day(due) eq 4', [1]],
    ['hour(due) eq 5 and minute(due) eq 6 and second(due) eq 7', [1]],
    ['AuthorId eq ADA', [1, 2]],
    ['whoId eq ADA', [1]],
    ['whosId eq BEN', [1]],
    ['placeId eq 2', [1]],
    ['FSObjType eq 0 and Attachments eq 0', [1, 2]],
    ["FileRef eq '/sites/Hub/Lists/Rows/2_.000'", [2]],
    ["FileDirRef eq '/sites/hub/lists/rows'", [1, 2]],
    ["startswith(FileLeafRef,'2_')", [2]],
    ["startswith(ContentTypeId,'0x0100')", [1, 2]],
    ["startswith(ContentTypeId,'0x0120')", []],
    ['Id eq 1 or Id eq 2 and Id eq 3', [1]],
    ['(Id eq 1 or Id eq 2) and Id eq 3', []],
  ])('takes %s', async (filter, found) => {
    const named = filter.replace('ADA', String(list.adaId)).replace('BEN', String(list.benId));
    expect(ids(await list.rows().items.filter(named).select('Id')())).toEqual(found);
  });

  it.each([
    ["Author/Title eq 'Ada Armstrong'", 'Author', [1, 2]],
    ["who/EMail eq 'ada.armstrong@r0b.example'", 'who', [1]],
    ["whos/Title eq 'Ben Bell'", 'whos', [1]],
    ["place/Title eq 'south'", 'place', [1]],
    ['place/Id ge 2', 'place', [1]],
    ["substringof('or',places/Title)", 'places', [1]],
    ["places/Title eq 'South'", 'places', [1]],
  ])('takes %s where %s is expanded', async (filter, expanded, found) => {
    const query = list.rows().items.filter(filter).select('Id', `${expanded}/Id`).expand(expanded);
    expect(ids(await query())).toEqual(found);
  });

  it.each([
    ["Author/Title eq 'Ada Armstrong'", [1, 2]],
    ['who/Id eq ADA', [1]],
    ["whos/EMail eq 'ben.bell@r0b.example'", [1]],
    ["place/Title eq 'South' or place/Title eq 'North'", [1]],
    ["place/Title ne 'South'", [2]],
    ['places/Id eq 1', [1]],
  ])('takes %s without anything expanded', async (filter, found) => {
    const named = filter.replace('ADA', String(list.adaId));
    expect(ids(await list.rows().items.filter(named).select('Id')())).toEqual(found);
  });

  it('is refused over an address', async () => {
    await list.rows().fields.createFieldAsXml('<Field Name="page" DisplayName="page" Type="URL" />');
    const message = expect.stringMatching(/The field 'page' of type 'URL' cannot be used in the query filter/);
    const refused = list.rows().items.filter("page eq 'https://one.example'")();
    await expect(refused).rejects.toMatchObject({ status: 400, message });
  });

  it.each([
    ["lines eq 'Long'", /The field 'lines' of type 'Note' cannot be used in the query filter expression/],
    ["who eq 'Ada'", /The field 'who' of type 'User' cannot be used in the query filter expression/],
    ['places eq 1', /The field 'places' of type 'LookupMulti' cannot be used in the query filter expression/],
    ['Author eq 1', /The field 'Author' of type 'User' cannot be used in the query filter expression/],
    ["not startswith(Title,'x')", /not valid/],
    ["endswith(Title,'x')", /The expression .+endswith\(Title,'x'\).+ is not valid\./],
    ['Title eq', /The expression .+Title eq.+ is not valid\./],
    ["tolower(Title) eq 'two'", /not valid/],
    ['size add 1 eq 2', /not valid/],
    ["size eq 'many'", /not valid/],
    ["due gt 'tomorrow'", /not valid/],
    ['year(size) eq 1', /not valid/],
    ["none eq 'x'", /Column 'none' does not exist/],
  ])('is refused where it is %s', async (filter, message) => {
    const refused = list.rows().items.filter(filter)();
    await expect(refused).rejects.toMatchObject({ status: 400, message: expect.stringMatching(message) });
  });
});
