import { ask } from './asking';
import { ada, person } from '../tenantForTests';
import { ids, type RichList, richList } from './richList';

async function threeRows(): Promise<RichList> {
  const list = await richList();
  const { adaId, benId } = list;
  const rows = [
    {
      Title: 'One',
      size: 2,
      due: '2026-11-22T09:00:00Z',
      whoId: adaId,
      whosId: [adaId, benId],
      placeId: 2,
      kinds: ['a', 'b'],
    },
    { Title: 'Two', size: 1, due: '2026-11-21T09:00:00Z', whoId: benId, placesId: [1, 3] },
    { Title: 'Three <&>', done: true },
  ];
  for (const row of rows) await list.rows().items.add(row);
  return list;
}

const where = (inside: string): string => `<View><Query><Where>${inside}</Where></Query></View>`;
const field = (name: string, more = ''): string => `<FieldRef Name="${name}" ${more}/>`;
const value = (type: string, text: string, more = ''): string => `<Value Type='${type}' ${more}>${text}</Value>`;

describe('items by a query in CAML', () => {
  let list: RichList;
  beforeAll(async () => {
    list = await threeRows();
  });
  const found = async (ViewXml: string): Promise<number[]> => ids(await list.rows().getItemsByCAMLQuery({ ViewXml }));

  it.each<[string, string, number[]]>([
    ['today', `<Eq>${field('due')}${value('DateTime', '<Today />')}</Eq>`, [1]],
    ['yesterday', `<Eq>${field('due')}${value('DateTime', '<Today OffsetDays="-1" />')}</Eq>`, [2]],
    ['a day', `<Leq>${field('due')}${value('DateTime', '2026-11-21')}</Leq>`, [2]],
    ['after a day', `<Gt>${field('due')}${value('DateTime', '2026-11-21T01:00:00Z')}</Gt>`, [1]],
    ['not on a day', `<Neq>${field('due')}${value('DateTime', '2026-11-21')}</Neq>`, [1, 3]],
    [
      'a moment',
      `<Gt>${field('due')}${value('DateTime', '2026-11-21 08:00:00', 'IncludeTimeValue="TRUE"')}</Gt>`,
      [1, 2],
    ],
    ['the caller', `<Eq>${field('who')}${value('Integer', '<UserID />')}</Eq>`, [1]],
    ['a person by name', `<Eq>${field('who')}${value('User', 'Ben Bell')}</Eq>`, [2]],
    ['a person by number', `<Eq>${field('who', 'LookupId="TRUE"')}${value('User', 'BEN')}</Eq>`, [2]],
    ['who wrote it', `<Eq>${field('Author')}${value('User', 'Ada Armstrong')}</Eq>`, [1, 2, 3]],
    ['one of several people', `<Eq>${field('whos', 'LookupId="TRUE"')}${value('User', 'BEN')}</Eq>`, [1]],
    ['a lookup', `<Eq>${field('place')}${value('Lookup', 'South')}</Eq>`, [1]],
    [
      'a lookup by number',
      `<In>${field('place', 'LookupId="TRUE"')}<Values>${value('Lookup', '2')}</Values></In>`,
      [1],
    ],
    ['no lookup', `<IsNull>${field('place')}</IsNull>`, [2, 3]],
    ['several lookups', `<Includes>${field('places')}${value('Lookup', 'East')}</Includes>`, [2]],
    ['no such lookup', `<NotIncludes>${field('places')}${value('Lookup', 'East')}</NotIncludes>`, [1, 3]],
    ['a choice', `<Eq>${field('kinds')}${value('MultiChoice', 'B')}</Eq>`, [1]],
    ['yes', `<Eq>${field('done')}${value('Boolean', '1')}</Eq>`, [3]],
    ['an id', `<In>${field('ID')}<Values>${value('Counter', '1')}${value('Counter', '3')}</Values></In>`, [1, 3]],
    ['what is encoded', `<Contains>${field('Title')}${value('Text', '&lt;&amp;')}</Contains>`, [3]],
    ['a beginning', `<BeginsWith>${field('LinkTitle')}${value('Text', 't')}</BeginsWith>`, [2, 3]],
  ])('are those of %s', async (_, condition, expected) => {
    expect(await found(where(condition.replaceAll('BEN', String(list.benId))))).toEqual(expected);
  });

  it('come in its order, so many at a time, page after page', async () => {
    const view = `<View Scope="RecursiveAll"><Query><OrderBy>${field('size', 'Ascending="FALSE"')}</OrderBy></Query><RowLimit Paged="TRUE">2</RowLimit></View>`;
    expect(await found(view)).toEqual([1, 2]);
    const ListItemCollectionPosition = { PagingInfo: 'Paged=TRUE&p_size=1&p_ID=2' };
    expect(ids(await list.rows().getItemsByCAMLQuery({ ViewXml: view, ListItemCollectionPosition }))).toEqual([3]);
  });

  it('have the columns that it shows, and what the address asks for', async () => {
    const ViewXml = `<View><ViewFields>${field('Title')}${field('who')}</ViewFields><RowLimit>1</RowLimit></View>`;
    const [first] = (await list.rows().getItemsByCAMLQuery({ ViewXml })) as Record<string, unknown>[];
    expect(first).toMatchObject({ Id: 1, Title: 'One', whoId: list.adaId });
    expect(first).not.toHaveProperty('size');
    const expanded = await list.rows().getItemsByCAMLQuery({ ViewXml }, 'FieldValuesAsText');
    expect(expanded).toMatchObject([{ FieldValuesAsText: { Title: 'One' } }]);
  });

  it.each(['<Where><Eq /></Where>', '', '<View />'])('are all of them where it asks for nothing: "%s"', async (xml) => {
    expect(await found(xml)).toEqual([1, 2, 3]);
  });

  it('come for a query in the address, too', async () => {
    const query = encodeURIComponent(
      `{"ViewXml":"${where(`<Eq>${field('ID')}${value('Counter', '2')}</Eq>`).replaceAll('"', "'")}"}`,
    );
    const path = `web/lists/getbytitle('Rows')/getitems(query=@q)?@q=${query}`;
    expect(ids((await ask(list.tenant, person(ada), path, { method: 'POST' })).body['value'])).toEqual([2]);
  });

  const entity = '<!DOCTYPE x [<!ENTITY a "b">]>';
  it.each([
    ['a column that is not there', where(`<Eq>${field('none')}${value('Text', 'x')}</Eq>`), '-2130575340'],
    ['one condition in an "Or"', where(`<Or><Eq>${field('ID')}${value('Counter', '1')}</Eq></Or>`), '-2130575340'],
    [
      'two conditions without one',
      where(`<IsNull>${field('ID')}</IsNull><IsNull>${field('ID')}</IsNull>`),
      '-2130575340',
    ],
    ['an unknown comparison', where(`<Like>${field('ID')}${value('Counter', '1')}</Like>`), '-2130575340'],
    ['no date', where(`<Eq>${field('due')}${value('DateTime', 'soon')}</Eq>`), '-2130575340'],
    ['no number of rows', '<View><RowLimit>many</RowLimit></View>', '-2130575340'],
    ['XML that does not end', '<View><Query>', '-2147467259'],
    ['two elements', '<View /><View />', '-2147467259'],
    ['entities of its own', `${entity}<View />`, '-2147467259'],
    ['elements too deep in one another', `${'<View>'.repeat(5000)}${'</View>'.repeat(5000)}`, '-2147467259'],
    ['too long a text', `<View>${' '.repeat(200_000)}</View>`, '-2147467259'],
    [
      'too many conditions',
      where(`<In>${field('ID')}<Values>${value('Counter', '1').repeat(401)}</Values></In>`),
      '-2130575340',
    ],
    ['more rows than the threshold', '<View><RowLimit>5001</RowLimit></View>', '-2147024860'],
  ])('are refused for %s', async (_, ViewXml, code) => {
    const refused = list.rows().getItemsByCAMLQuery({ ViewXml });
    await expect(refused).rejects.toMatchObject({ status: 500, message: expect.stringContaining(code) });
  });

  it('can be those of 400 ids', async () => {
    const values = Array.from({ length: 400 }, (_, at) => value('Counter', String(at + 2))).join('');
    expect(await found(where(`<In>${field('ID')}<Values>${values}</Values></In>`))).toEqual([2, 3]);
  });

  it.each(['GroupBy', 'Membership'])('are not imitated for %s', async (name) => {
    const ViewXml =
      name === 'GroupBy'
        ? `<View><Query><GroupBy>${field('ID')}</GroupBy></Query></View>`
        : where(`<Membership Type="CurrentUserGroups">${field('who')}</Membership>`);
    await expect(list.rows().getItemsByCAMLQuery({ ViewXml })).rejects.toMatchObject({ status: 501 });
  });
});
