import '@pnp/sp/fields';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/recycle-bin';
import '@pnp/sp/security';
import '@pnp/sp/webs';
import { XMLValidator } from 'fast-xml-parser';
import { ben } from '../tenantForTests';
import { plainList } from './plainList';

const tokenIn = (xml: string): string => /LastChangeToken="([^"]+)"/.exec(xml)?.[1] ?? '';

const rowsIn = (xml: string, column: string): string[] =>
  [...xml.matchAll(new RegExp(`<z:row[^>]* ows_${column}="([^"]*)"`, 'g'))].map(([, value = '']) => value);

const titled = (text: string): string =>
  `<Contains><FieldRef Name="Title"/><Value Type="Text">${text}</Value></Contains>`;

describe('the changes of a list since a token, as XML', () => {
  it('begin with the list, its columns and all its items', async () => {
    const { list } = await plainList();
    await list.fields.addNumber('Size');
    await list.items.add({ Title: 'A & B', Size: 2 });
    const xml = await list.getListItemChangesSinceToken({});
    expect(XMLValidator.validate(xml)).toBe(true);
    const { Id } = await list.select('Id')<{ Id: string }>();
    expect(xml).toContain(`<Changes LastChangeToken="1;3;${Id};639309366000000000;1"><List ID="{${Id.toUpperCase()}}"`);
    expect(xml).toContain('Name="Size"');
    expect(xml).toContain('<rs:data ItemCount="1">');
    expect(rowsIn(xml, 'Modified')).toEqual(['2026-11-22 09:30:00']);
    expect(rowsIn(xml, 'UniqueId')[0]).toMatch(/^1;#{[0-9A-F-]{36}}$/);
    const viewed = await list.getListItemChangesSinceToken({
      ViewFields: '<ViewFields><FieldRef Name="Title"/><FieldRef Name="Size"/><FieldRef Name="Created"/></ViewFields>',
      QueryOptions:
        '<QueryOptions><IncludeMandatoryColumns>FALSE</IncludeMandatoryColumns><DateInUtc>TRUE</DateInUtc></QueryOptions>',
    });
    expect(/<z:row.*\/>/.exec(viewed)?.[0]).toBe(
      '<z:row ows_ID="1" ows_Title="A &amp; B" ows_Size="2.000000000000" ows_Created="2026-11-22T09:30:00Z" />',
    );
  });

  it('are from then on what was changed, what is gone and what is there again', async () => {
    const { list, sp } = await plainList();
    for (const Title of ['One', 'Two', 'Three']) await list.items.add({ Title });
    const ChangeToken = tokenIn(await list.getListItemChangesSinceToken({}));
    expect(await list.getListItemChangesSinceToken({ ChangeToken })).toContain('<rs:data ItemCount="0">');
    await list.items.getById(1).update({ Title: 'Changed' });
    await list.items.getById(2).delete();
    const bin = await list.items.getById(3).recycle();
    const xml = await list.getListItemChangesSinceToken({ ChangeToken });
    expect(rowsIn(xml, 'ID')).toEqual(['1']);
    expect(xml.match(/ChangeType="\w+"|(?<=>)\d+(?=<.Id)/g)).toEqual([
      'ChangeType="Delete"',
      '2',
      'ChangeType="Delete"',
      '3',
    ]);
    expect(xml).not.toContain('<List ');
    await sp.web.recycleBin.getById(bin).restore();
    const later = await list.getListItemChangesSinceToken({ ChangeToken: tokenIn(xml) });
    expect(rowsIn(later, 'ID')).toEqual(['3']);
    expect(later).toContain('ChangeType="Restore"');
  });

  it('are those that the query asks for, page by page', async () => {
    const { list } = await plainList();
    for (const Title of ['Apple', 'Pear', 'Apple pie', 'Pineapple']) await list.items.add({ Title });
    const first = await list.getListItemChangesSinceToken({ Contains: titled('apple'), RowLimit: '2' });
    expect(rowsIn(first, 'ID')).toEqual(['1', '3']);
    const next = /ListItemCollectionPositionNext="([^"]+)"/.exec(first)?.[1] ?? '';
    const QueryOptions = `<QueryOptions><Paging ListItemCollectionPositionNext="${next}"/></QueryOptions>`;
    const second = await list.getListItemChangesSinceToken({ Contains: titled('apple'), RowLimit: '2', QueryOptions });
    expect(rowsIn(second, 'ID')).toEqual(['4']);
    expect(second).not.toContain('ListItemCollectionPositionNext');
    const elsewhere = '<QueryOptions><Folder>Shared Documents/Test1</Folder></QueryOptions>';
    expect(await list.getListItemChangesSinceToken({ QueryOptions: elsewhere })).toContain('<rs:data ItemCount="0">');
  });

  it('tell nothing of what somebody may not read, and name what they may do', async () => {
    const { list, as } = await plainList();
    const theirs = as(ben).web.lists.getByTitle('Plain');
    const ChangeToken = tokenIn(await theirs.getListItemChangesSinceToken({}));
    await list.items.add({ Title: 'One' });
    await list.items.add({ Title: 'Two' });
    await list.items.getById(1).breakRoleInheritance(false);
    const xml = await theirs.getListItemChangesSinceToken({ ChangeToken });
    expect(rowsIn(xml, 'ID')).toEqual(['2']);
    expect(xml).toContain('EffectivePermMask="ViewListItems, ');
    expect(await list.getListItemChangesSinceToken({})).toContain('EffectivePermMask="FullMask"');
  });

  it('are refused with a token of another list, and options that nobody knows are a 501', async () => {
    const { list } = await plainList();
    const wrong = { ChangeToken: '1;3;00000000-0000-4000-8000-000000000000;1;1' };
    await expect(list.getListItemChangesSinceToken(wrong)).rejects.toMatchObject({ status: 400 });
    const other = { QueryOptions: '<QueryOptions><Other>1</Other></QueryOptions>' };
    await expect(list.getListItemChangesSinceToken(other)).rejects.toMatchObject({ status: 501 });
  });
});
