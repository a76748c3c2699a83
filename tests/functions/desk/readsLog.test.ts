import type { Account } from '../../../local/identity/account';
import { type DeskWorld, deskWorld, people } from './deskWorld';

const { nurse, secondNurse, elsewhere } = people;
let desk: DeskWorld;
beforeAll(async () => void (desk = await deskWorld('2026-03-25T09:00:00Z')), 60_000);
afterAll(() => desk.end());

/** More rows than SharePoint searches by a condition that all of them meet. */
async function manyLooks(who: Account, day: string): Promise<void> {
  const look = { title: 'Read', at: `${day}T09:00:00Z`, day, dayBy: `${day}|${who.oid}`, by: who.oid } as const;
  for (let at = 0; at <= 5000; at += 1) await desk.deps.reads.add({ ...look, person: `U${at}`, what: 'person' });
}

describe('the desk of a day', () => {
  it.each([
    ['of somebody who has looked more than 5,000 times before', nurse, nurse, '2026-03-24'],
    ['on which others have looked more than 5,000 times', secondNurse, elsewhere, '2026-03-25'],
  ] as const)(
    '%s is shown, and a second look at it is none',
    async (_, who, looked, day) => {
      const person = `U8${who.oid.slice(-6)}`;
      await desk.contact({ person, state: 'sent' });
      await manyLooks(looked, day);
      const answers = [await desk.ask(who, 'desk', { trust: 'R0B' }), await desk.ask(who, 'desk', { trust: 'R0B' })];
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      const looks = await desk.looks();
      expect(looks.filter((look) => look === `${who.oid} desk ${person}`)).toHaveLength(1);
    },
    30_000,
  );
});
