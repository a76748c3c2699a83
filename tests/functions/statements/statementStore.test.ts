import { statements } from '../../../config/lists/statements';
import { londonDay } from '../../../core/calendar/londonDay';
import { NotFound } from '../../../config/lists/storeFailures';
import { receiveStatement } from '../../../functions/statements/receiveStatement';
import { sealing } from '../../../functions/sealing/sealing';
import { statementStore } from '../../../functions/statements/statementStore';
import { hex, type StatementWorld, statementWorld } from './statementWorld';

jest.setTimeout(60_000);
let given: StatementWorld;
beforeAll(async () => {
  given = await statementWorld('2026-03-25T20:15:00.000Z');
});
afterAll(() => given.end());

async function said(trust: 'R0B' | 'RXP' = 'R0B') {
  const reached = await given.reached({ trust });
  await receiveStatement(given.deps, await given.message(reached, ['physio']));
  const [statement] = await given.deps.statements.ofContact(reached.contactId);
  if (statement === undefined) throw new Error('No statement.');
  return { reached, statement };
}

describe('the statements', () => {
  it('are those of a contact, and those of a trust', async () => {
    const [ours, theirs] = [await said(), await said('RXP')];
    expect(ours.statement).toMatchObject({ contactId: ours.reached.contactId, choices: ['physio'], confirmed: false });
    const day = londonDay(given.world.edges.now());
    const ofTrust = await given.deps.statements.ofTrust('R0B', day);
    expect(ofTrust).toContainEqual(ours.statement);
    expect(ofTrust).not.toContainEqual(theirs.statement);
    expect(await given.deps.statements.ofTrust('R0B', day + 1)).toEqual([]);
  });

  it('are none for a contact that has said nothing', async () => {
    expect(await given.deps.statements.ofContact(hex())).toEqual([]);
  });

  it('that cannot be unsealed are there all the same', async () => {
    const { reached } = await said();
    const otherKeys = sealing(
      { read: () => Promise.resolve([{ version: 'other', value: Buffer.alloc(32, 7).toString('base64') }]) },
      given.world.edges.now,
    );
    const store = statementStore(given.world.store(statements), otherKeys);
    expect(await store.ofContact(reached.contactId)).toMatchObject([{ choices: undefined, confirmed: false }]);
  });

  it('are not shown while the keys cannot be had: that is no lost statement', async () => {
    const { reached } = await said();
    const gone = sealing({ read: () => Promise.reject(new Error('No keys.')) }, given.world.edges.now);
    await expect(statementStore(given.world.store(statements), gone).ofContact(reached.contactId)).rejects.toThrow(
      'No keys.',
    );
  });
});

describe('confirming', () => {
  it('keeps who found out first who it was, and when', async () => {
    const { reached, statement } = await said();
    const { contactId } = reached;
    await given.deps.statements.confirm(contactId, statement.statementId, 'nurse-1', '2026-03-26T09:00:00.000Z');
    await given.deps.statements.confirm(contactId, statement.statementId, 'nurse-2', '2026-03-26T10:00:00.000Z');
    expect(await given.deps.statements.ofContact(contactId)).toMatchObject([{ confirmed: true }]);
    const rows = await given.world.store(statements).find([{ column: 'contactId', is: 'eq', value: contactId }]);
    expect(rows).toMatchObject([{ confirmedBy: 'nurse-1', confirmedAt: '2026-03-26T09:00:00.000Z' }]);
  });

  it('finds no statement that is another contact’s, or none at all', async () => {
    const [one, other] = [await said(), await said()];
    const { confirm } = given.deps.statements;
    const when = '2026-03-26T09:00:00.000Z';
    await expect(confirm(one.reached.contactId, other.statement.statementId, 'nurse-1', when)).rejects.toThrow(
      NotFound,
    );
    await expect(confirm(one.reached.contactId, hex(), 'nurse-1', when)).rejects.toThrow(NotFound);
    expect(await given.deps.statements.ofContact(other.reached.contactId)).toMatchObject([{ confirmed: false }]);
  });
});
