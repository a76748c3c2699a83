import '@pnp/sp/fields';
import '@pnp/sp/views';
import type { IView } from '@pnp/sp/views';
import { ben, cora } from '../tenantForTests';
import { plainList } from './plainList';

/** A list with a column "one" and a view "Mine". */
async function withView() {
  const { list, sp, as } = await plainList();
  const SchemaXml = '<Field Type="Text" Name="one" DisplayName="Number one" />';
  await list.fields.createFieldAsXml({ SchemaXml, Options: 8 });
  await list.views.add('Mine', false, { RowLimit: 10, ViewQuery: '<OrderBy><FieldRef Name="one" /></OrderBy>' });
  return { list, sp, as, view: list.views.getByTitle('Mine') };
}

const shown = async (view: IView): Promise<unknown> => ((await view.fields()) as unknown as { Items: unknown }).Items;

describe('a new list', () => {
  it('has a view of all items that shows the title', async () => {
    const { list } = await plainList();
    const view = await list.defaultView();
    expect(await list.views.select('Id')()).toMatchObject([{ Id: view.Id }]);
    expect(view).toMatchObject({
      Title: 'All Items',
      DefaultView: true,
      ServerRelativeUrl: '/sites/Hub/Lists/Plain/AllItems.aspx',
      RowLimit: 30,
      Paged: true,
      ViewType: 'HTML',
      ViewQuery: '',
    });
    expect(await shown(list.defaultView)).toEqual(['LinkTitle']);
  });
});

describe('a column', () => {
  it.each([
    [16, ['LinkTitle', 'one']],
    [0, ['LinkTitle']],
  ])('is shown in the default view where that is asked for: option %d', async (option, fields) => {
    const { list } = await plainList();
    await list.fields.createFieldAsXml({
      SchemaXml: '<Field Type="Text" Name="one" DisplayName="One" />',
      Options: 8 + option,
    });
    expect(await shown(list.defaultView)).toEqual(fields);
  });

  it('goes out of the views with itself', async () => {
    const { list, view } = await withView();
    await view.fields.add('one');
    await list.fields.getByInternalNameOrTitle('one').delete();
    expect(await shown(view)).toEqual(['LinkTitle']);
  });
});

describe('a view', () => {
  it('is added with what the default view shows, and is not the default one', async () => {
    const { list, view } = await withView();
    expect(await view()).toMatchObject({
      Title: 'Mine',
      RowLimit: 10,
      ViewQuery: '<OrderBy><FieldRef Name="one" /></OrderBy>',
      DefaultView: false,
      PersonalView: false,
      ServerRelativeUrl: '/sites/Hub/Lists/Plain/Mine.aspx',
    });
    expect(await shown(view)).toEqual(['LinkTitle']);
    expect(await list.views.select('Title')()).toMatchObject([{ Title: 'All Items' }, { Title: 'Mine' }]);
  });

  it('is found by its id, in braces too', async () => {
    const { list, view } = await withView();
    const { Id } = await view.select('Id')();
    expect(await list.views.getById(Id)()).toMatchObject({ Title: 'Mine' });
    expect(await list.getView(Id)()).toMatchObject({ Title: 'Mine' });
    expect(await list.getView(`{${Id.toUpperCase()}}`)()).toMatchObject({ Title: 'Mine' });
  });

  it('comes with the list, and its columns with it', async () => {
    const { list } = await withView();
    const found = await list
      .select('DefaultView/Title', 'DefaultView/ViewFields')
      .expand('DefaultView', 'DefaultView/ViewFields')();
    expect(found).toMatchObject({ DefaultView: { Title: 'All Items', ViewFields: { Items: ['LinkTitle'] } } });
  });

  it('is changed, and keeps its page', async () => {
    const { list, view } = await withView();
    const changes = {
      Title: 'Other',
      RowLimit: 5,
      Paged: false,
      Scope: 2,
      Hidden: true,
      JSLink: 'a.js',
      CustomFormatter: '{}',
    };
    await view.update(changes);
    expect(await list.views.getByTitle('Other')()).toMatchObject({
      ...changes,
      ServerRelativeUrl: '/sites/Hub/Lists/Plain/Mine.aspx',
    });
  });

  it('becomes the default one, which the other is no more', async () => {
    const { list, view } = await withView();
    await view.update({ DefaultView: true });
    expect(await list.defaultView()).toMatchObject({ Title: 'Mine' });
    expect(await list.views.getByTitle('All Items')()).toMatchObject({ DefaultView: false });
  });

  it('is what its XML says from then on', async () => {
    const { view } = await withView();
    const where = '<Where><Eq><FieldRef Name="one" /><Value Type="Text">&lt;</Value></Eq></Where>';
    await view.setViewXml(
      `<View Scope="RecursiveAll"><Query>${where}</Query><ViewFields><FieldRef Name="one" /><FieldRef Name="ID" /></ViewFields><RowLimit Paged="TRUE">7</RowLimit></View>`,
    );
    expect(await view()).toMatchObject({ Title: 'Mine', ViewQuery: where, RowLimit: 7, Paged: true, Scope: 2 });
    expect(await shown(view)).toEqual(['one', 'ID']);
  });

  it('can be made of its own XML', async () => {
    const { view } = await withView();
    await view.fields.add('one');
    const before = await view();
    await view.setViewXml(before.ListViewXml);
    expect(await view()).toEqual(before);
    await view.setViewXml(before.HtmlSchemaXml);
    expect(await view()).toEqual(before);
  });

  it('is deleted', async () => {
    const { list, view } = await withView();
    await view.delete();
    expect(await list.views()).toHaveLength(1);
  });
});

describe('the columns of a view', () => {
  it('are added by name or title, moved and removed', async () => {
    const { view } = await withView();
    await view.fields.add('one');
    await view.fields.add('Created By');
    expect(await shown(view)).toEqual(['LinkTitle', 'one', 'Author']);
    await view.fields.move('Author', 0);
    expect(await shown(view)).toEqual(['Author', 'LinkTitle', 'one']);
    await view.fields.remove('LinkTitle');
    expect(await view.fields.getSchemaXml()).toBe('<FieldRef Name="Author" /><FieldRef Name="one" />');
    await view.fields.removeAll();
    expect(await shown(view)).toEqual([]);
  });
});

describe("a view of one's own", () => {
  it("is nobody else's, and may be made by who may not manage the list", async () => {
    const { list, as } = await withView();
    const { views } = as(ben).web.lists.getByTitle('Plain');
    await views.add('Own', true);
    expect(await views.getByTitle('Own')()).toMatchObject({ PersonalView: true });
    await views.getByTitle('Own').update({ RowLimit: 3 });
    await expect(list.views.getByTitle('Own')()).rejects.toMatchObject({ status: 400 });
  });
});

describe('SharePoint refuses', () => {
  it('a view that is not there', async () => {
    const { list } = await plainList();
    await expect(list.views.getByTitle('None')()).rejects.toMatchObject({ status: 400 });
    await expect(list.getView('00000000-0000-4000-8000-000000000000')()).rejects.toMatchObject({ status: 400 });
  });

  it.each([
    ['a change of what no view has', (view: IView) => view.update({ Other: 1 } as never), 400],
    ['a wrong kind of value', (view: IView) => view.update({ RowLimit: 'many' } as never), 400],
    ['XML that is none', (view: IView) => view.setViewXml('<View>'), 400],
    ['XML of something else', (view: IView) => view.setViewXml('<Field />'), 400],
    ['a column that the list does not have', (view: IView) => view.fields.add('none'), 400],
    ['to remove a column that is not shown', (view: IView) => view.fields.remove('one'), 400],
    ['to move a column behind the last', (view: IView) => view.fields.move('LinkTitle', 1), 400],
  ])('%s', async (_, change, status) => {
    const { view } = await withView();
    const before = await view();
    await expect(change(view)).rejects.toMatchObject({ status });
    expect(await view()).toEqual(before);
  });

  it.each([
    ['HTML', (view: IView) => view.renderAsHtml()],
    ['a view of a calendar', (view: IView) => view.update({ CalendarViewStyles: '' } as never)],
  ])('or does not know: %s', async (_, change) => {
    const { view } = await withView();
    await expect(change(view)).rejects.toMatchObject({ status: 501 });
  });

  it('a list without its default view is not known', async () => {
    const { list } = await withView();
    await expect(list.defaultView.delete()).rejects.toMatchObject({ status: 501 });
  });

  it.each([ben, cora])('changes by who may not manage the list', async (account) => {
    const { as } = await withView();
    const { views } = as(account).web.lists.getByTitle('Plain');
    expect(await views.getByTitle('Mine')()).toMatchObject({ Title: 'Mine' });
    await expect(views.add('Other')).rejects.toMatchObject({ status: 403 });
    await expect(views.getByTitle('Mine').update({ RowLimit: 3 })).rejects.toMatchObject({ status: 403 });
    await expect(views.getByTitle('Mine').fields.add('one')).rejects.toMatchObject({ status: 403 });
    await expect(views.getByTitle('Mine').delete()).rejects.toMatchObject({ status: 403 });
  });
});
