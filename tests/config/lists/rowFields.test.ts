import type { Row } from '../../../config/lists/defineList';
import { changedFields, fieldNames, newFields, rowOf } from '../../../config/lists/rowFields';
import { services } from '../../../config/lists/services';
import { examples, full } from '../../contract/examples';

describe('the fields of a row', () => {
  it('are its columns, and its title under the name of SharePoint', () => {
    const { title, ...columns } = full;
    expect(newFields(examples, full)).toEqual({ Title: title, ...columns });
    expect(fieldNames(examples)).toEqual(['Title', ...Object.keys(examples.columns)]);
  });

  it('of a change are those that are named, emptied where they are undefined', () => {
    expect(changedFields(examples, { line: undefined, done: false })).toEqual({ line: null, done: false });
    expect(changedFields(examples, {})).toEqual({});
  });

  it('become the row again, without what has no value', () => {
    expect(rowOf(examples, 7, newFields(examples, full))).toEqual({ ...full, id: 7 });
    expect(rowOf(examples, 7, { Title: null, line: '', sizes: [], amount: null, other: 'x' })).toEqual({
      id: 7,
      title: '',
    });
  });

  it('may lack what is required, as SharePoint keeps an item without', () => {
    const row: Row<typeof services> = rowOf(services, 3, {});
    const hours: string | undefined = row.hours;
    // @ts-expect-error What is read of a required column may be missing: only what is written has it for certain.
    const certain: string = row.hours;
    expect([row, hours, certain]).toEqual([{ id: 3, title: '' }, undefined, undefined]);
  });

  it('keep a choice that people added to the list', () => {
    expect(rowOf(examples, 1, { Title: 'T', colour: 'Puce' })).toMatchObject({ colour: 'Puce' });
  });
});

describe('a row that does not fit its declaration is refused', () => {
  it.each([
    ['a line that is too long', { line: 'x'.repeat(256) }, 'Examples.line'],
    ['a day that is not in the calendar', { on: '2026-02-30' }, 'Examples.on'],
    ['a day of another form', { on: '12/03/2026' }, 'Examples.on'],
    ['a link that runs', { link: 'javascript:alert(1)' }, 'Examples.link'],
    ['a link that is too long', { link: `https://example.com/${'x'.repeat(256)}` }, 'Examples.link'],
    ['a number that is none', { amount: Number.NaN }, 'Examples.amount'],
    ['text for a number', { amount: '1' }, 'Examples.amount'],
    ['text for yes or no', { done: 'yes' }, 'Examples.done'],
    ['a choice that is not declared', { colour: 'Puce' }, 'Examples.colour'],
    ['several choices of which one is not declared', { sizes: ['Small', 'Middling'] }, 'Examples.sizes'],
    ['one choice for several', { sizes: 'Small' }, 'Examples.sizes'],
    ['a column that is not declared', { shape: 'round' }, 'Examples.shape'],
    ['no title', { title: '' }, 'Examples.title'],
  ])('%s', (_, wrong, where) => {
    const row = { title: 'T', ...wrong } as typeof full;
    expect(() => newFields(examples, row)).toThrow(TypeError);
    expect(() => newFields(examples, row)).toThrow(where);
  });

  it('without what is required, and with what is required emptied', () => {
    const row = { title: 'T', trust: 'All', needs: ['Mind'], howTo: 'Ask', hours: 'Always' } as never;
    expect(() => newFields(services, row)).toThrow('Services.forWhom');
    expect(() => changedFields(services, { hours: undefined } as never)).toThrow('Services.hours');
  });

  it('in words that do not hold the value', () => {
    expect(() => newFields(examples, { title: 'T', on: 'a secret' })).not.toThrow('secret');
  });
});
