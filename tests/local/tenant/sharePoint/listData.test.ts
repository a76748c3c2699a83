import '@pnp/sp/views';
import { type RichList, richList } from './richList';

interface ListData {
  readonly Row: readonly Readonly<Record<string, unknown>>[];
  readonly FirstRow: number;
  readonly LastRow: number;
  readonly RowLimit: number;
  readonly NextHref?: string;
  readonly PrevHref?: string;
}

const shown = 'Title line lines kind kinds size done due day who whos place places Created Author Attachments'.split(
  ' ',
);
const view = (names: readonly string[], more = '', limit = ''): string =>
  `<View><ViewFields>${names.map((name) => `<FieldRef Name="${name}" />`).join('')}</ViewFields>${more}${limit}</View>`;

async function threeRows(): Promise<RichList> {
  const list = await richList();
  await list.rows().items.add({
    Title: 'One',
    line: '<b>',
    lines: 'a\n<b>',
    kind: 'Red',
    kinds: ['Red', 'Blue'],
    size: 1234.5,
    done: true,
    due: '2026-07-04T05:06:00Z',
    day: '2026-07-04',
    whoId: list.benId,
    whosId: [list.adaId, list.benId],
    placeId: 2,
    placesId: [3, 1],
  });
  await list.rows().items.add({ Title: 'Two' });
  await list.rows().items.add({ Title: 'Three' });
  return list;
}

describe('the rows of a list', () => {
  let list: RichList;
  beforeAll(async () => {
    list = await threeRows();
  });
  const asked = async (parameters: object): Promise<ListData> =>
    (await list.rows().renderListDataAsStream(parameters as { ViewXml: string })) as ListData;

  it('have their values as texts, people and items as lists', async () => {
    const { Row } = await asked({ ViewXml: view(shown) });
    const person = (id: number, title: string, email: string) => ({
      id: String(id),
      title,
      email,
      sip: email,
      picture: '',
    });
    const ben = person(list.benId, 'Ben Bell', 'ben.bell@r0b.example');
    const ada = person(list.adaId, 'Ada Armstrong', 'ada.armstrong@r0b.example');
    const item = (lookupId: number, lookupValue: string) => ({ lookupId, lookupValue, isSecretFieldValue: false });
    expect(Row[0]).toMatchObject({
      ID: '1',
      FSObjType: '0',
      FileRef: '/sites/Hub/Lists/Rows/1_.000',
      Title: 'One',
      line: '<b>',
      lines: 'a<br>&lt;b&gt;',
      kind: 'Red',
      kinds: ['Red', 'Blue'],
      size: '1,234.5',
      'size.': '1234.50000000000000',
      done: 'Yes',
      'done.value': '1',
      due: '04/07/2026 05:06',
      'due.': '2026-07-04T05:06:00Z',
      day: '04/07/2026',
      who: [ben],
      whos: [ada, ben],
      place: [item(2, 'South')],
      places: [item(3, 'East'), item(1, 'North')],
      'Created.': '2026-11-22T09:30:00Z',
      Author: [ada],
      Attachments: '0',
    });
  });

  it('are empty texts where there is no value', async () => {
    const { Row } = await asked({ ViewXml: view(shown) });
    const names = 'line lines kind size done due day who whos place places'.split(' ');
    expect(Object.fromEntries(names.map((name) => [name, Row[1]?.[name]]))).toEqual(
      Object.fromEntries(names.map((name) => [name, ''])),
    );
  });

  it('have dates in UTC where that is asked for', async () => {
    const { Row } = await asked({ ViewXml: view(['due']), DatesInUtc: true, RenderOptions: 2 });
    expect(Row[0]).toMatchObject({ due: '2026-07-04T05:06:00Z' });
  });

  it('come page by page', async () => {
    const order = '<Query><OrderBy><FieldRef Name="Title" Ascending="FALSE" /></OrderBy></Query>';
    const ViewXml = view(['Title'], order, '<RowLimit Paged="TRUE">2</RowLimit>');
    const first = await asked({ ViewXml });
    expect(first).toMatchObject({ Row: [{ Title: 'Two' }, { Title: 'Three' }], FirstRow: 1, LastRow: 2, RowLimit: 2 });
    const second = await asked({ ViewXml, Paging: first.NextHref?.slice(1) });
    expect(second).toMatchObject({ Row: [{ Title: 'One' }], FirstRow: 3, LastRow: 3 });
    expect(second.NextHref).toBeUndefined();
  });

  it('say nothing of a next page in a view that has none', async () => {
    const data = await asked({ ViewXml: view(['Title'], '', '<RowLimit>2</RowLimit>') });
    expect(data).toMatchObject({ Row: [{ Title: 'One' }, { Title: 'Two' }], FirstRow: 1, LastRow: 2 });
    expect(data.NextHref).toBeUndefined();
  });

  it('are none where none meets the condition', async () => {
    const none = '<Query><Where><Eq><FieldRef Name="Title" /><Value Type="Text">x</Value></Eq></Where></Query>';
    expect(await asked({ ViewXml: view(['Title'], none) })).toMatchObject({ Row: [], FirstRow: 1, LastRow: 0 });
  });

  it('are those of the default view where no other is given', async () => {
    const data = await asked({ RenderOptions: 2 });
    expect(data).toMatchObject({ FirstRow: 1, LastRow: 3, RowLimit: 30 });
    expect(data.Row[0]).toMatchObject({ LinkTitle: 'One', ContentTypeId: expect.stringMatching(/^0x0100/) });
  });

  const overridden = async (words: Record<string, string>, more = {}): Promise<unknown[]> => {
    const parameters = { ViewXml: view(['Title']), ...more };
    const inAddress = await list.rows().renderListDataAsStream(parameters, {}, new Map(Object.entries(words)));
    const inBody = await list.rows().renderListDataAsStream(parameters, words as never);
    expect(inBody).toEqual(inAddress);
    return (inAddress as ListData).Row.map(({ ID }) => ID);
  };

  it.each([
    [{ FilterField1: 'Title', FilterValue1: 'Two' }, ['2']],
    [{ FilterField1: 'Title', FilterValue1: 'T', FilterOp1: 'BeginsWith' }, ['2', '3']],
    [{ FilterFields1: 'Title', FilterValues1: 'One;#Three' }, ['1', '3']],
    [{ FilterField1: 'line', FilterValue1: '' }, ['2', '3']],
    [{ FilterField1: 'done', FilterValue1: 'Yes' }, ['1']],
    [{ FilterField1: 'size', FilterValue1: '1234.5' }, ['1']],
    [{ FilterField1: 'due', FilterValue1: '04/07/2026 05:06' }, ['1']],
    [{ FilterField1: 'who', FilterValue1: 'Ben Bell' }, ['1']],
    [{ FilterField1: 'placeId', FilterValue1: '2' }, ['1']],
    [{ FilterField1: 'Title', FilterValue1: 'One', FilterField2: 'kind', FilterValue2: 'Blue' }, []],
    [{ SortField: 'Title', SortDir: 'Desc' }, ['2', '3', '1']],
    [{ SortField: 'Title', SortDir: 'Asc' }, ['1', '3', '2']],
  ])('are narrowed and ordered by %j', async (words, ids) => {
    expect(await overridden(words)).toEqual(ids);
  });

  it('go on where the link to the next page says', async () => {
    const ViewXml = view(['Title'], '', '<RowLimit Paged="TRUE">2</RowLimit>');
    const { NextHref = '' } = await asked({ ViewXml });
    expect(await overridden(Object.fromEntries(new URLSearchParams(NextHref.slice(1))), { ViewXml })).toEqual(['3']);
  });

  it('lead back to the page before, and from there on again', async () => {
    const order = '<Query><OrderBy><FieldRef Name="Title" Ascending="FALSE" /></OrderBy></Query>';
    const ViewXml = view(['Title'], order, '<RowLimit Paged="TRUE">1</RowLimit>');
    const at = async (link: string | undefined): Promise<ListData> => {
      const words = new Map(new URLSearchParams(link?.slice(1) ?? '').entries());
      return (await list.rows().renderListDataAsStream({ ViewXml }, undefined, words)) as ListData;
    };
    const first = await at(undefined);
    expect(first.PrevHref).toBeUndefined();
    const second = await at(first.NextHref);
    const third = await at(second.NextHref);
    expect(third).toMatchObject({ Row: [{ Title: 'One' }], FirstRow: 3 });
    const back = await at(third.PrevHref);
    expect(back).toEqual({ ...second, PrevHref: expect.stringContaining('PagedPrev=TRUE') });
    expect(await at(back.NextHref)).toEqual(third);
    const start = await at(back.PrevHref);
    expect(start).toMatchObject({ Row: [{ Title: 'Two' }], FirstRow: 1 });
    expect(start.PrevHref).toBeUndefined();
    expect((await asked({ ViewXml, Paging: second.NextHref?.slice(1) })).PrevHref).toBeUndefined();
  });

  it('are those of a view that is named, and have parts of a view replaced', async () => {
    const added = (await list.rows().views.add('Short', false, { RowLimit: 1 } as never)) as unknown as { Id: string };
    expect(await list.rows().renderListDataAsStream({} as never, { ViewId: added.Id } as never)).toMatchObject({
      RowLimit: 1,
      Row: [{ ID: '1' }],
    });
    const OverrideViewXml =
      '<View><Query><Where><Eq><FieldRef Name="Title"/><Value Type="Text">Two</Value></Eq></Where></Query></View>';
    expect(await asked({ ViewXml: view(['Title']), OverrideViewXml })).toMatchObject({ Row: [{ Title: 'Two' }] });
  });

  it('come with what else of the list is asked for', async () => {
    const data = await list.rows().renderListDataAsStream({ RenderOptions: [1, 2, 4, 8, 16, 1024, 8192] } as never);
    expect(data).toMatchObject({
      listTitle: 'Rows',
      listTemplate: '100',
      ListData: { FirstRow: 1, LastRow: 3 },
      ListSchema: { Field: [{ Name: 'LinkTitle', RealFieldName: 'Title', FieldType: 'Computed' }] },
      ContentTypes: [{ name: 'Item' }],
      ViewMetadata: { Title: 'All Items', DefaultView: true },
    });
    expect(await list.rows().renderListDataAsStream({ RenderOptions: 4 } as never)).not.toHaveProperty('ListData');
  });

  it.each([{ InplaceSearchQuery: 'x' }, { GroupString: 'x' }])('say loudly that %j is not imitated', async (words) => {
    await expect(overridden(words as never)).rejects.toMatchObject({ status: 501 });
  });

  it('come as a text, too', async () => {
    expect(await list.rows().renderListData(view(['Title']))).toMatchObject({ FirstRow: 1, LastRow: 3 });
  });

  it.each([
    ['a column that is not there', { ViewXml: view(['none']) }, 500],
    [
      'a folder that is not there',
      { ViewXml: view(['Title']), FolderServerRelativeUrl: '/sites/Hub/Lists/Rows/None' },
      404,
    ],
    ['the schema of the forms', { ViewXml: view(['Title']), RenderOptions: 64 }, 501],
  ])('are refused for %s', async (_, parameters, status) => {
    await expect(asked(parameters)).rejects.toMatchObject({ status });
  });
});
