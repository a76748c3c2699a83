import '@pnp/sp/content-types';
import type { IListItemFormUpdateValue } from '@pnp/sp/lists';
import { ben, cora, hub, person } from '../tenantForTests';
import { pnp } from '../clients';
import { type RichList, richList } from './richList';

type Answered = readonly {
  readonly FieldName: string;
  readonly HasException: boolean;
  readonly ErrorMessage: string | null;
}[];

const form = (values: Readonly<Record<string, string>>): IListItemFormUpdateValue[] =>
  Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }) as IListItemFormUpdateValue);

const claims = (...logins: string[]): string => JSON.stringify(logins.map((Key) => ({ Key })));
const adaLogin = 'i:0#.f|membership|ada.armstrong@r0b.example';
const benLogin = 'i:0#.f|membership|ben.bell@r0b.example';

const add = async ({ rows }: RichList, values: Readonly<Record<string, string>>): Promise<Answered> =>
  (await rows().addValidateUpdateItemUsingPath(form(values), '/sites/Hub/Lists/Rows')) as Answered;

describe('an item added by the texts of a form', () => {
  it('has what they mean, and the answer says its id', async () => {
    const list = await richList();
    const answered = await add(list, {
      Title: 'One',
      line: 'x',
      size: '1,234.5',
      done: '1',
      due: '22/11/2026 14:30',
      day: '2026-11-22',
      who: claims(benLogin),
      whos: claims(adaLogin, benLogin),
      place: '2;#South',
      places: '1;#North;#3;#East',
    });
    expect(answered.every(({ HasException }) => !HasException)).toBe(true);
    expect(answered.at(-1)).toMatchObject({ FieldName: 'Id', FieldValue: '1', ItemId: 1, ErrorCode: 0 });
    expect(await list.rows().items.getById(1)()).toMatchObject({
      Title: 'One',
      line: 'x',
      size: 1234.5,
      done: true,
      due: '2026-11-22T14:30:00Z',
      day: '2026-11-22T00:00:00Z',
      whoId: list.benId,
      whosId: [list.adaId, list.benId],
      placeId: 2,
      placesId: [1, 3],
    });
  });

  it.each([
    ['3/4/2026 10:05 AM', '2026-04-03T10:05:00Z'],
    ['03/04/2026 12:00:07am', '2026-04-03T00:00:07Z'],
    ['3/4/2026 12:30 pm', '2026-04-03T12:30:00Z'],
    ['3/4/2026 11:59 PM', '2026-04-03T23:59:00Z'],
  ])('may have half a day said of its hours: %s', async (text, instant) => {
    const list = await richList();
    await add(list, { Title: 'One', due: text });
    expect(await list.rows().items.getById(1).select('due')()).toMatchObject({ due: instant });
  });

  it.each([
    ['an hour of half a day that is none', 'due', '3/4/2026 13:00 PM', expect.stringContaining('valid date')],
    ['a number that is none', 'size', 'many', 'Only numbers can go here.'],
    ['a date that is none', 'due', '31/02/2026', expect.stringContaining('valid date')],
    ['nobody', 'who', claims('i:0#.f|membership|nobody@r0b.example'), expect.stringContaining('user')],
    ['a person who is no JSON', 'who', 'Ben', expect.stringContaining('user')],
    ['a lookup that is no number', 'place', 'South', expect.any(String)],
    ['a choice that is none', 'kind', 'x', expect.any(String)],
    ['nothing where something must be', 'Title', '', "You can't leave this blank."],
    ['a column that is not there', 'none', 'x', expect.stringContaining('does not exist')],
    ['more than a line holds', 'line', 'x'.repeat(256), expect.stringContaining('Invalid text value')],
  ])('is not added for %s, which is said of the column', async (_, name, text, message) => {
    const list = await richList();
    await list.rows().fields.getByInternalNameOrTitle('Title').update({ Required: true });
    const answered = await add(list, { Title: 'One', [name]: text });
    expect(answered.find(({ FieldName }) => FieldName === name)).toMatchObject({
      HasException: true,
      ErrorMessage: message,
    });
    expect(answered.filter(({ HasException }) => HasException)).toHaveLength(1);
    expect(await list.rows().items()).toEqual([]);
  });

  it('is not added where a value must be the only one of its kind', async () => {
    const list = await richList();
    await list.rows().fields.getByInternalNameOrTitle('line').update({ Indexed: true, EnforceUniqueValues: true });
    await add(list, { line: 'x' });
    expect(await add(list, { line: 'X' })).toMatchObject([
      { FieldName: 'line', HasException: true, ErrorMessage: expect.stringContaining('duplicate values') },
    ]);
  });

  it('is refused in a folder that is not there, and to whoever may not add', async () => {
    const { tenant, rows } = await richList();
    const missing = rows().addValidateUpdateItemUsingPath(form({ Title: 'x' }), '/sites/Hub/Lists/Rows/None');
    await expect(missing).rejects.toMatchObject({ status: 404 });
    const { lists } = pnp(tenant, hub, person(cora)).web;
    const denied = lists
      .getByTitle('Rows')
      .addValidateUpdateItemUsingPath(form({ Title: 'x' }), '/sites/Hub/Lists/Rows');
    await expect(denied).rejects.toMatchObject({ status: 403 });
  });
});

describe('an item changed by the texts of a form', () => {
  it('may be given another author and other times, which a MERGE may not', async () => {
    const { tenant, rows, adaId, benId } = await richList();
    await rows().items.add({ Title: 'One' });
    const values = form({
      Title: 'Two',
      Author: claims(benLogin),
      Editor: claims(benLogin),
      Created: '01/02/2020 03:04',
      Modified: '2020-02-03T04:05:06Z',
    });
    const answered = (await rows().items.getById(1).validateUpdateListItem(values)) as Answered;
    expect(answered.map(({ FieldName, HasException }) => [FieldName, HasException])).toEqual([
      ['Title', false],
      ['Author', false],
      ['Editor', false],
      ['Created', false],
      ['Modified', false],
    ]);
    expect(await rows().items.getById(1)()).toMatchObject({
      Title: 'Two',
      AuthorId: benId,
      EditorId: benId,
      Created: '2020-02-01T03:04:00Z',
      Modified: '2020-02-03T04:05:06Z',
    });
    for (const change of [
      { AuthorId: adaId },
      { Created: '2020-02-01T03:04:00Z' },
      { Modified: '2020-02-01T03:04:00Z' },
    ])
      await expect(rows().items.getById(1).update(change)).rejects.toMatchObject({ status: 400 });
    const asBen = pnp(tenant, hub, person(ben)).web.lists.getByTitle('Rows').items.getById(1);
    await asBen.validateUpdateListItem(form({ size: '3' }));
    expect(await rows().items.getById(1)()).toMatchObject({ size: 3, EditorId: benId, OData__UIVersionString: '3.0' });
  });

  it('stays as it is where one text is not right', async () => {
    const { rows } = await richList();
    await rows().items.add({ Title: 'One' });
    await rows()
      .items.getById(1)
      .validateUpdateListItem(form({ Title: 'Two', size: 'x' }));
    expect(await rows().items.getById(1)()).toMatchObject({ Title: 'One', OData__UIVersionString: '1.0' });
  });
});

describe('the content type of an item', () => {
  it('may be said in a form, and may be no other than it is', async () => {
    const { rows } = await richList();
    const [{ Id, Name }] = (await rows().contentTypes()) as [{ Id: { StringValue: string }; Name: string }];
    const said = { ContentType: Name, ContentTypeId: Id.StringValue };
    const answered = (await rows().addValidateUpdateItemUsingPath(
      form({ Title: 'One', ...said }),
      '/sites/Hub/Lists/Rows',
    )) as Answered;
    expect(answered.map(({ FieldName, HasException }) => [FieldName, HasException])).toEqual([
      ['Title', false],
      ['ContentType', false],
      ['ContentTypeId', false],
      ['Id', false],
    ]);
    const changed = (await rows()
      .items.getById(1)
      .validateUpdateListItem(form({ ContentType: Name, Title: 'Two' }))) as unknown as Answered;
    expect(changed.every(({ HasException }) => !HasException)).toBe(true);
    const other = form({ ContentType: 'Folder' });
    await expect(rows().items.getById(1).validateUpdateListItem(other)).rejects.toMatchObject({ status: 501 });
  });
});

describe('a list', () => {
  it('finds an item by its id as a text, and gives the next id away for good', async () => {
    const { rows } = await richList();
    await rows().items.add({ Title: 'One' });
    expect(await rows().items.getItemByStringId('1')()).toMatchObject({ Title: 'One' });
    expect(await rows().reserveListItemId()).toBe(2);
    expect(await rows().items.add({ Title: 'Three' })).toMatchObject({ Id: 3 });
  });

  it('has no application of Office for a plain item', async () => {
    const { rows } = await richList();
    await rows().items.add({ Title: 'One' });
    expect(await rows().items.getById(1).getWopiFrameUrl()).toBe('');
  });
});
