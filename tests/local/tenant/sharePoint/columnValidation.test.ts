import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/fields';
import '@pnp/sp/items';
import { graph, pnp } from '../clients';
import { ada, hub, person, testTenant } from '../tenantForTests';

const rule = { ValidationFormula: '=LEN([Code])=3', ValidationMessage: 'Three signs, please' };

/** A list whose column takes what the formula lets through. */
async function held(ValidationFormula = rule.ValidationFormula, kind: 'Text' | 'Number' | 'DateTime' = 'Text') {
  const { tenant } = testTenant();
  const sp = pnp(tenant, hub, person(ada));
  await sp.web.lists.add('Plain');
  const list = sp.web.lists.getByTitle('Plain');
  const properties = { ...rule, ValidationFormula };
  if (kind === 'Text') await list.fields.addText('Code', properties);
  if (kind === 'Number') await list.fields.addNumber('Code', properties);
  if (kind === 'DateTime') await list.fields.addDateTime('Code', properties);
  return { tenant, list };
}

const refusal = {
  status: 500,
  message: expect.stringContaining(
    '"code":"-2130575163, Microsoft.SharePoint.SPListDataValidationException"',
  ) as string,
};

describe('the formula that a new item gets a value by', () => {
  it.each([
    ['Text', '="a"&LEN("bc")', 'a2'],
    ['Number', '=2*3', 6],
    ['DateTime', '=TODAY()+7', '2026-11-29T00:00:00Z'],
    ['Number', '="a"', null],
    ['Boolean', '=1=1', true],
  ] as const)('is worked out: of %s, %s', async (type, formula, value) => {
    const { tenant, list } = await held('=LEN([Code])<9');
    const xml = `<Field Type="${type}" DisplayName="New"><DefaultFormula>${formula.replaceAll('&', '&amp;')}</DefaultFormula></Field>`;
    await list.fields.createFieldAsXml(xml);
    const field = list.fields.getByTitle('New');
    expect(await field()).toMatchObject({ DefaultFormula: formula });
    const column = graph(tenant, person(ada)).api(`/sites/h.example:${hub}:/lists/Plain/columns/New`);
    expect(await column.get()).toMatchObject({ defaultValue: { formula } });
    await list.items.add({ Title: 'One' });
    await field.update({ DefaultFormula: '' } as never);
    await list.items.add({ Title: 'Two' });
    expect(await list.items.select('New')()).toMatchObject([{ New: value }, { New: null }]);
  });

  const nested = (name: string, times: number): string => `${`${name}(`.repeat(times)}1${')'.repeat(times)}`;

  it.each([
    ['Text', 'has many brackets', `=${nested('ISNUMBER', 40)}`, 'FALSE'],
    ['Text', 'is long', `=${Array(4000).fill('1').join('+')}`, '4000'],
    ['DateTime', 'is no day that there is', '=99999999999999', null],
    ['DateTime', 'is too large a number', `=${'9'.repeat(400)}`, null],
    ['DateTime', 'is the smallest of none', '=MIN()', null],
    ['Number', 'is too large a sum', `=${'9'.repeat(308)}+${'9'.repeat(308)}*9`, null],
    ['Number', 'is the year of no day', '=YEAR(99999999999999)', null],
  ] as const)('ends, whatever it is: of %s, one that %s', async (type, _, formula, value) => {
    const { list } = await held('=LEN([Code])<9');
    await list.fields.createFieldAsXml(
      `<Field Type="${type}" DisplayName="New"><DefaultFormula>${formula}</DefaultFormula></Field>`,
    );
    await list.items.add({ Title: 'One' });
    expect(await list.items.select('New')()).toMatchObject([{ New: value }]);
  });

  it('is as long as one of a spreadsheet', async () => {
    const { list } = await held();
    const field = list.fields.getByTitle('Code');
    const long = `=${Array(5000).fill('1').join('+')}`;
    await expect(field.update({ DefaultFormula: long } as never)).rejects.toMatchObject({ status: 501 });
  });

  it('names no column', async () => {
    const { list } = await held();
    const field = list.fields.getByTitle('Code');
    await expect(field.update({ DefaultFormula: '=[Title]' } as never)).rejects.toMatchObject({ status: 500 });
  });
});

describe('the formula that a list holds its items to', () => {
  it('may name several columns', async () => {
    const { list } = await held('=LEN([Code])<9');
    await list.update({ ValidationFormula: '=[Code]<>[Title]', ValidationMessage: 'Not twice' } as never);
    expect(await list.select('ValidationFormula', 'ValidationMessage')()).toMatchObject({
      ValidationFormula: '=[Code]<>[Title]',
      ValidationMessage: 'Not twice',
    });
    await list.items.add({ Title: 'One', Code: 'abc' });
    const refused = { ...refusal, message: expect.stringContaining('-2130575162') as string };
    await expect(list.items.getById(1).update({ Code: 'one' })).rejects.toMatchObject(refused);
    const form = await list.items.getById(1).validateUpdateListItem([{ FieldName: 'Code', FieldValue: 'One' }]);
    expect(form).toMatchObject([{ HasException: true, ErrorMessage: 'Not twice' }]);
  });
});

describe('the formula that a column holds its values to', () => {
  it('is said of it, in its XML too, and can be changed and taken away', async () => {
    const { list } = await held();
    const field = list.fields.getByTitle('Code');
    const { SchemaXml, ...said } = await field();
    expect(said).toMatchObject(rule);
    expect(SchemaXml).toContain('<Validation Message="Three signs, please">=LEN([Code])=3</Validation>');
    await list.fields.createFieldAsXml(SchemaXml.replaceAll('Code', 'Other').replace(/ ID="[^"]*"/, ''));
    expect(await list.fields.getByTitle('Other')()).toMatchObject({ ValidationFormula: '=LEN([Other])=3' });
    await field.update({ ValidationMessage: 'No' });
    expect(await field()).toMatchObject({ ...rule, ValidationMessage: 'No' });
    await field.update({ ValidationFormula: '' });
    expect(await field()).toMatchObject({ ValidationFormula: null, ValidationMessage: null });
  });

  it('refuses new and changed items, also through Graph and forms', async () => {
    const { tenant, list } = await held();
    await list.items.add({ Title: 'One', Code: 'abc' });
    await expect(list.items.add({ Title: 'Two', Code: 'ab' })).rejects.toMatchObject(refusal);
    await expect(list.items.getById(1).update({ Code: 'abcd' })).rejects.toMatchObject(refusal);
    const item = graph(tenant, person(ada)).api(`/sites/h.example:${hub}:/lists/Plain/items/1/fields`);
    await expect(item.patch({ Code: 'abcd' })).rejects.toMatchObject({ statusCode: 400 });
    const form = await list.items.getById(1).validateUpdateListItem([{ FieldName: 'Code', FieldValue: 'a' }]);
    expect(form).toMatchObject([{ FieldName: 'Code', HasException: true, ErrorMessage: 'Three signs, please' }]);
    expect(await list.items.select('Title', 'Code')()).toMatchObject([{ Title: 'One', Code: 'abc' }]);
  });

  it.each([
    ['=OR(ISBLANK([Code]),AND([Code]>=1,[Code]<=5))', 'Number', [null, 1, 5], [0, 6]],
    ['=MOD([Code],2)=0', 'Number', [2, -4, 0], [1, 2.5]],
    ['=YEAR([Code])=2026', 'DateTime', ['2026-12-31T23:59:59Z'], ['2027-01-01T00:00:00Z']],
    ['=[Code]>=TODAY()', 'DateTime', ['2026-11-22T00:00:00Z'], ['2026-11-21T23:59:00Z']],
    ['=ISNUMBER(FIND("@",Code))', 'Text', ['a@b'], ['ab', null]],
    ['=EXACT(Code,UPPER(Code))', 'Text', ['AB', null], ['Ab']],
    ['=VALUE(Code)/0=1', 'Text', [], ['1', 'a', null]],
  ] as const)('is worked out: %s', async (formula, kind, taken, refused) => {
    const { list } = await held(formula, kind);
    for (const Code of taken) await list.items.add({ Code });
    for (const Code of refused) await expect(list.items.add({ Code })).rejects.toMatchObject(refusal);
  });
});
