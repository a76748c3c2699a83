import { full, type NewExample } from './examples';
import { clientNames, contract } from './stores';

const rows: readonly (readonly [string, NewExample])[] = [
  ['a value in every column', full],
  ['nothing but a title', { title: 'Bare' }],
  ['no in a yes-or-no column, which is not left out', { title: 'No', done: false }],
  ['a nought, which is not left out', { title: 'Nought', amount: 0 }],
  ['an amount with decimals', { title: 'Amount', amount: 0.1 + 0.2 }],
  ['quotes, angle brackets and percent signs', { title: `It's "so" <b>&amp; 100%</b>`, line: "'';#--" }],
  ['letters and signs of the world', { title: 'Żółć 東京 🩺', lines: 'e\u0301 ≠ é\u200d👩‍⚕️' }],
  ['blanks at both ends', { title: '  in  ', line: ' x ', lines: '\n x\n' }],
  ['255 characters', { title: 't'.repeat(255), line: 'é'.repeat(255) }],
  ['many lines', { title: 'Long', lines: 'One line of text.\n'.repeat(2000) }],
  ['one of several choices', { title: 'One', sizes: ['Small'] }],
];

describe.each(clientNames)('a row through %s', (client) => {
  it.each(rows)('comes back as it was written: %s', async (_, row) => {
    const { stores } = await contract();
    const added = await stores[client].add(row);
    expect(added).toEqual({ ...row, id: 1 });
    expect((await stores[client].get(1)).row).toEqual(added);
    expect(await stores[client].find()).toEqual([added]);
  });

  it.each([
    ['an empty text', { title: 'T', line: '', lines: '' }],
    ['no choice', { title: 'T', sizes: [] }],
    ['undefined', { title: 'T', amount: undefined }],
  ] as const)('leaves out %s', async (_, row) => {
    const { stores } = await contract();
    await stores[client].add(row);
    expect(await stores[client].find()).toEqual([{ id: 1, title: 'T' }]);
  });

  it('is the same to the other client, under the same id', async () => {
    const { stores } = await contract();
    await stores[client].add({ title: 'First' });
    const added = await stores[client].add(full);
    for (const other of clientNames) expect((await stores[other].get(added.id)).row).toEqual(added);
  });

  it('changes in the columns that are named and in no others', async () => {
    const { stores } = await contract();
    const store = stores[client];
    const { id } = await store.add(full);
    const { version } = await store.get(id);
    const next = await store.change(id, { line: 'Another', amount: undefined, sizes: ['Small'] }, version);
    const { amount, ...rest } = full;
    expect(amount).toBeDefined();
    expect(await store.get(id)).toEqual({ row: { ...rest, id, line: 'Another', sizes: ['Small'] }, version: next });
    expect(next).not.toBe(version);
  });

  it('is gone once it is removed, and its id never comes again', async () => {
    const { stores } = await contract();
    const store = stores[client];
    await store.add({ title: 'First' });
    const last = await store.add({ title: 'Second' });
    await store.remove(last.id, (await store.get(last.id)).version);
    expect(await store.find()).toEqual([{ id: 1, title: 'First' }]);
    expect((await store.add({ title: 'Third' })).id).toBe(3);
  });
});
