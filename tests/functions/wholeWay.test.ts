import type { Desk } from '../../core/desk/desk';
import { accountLike } from '../made/accounts';
import { absenceCsv, staffCsv } from '../made/extracts';
import { type WholeCloud, wholeCloud } from '../made/wholeCloud';

jest.setTimeout(120_000);

const nurse = accountLike(1, { employeeId: 'U9000001', appRoles: ['OhClinician.R0B'] });
const administrator = accountLike(2, { employeeId: 'U9000002', appRoles: ['OhAdministrator.R0B'] });
const elsewhere = accountLike(3, { employeeId: 'U9000003', appRoles: ['OhClinician.RXP'] });
const hr = accountLike(4, { employeeId: 'U9000004', appRoles: ['HrAdviser.R0B'] });

/** Somebody of each kind: on Tuesday 24 March their absences have lasted 28 days, or have the code. */
const people = [
  { person: 'U5000101' },
  { person: 'U5000102', mobile: '' },
  { person: 'U5000103', status: 'Maternity' },
  { person: 'U5000104', status: 'Leaver' },
  { person: 'U5000105', status: 'Deceased' },
  { person: 'U5000106' },
  { person: 'U5000107', permission: 'N' },
  { person: 'U5000108' },
];
const lines = [
  ...people.slice(0, 5).map(({ person }) => ({ person, start: '25/02/2026' })),
  { person: 'U5000106', start: '16/03/2026', reason: 'S10 Anxiety/stress/depression/other psychiatric illnesses' },
  { person: 'U5000107', start: '25/02/2026' },
  { person: 'U5000108', start: '25/02/2026', reason: 'S17 Benign and malignant tumours cancers' },
];

let cloud: WholeCloud;
beforeAll(async () => {
  cloud = await wholeCloud('2026-03-24T03:00:00Z', [nurse, administrator, elsewhere, hr]);
  await cloud.handIn('R0B', 'staff.csv', staffCsv(people));
  await cloud.handIn('R0B', 'absence.csv', absenceCsv(lines));
});
afterAll(() => cloud.end());

const deskOf = async (who = nurse): Promise<Desk> => (await (await cloud.ask(who, 'desk/R0B')).json()) as Desk;

describe('from the extract to the answer', () => {
  it('a first import waits for a person, and counts when somebody has accepted it', async () => {
    await cloud.passTo('2026-03-24T05:30:00Z');
    const { imports } = await deskOf();
    expect(imports.runs.map(({ state, odd }) => [state, odd])).toEqual([
      ['waiting', ['first-import']],
      ['waiting', ['first-import']],
    ]);
    for (const { runId } of imports.runs) {
      const body = { decision: 'accept', reason: 'The first one.' };
      const answer = await cloud.ask(administrator, `desk/R0B/runs/${runId}/decision`, { method: 'POST', body });
      expect(answer.status).toBe(200);
    }
    expect((await deskOf()).imports.lastGoodAt).toMatch(/^2026-03-24T05/);
  });

  it('nothing goes out on the day on which it is first seen', async () => {
    await cloud.passTo('2026-03-24T17:00:00Z');
    expect(cloud.notify.sent()).toEqual([]);
    expect(cloud.tenant.mailboxes.sent()).toEqual([]);
    expect((await deskOf()).decide.map(({ why }) => why)).toEqual(['reason']);
  });

  it('at 9:05 on the next working day the texts and e-mails of day 28 are out, and no others', async () => {
    await cloud.passTo('2026-03-25T09:05:00Z');
    expect(cloud.notify.sent().map(({ to }) => to)).toEqual(['447700900101']);
    expect(cloud.tenant.mailboxes.sent().map(({ to }) => to)).toEqual([['u5000102@example.com']]);
    expect((await deskOf()).notReached.map(({ why }) => why)).toEqual(['no-permission']);
  });

  it('at 10:05 the text of the stress rule is out, word for word the same', async () => {
    await cloud.passTo('2026-03-25T10:05:00Z');
    const [stress, day28] = cloud.notify.sent();
    expect(stress?.to).toBe('447700900106');
    const withoutLink = (text = ''): string => text.replace(/\/l\/\S+/, '');
    expect(withoutLink(stress?.text)).toBe(withoutLink(day28?.text));
  });

  it('opening a link changes nothing, and what is ticked is at the desk of the trust alone', async () => {
    const [, text] = cloud.notify.sent();
    const link = /https:\S+/.exec(text?.text ?? '')?.[0] ?? '';
    for (let time = 0; time < 5; time += 1) for (const method of ['GET', 'HEAD']) await cloud.home(link, { method });
    expect((await deskOf()).answered).toEqual([]);
    const form = await (await cloud.home(link)).text();
    const statementId =
      /name="statement[^"]*" value="([0-9a-f]{32})"/.exec(form)?.[1] ?? /value="([0-9a-f]{32})"/.exec(form)?.[1] ?? '';
    const name =
      /type="checkbox"[^>]*name="(\w+)"/.exec(form)?.[1] ?? /name="(\w+)"[^>]*type="checkbox"/.exec(form)?.[1] ?? '';
    const hidden = /type="hidden" name="(\w+)"/.exec(form)?.[1] ?? '';
    const posted = await cloud.home(link, {
      method: 'POST',
      body: new URLSearchParams({ [hidden]: statementId, [name]: 'physio' }),
      headers: { origin: 'https://oh-home.example' },
    });
    expect(posted.status).toBe(200);
    await cloud.fire('dispatchContacts');
    const row = (await deskOf()).callToday.find(({ state }) => state === 'answered');
    expect(row).toMatchObject({ choices: ['physio'], confirmed: false, channel: 'text', name: 'Sam Example U5000101' });
    expect((await cloud.ask(elsewhere, 'desk/R0B')).status).toBe(404);
    expect((await cloud.home(link)).status).toBe(404);
  });
});
