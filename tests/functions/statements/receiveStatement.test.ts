import { statements } from '../../../config/lists/statements';
import type { Choice } from '../../../core/statements/choice';
import { receiveStatement } from '../../../functions/statements/receiveStatement';
import { hex, leftBy, type StatementWorld, statementWorld } from './statementWorld';

jest.setTimeout(60_000);
const at = '2026-03-25T20:15:00.000Z';
let given: StatementWorld;
beforeAll(async () => {
  given = await statementWorld(at);
});
beforeEach(() => given.world.goTo(at));
afterAll(() => given.end());

async function answered(choices: readonly Choice[], changes: Parameters<StatementWorld['reached']>[0] = {}) {
  const reached = await given.reached(changes);
  await receiveStatement(given.deps, await given.message(reached, choices));
  return { reached, left: await leftBy(given, reached) };
}

describe('a statement that came in', () => {
  it('is kept unconfirmed, takes the contact on, and ends the link', async () => {
    const { left } = await answered(['physio', 'money']);
    expect(left).toEqual({
      contact: { state: 'answered', actBy: '2026-03-27', answeredAt: at, sentAt: '2026-03-25T09:00:02.000Z' },
      history: [JSON.stringify({ at, what: 'answered' })],
      said: [{ choices: ['physio', 'money'], receivedAt: at, confirmed: false }],
      dropped: false,
      notes: [],
      opens: false,
    });
  });

  it('stands in the list without a word of what it says', async () => {
    const { reached } = await answered(['emotional', 'not-this-absence']);
    const rows = await given.world
      .store(statements)
      .find([{ column: 'contactId', is: 'eq', value: reached.contactId }]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.choices).toMatch(/^v1\.local\.[A-Za-z0-9_-]+$/);
    expect(JSON.stringify(rows)).not.toMatch(/emotional|absence/);
    expect([rows[0]?.person, rows[0]?.trust]).toEqual([reached.person, 'R0B']);
  });

  it.each<[string, Choice[], object]>([
    ['never-automatic', ['nurse', 'never-automatic'], { neverAutomatic: true }],
    ['text-me', ['nurse', 'text-me'], { doNotRing: true }],
    ['not-this-absence', ['nurse', 'not-this-absence'], { notAbout: '2026-02-26' }],
  ])('is noted of the person where it wishes so: %s', async (_, choices, note) => {
    const { left } = await answered(choices);
    expect(left).toMatchObject({ notes: [note] });
  });

  it('drops the address, and notes nothing of the person, where it came to somebody else', async () => {
    expect((await answered(['not-for-me'])).left).toMatchObject({ notes: [], dropped: true });
    expect((await answered(['nurse'])).left).toMatchObject({ dropped: false });
  });

  it('adds to what is noted of the person already', async () => {
    const reached = await given.reached();
    const known = { title: 'Person', person: reached.person, notAbout: '2025-01-01', neverAutomatic: true };
    await given.deps.notes.add(known);
    await receiveStatement(given.deps, await given.message(reached, ['not-this-absence', 'text-me']));
    const [note] = await given.deps.notes.find([{ column: 'person', is: 'eq', value: reached.person }]);
    expect(note).toMatchObject({ notAbout: '2025-01-01\n2026-02-26', neverAutomatic: true, doNotRing: true });
  });

  it.each<[Choice[], object]>([
    [['nothing-now'], { state: 'closed', answeredAt: at }],
    [['never-automatic', 'not-this-absence'], { state: 'closed', answeredAt: at }],
    [['ask-in-2-weeks'], { state: 'answered', actBy: '2026-04-08', answeredAt: at }],
    [['not-for-me'], { state: 'notReached', why: 'wrong-person', actBy: '2026-03-27', answeredAt: undefined }],
  ])('takes the contact on as it says: %j', async (choices, contact) => {
    expect((await answered(choices)).left).toMatchObject({ contact });
  });

  it.each(['queued', 'sending'] as const)('counts as sent where the contact is still %s', async (state) => {
    const { left } = await answered(['nurse'], { state, sentAt: undefined });
    expect(left).toMatchObject({ contact: { state: 'answered', sentAt: '2026-03-25T09:00:00.000Z' } });
  });

  it.each(['due', 'held', 'cancelled', 'maybeSent', 'notReached', 'closed'] as const)(
    'is never lost: help is wanted for a contact that is %s',
    async (state) => {
      expect((await answered(['nurse'], { state })).left).toMatchObject({ contact: { state: 'answered' } });
    },
  );

  it('leaves the reason of what came to nothing', async () => {
    const { left } = await answered(['nothing-now'], { state: 'cancelled', why: 'returned' });
    expect(left).toMatchObject({
      contact: { state: 'cancelled', why: 'returned' },
      said: [{ choices: ['nothing-now'] }],
    });
  });

  it('is promised by the day in England, not by the one in Greenwich', async () => {
    given.world.goTo('2026-06-22T23:30:00.000Z');
    // There it is Tuesday 23 June already.
    expect((await answered(['nurse'])).left).toMatchObject({ contact: { actBy: '2026-06-25' } });
  });
});

describe('what comes twice', () => {
  it('is one, of the same form with the same ticks', async () => {
    const reached = await given.reached();
    const statementId = hex();
    await receiveStatement(given.deps, await given.message(reached, ['nurse'], { statementId }));
    const once = await leftBy(given, reached);
    const again = { statementId, receivedAt: '2026-03-25T20:15:01.000Z' };
    await receiveStatement(given.deps, await given.message(reached, ['nurse'], again));
    expect(await leftBy(given, reached)).toEqual(once);
  });

  it('is two, of the same form with other ticks: something else was promised', async () => {
    const reached = await given.reached();
    const statementId = hex();
    await receiveStatement(given.deps, await given.message(reached, ['nothing-now'], { statementId }));
    const again = { statementId, receivedAt: '2026-03-25T20:16:00.000Z' };
    await receiveStatement(given.deps, await given.message(reached, ['nurse'], again));
    expect(await leftBy(given, reached)).toMatchObject({
      contact: { state: 'answered', actBy: '2026-03-27' },
      said: [{ choices: ['nothing-now'] }, { choices: ['nurse'] }],
    });
  });

  it('never takes back what was asked for', async () => {
    const reached = await given.reached();
    await receiveStatement(given.deps, await given.message(reached, ['nurse']));
    const later = { receivedAt: '2026-03-25T20:20:00.000Z' };
    await receiveStatement(given.deps, await given.message(reached, ['nothing-now'], later));
    expect(await leftBy(given, reached)).toMatchObject({ contact: { state: 'answered', actBy: '2026-03-27' } });
  });

  it('is the other person’s own with the same number from another link', async () => {
    const [one, other] = [await given.reached(), await given.reached()];
    const statementId = hex();
    for (const reached of [one, other])
      await receiveStatement(given.deps, await given.message(reached, ['nurse'], { statementId }));
    expect(await leftBy(given, other)).toMatchObject({
      said: [{ choices: ['nurse'] }],
      contact: { state: 'answered' },
    });
  });
});

describe('what is no statement', () => {
  const sealed = (value: unknown): Promise<string> => given.deps.transport.seal(JSON.stringify(value));
  const good = { statementId: 'a'.repeat(32), choices: ['nurse'], receivedAt: at };

  it.each<[string, object | null]>([
    ['nothing', null],
    ['a link that never was', { ...good, link: 'f'.repeat(64) }],
    ['a link that is none', { ...good, link: "' or true" }],
    ['an unknown choice', { ...good, choices: ['diagnosis'] }],
    ['no choice', { ...good, choices: [] }],
    ['choices that are none', { ...good, choices: 'nurse' }],
    ['a number that is none', { ...good, statementId: '1' }],
    ['an instant that is none', { ...good, receivedAt: '2026-99-99T99:99:99.999Z' }],
    ['an instant in words', { ...good, receivedAt: 'yesterday' }],
  ])('is refused, to be looked at: %s', async (_, value) => {
    const { hash } = await given.reached();
    const message = await sealed(value === null ? null : { link: hash, ...value });
    await expect(receiveStatement(given.deps, message)).rejects.toThrow(/^$/);
  });

  it.each(['', '{}', 'v1.local.AAAA'])('is refused where it was not sealed by us: %j', async (message) => {
    await expect(receiveStatement(given.deps, message)).rejects.toThrow('Sealed text cannot be opened.');
  });

  it('is refused where text in the seal is no JSON', async () => {
    const message = await given.deps.transport.seal('nurse');
    await expect(receiveStatement(given.deps, message)).rejects.toThrow(/^$/);
  });
});
