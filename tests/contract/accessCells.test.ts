import '@pnp/sp/fields';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import { listsFor } from '../../config/lists/schema';
import { programme } from '../../config/programme';
import { deskRoutes } from '../../functions/desk/register';
import { siteOwner } from '../../local/people/roleHolders';
import type { Account, Caller } from '../../local/identity/account';
import { type DeskWorld, deskWorld, people, personNow } from '../functions/desk/deskWorld';

jest.setTimeout(120_000);

/** Everybody who may try, by what they are. */
const everybody: readonly [string, Account | undefined][] = [
  ['a member of staff', people.staff],
  ['an HR adviser', people.hr],
  ['a nurse of this trust', people.nurse],
  ['an administrator of this trust', people.administrator],
  ['a nurse and administrator of another trust', people.elsewhere],
  ['the programme lead', people.lead],
  ['an account that is nobody’s', people.unbound],
  ['somebody without a token', undefined],
];
const own = String(people.nurse.employeeId);
/** Who may use a route at R0B, besides what is looked at in the record itself. */
const mayUse: Readonly<Record<keyof typeof deskRoutes, readonly string[]>> = (() => {
  const team = ['a nurse of this trust', 'an administrator of this trust'];
  return {
    desk: team,
    deskPerson: team,
    deskCall: team,
    deskConfirmation: team,
    deskRunDecision: team,
    deskDecision: ['a nurse of this trust'],
    deskStop: [...team, 'the programme lead'],
    deskResumption: [...team, 'the programme lead'],
  };
})();
const bodies: Readonly<Record<string, object>> = {
  deskCall: { callId: 'a'.repeat(32), seen: 1, outcome: 'spoke' },
  deskDecision: { decision: 'ring', reason: 'x' },
  deskConfirmation: { statementId: 'a'.repeat(32) },
  deskStop: { reason: 'x' },
  deskRunDecision: { decision: 'refuse', reason: 'x' },
};

let desk: DeskWorld;
let cells = 0;
let leaks = 0;
/** A cell of the table: counted, and whether it lets out what it should not. */
function cell(leaked: boolean): void {
  cells += 1;
  if (leaked) leaks += 1;
}

beforeAll(async () => {
  desk = await deskWorld('2026-03-25T09:00:00Z');
  desk.setPeople([
    personNow('U8000001'),
    personNow(own, { employee: 'E-9' }),
    personNow('U8000002', { supervisor: 'E-9' }),
  ]);
}, 60_000);
afterAll(async () => {
  process.stdout.write(`Access: ${cells} cells tried, ${leaks} leaks.\n`);
  await desk.end();
});

/** What an answer would have to hold to give somebody away. */
const givesAway = /U800000|Example U|07700|Ward 12|2026-02-26/;

describe.each(Object.keys(deskRoutes) as (keyof typeof deskRoutes)[])('the route %s', (route) => {
  const params = (contactId: string) => ({ trust: 'R0B', scope: 'R0B', contactId, runId: contactId });
  const fresh = () => desk.contact({ person: 'U8000001', state: 'held', why: 'reason' });

  it.each(everybody)('for %s answers as the table of rights says', async (who, account) => {
    const { status, text } = await desk.ask(account, route, params(await fresh()), bodies[route]);
    const may = mayUse[route].includes(who);
    cell(!may && (status === 200 || givesAway.test(text)));
    if (may) expect(status).toBe(200);
    else expect(status).toBe(account === undefined ? 401 : 404);
  });

  it('says the same, byte for byte, of what is hidden and of what is not there', async () => {
    if (!deskRoutes[route].route.includes('{contactId}')) return;
    const hidden = [
      await fresh(),
      await desk.contact({ person: own, state: 'held' }),
      await desk.contact({ person: 'U8000002', state: 'held' }),
    ];
    const missing = await desk.ask(people.nurse, route, params('f'.repeat(32)), bodies[route]);
    for (const account of [people.staff, people.hr, people.elsewhere, people.lead, people.unbound]) {
      const refused = await desk.ask(account, route, params(hidden[0] as string), bodies[route]);
      cell(refused.text !== missing.text);
      expect([refused.status, refused.text]).toEqual([404, missing.text]);
    }
    for (const contactId of hidden.slice(1)) {
      const refused = await desk.ask(people.nurse, route, params(contactId), bodies[route]);
      cell(refused.text !== missing.text);
      expect([refused.status, refused.text]).toEqual([404, missing.text]);
    }
  });

  it('keeps to the trust of the path: a record of another one is not there', async () => {
    if (!deskRoutes[route].route.includes('{contactId}')) return;
    const contactId = await desk.contact({ person: 'U8000001', state: 'held', trust: 'RXP' });
    const { status, text } = await desk.ask(people.nurse, route, params(contactId), bodies[route]);
    cell(status === 200 || givesAway.test(text));
    expect(status).toBe(404);
  });
});

const { service } = programme.sites;
const callers: readonly [string, Caller][] = [
  ...everybody.flatMap(([who, account]): [string, Caller][] =>
    account === undefined ? [] : [[who, { kind: 'person', oid: account.oid }]],
  ),
  ['the owner of the sites', { kind: 'person', oid: siteOwner.oid }],
  ['another app', { kind: 'app', appId: '5e000000-0000-4000-8000-000000000009' }],
];

describe.each(listsFor('service').map(({ name }) => [name] as const))('the list %s', (name) => {
  it.each(callers)('gives %s nothing through Graph', async (_, caller) => {
    desk.world.tenant.directory.put([siteOwner]);
    const graph = desk.world.graphAs(caller);
    const lists = `/sites/${desk.world.siteId}/lists`;
    const tries: (() => Promise<unknown>)[] = [
      () => graph.api(lists).get(),
      () => graph.api(`${lists}/${name}`).get(),
      () => graph.api(`${lists}/${name}/columns`).get(),
      () => graph.api(`${lists}/${name}/items?$expand=fields`).get(),
      () => graph.api(`${lists}/${name}/items/1?$expand=fields`).get(),
      () => graph.api(`${lists}/${name}/items/999999?$expand=fields`).get(),
      () => graph.api(`${lists}/${name}/items`).post({ fields: { Title: 'x' } }),
      () => graph.api(`${lists}/${name}/items/1/fields`).patch({ Title: 'x' }),
      () => graph.api(`${lists}/${name}/items/1`).delete(),
      () =>
        graph
          .api('/$batch')
          .post({ requests: [{ id: '1', method: 'GET', url: `${lists}/${name}/items` }] })
          .then(refusedPart),
    ];
    await refusedAlike(tries, ({ statusCode }) => statusCode as number);
  });

  it.each(callers)('gives %s nothing through PnPjs', async (_, caller) => {
    const list = () => desk.world.sharePointAs(caller, service).web.getList(`${service}/Lists/${name}`);
    const tries: (() => Promise<unknown>)[] = [
      () => list()(),
      () => list().fields(),
      () => list().items(),
      () => list().items.getById(1)(),
      () => list().items.getById(999_999)(),
      () => list().items.add({ Title: 'x' }),
      () => list().items.getById(1).update({ Title: 'x' }),
      () => list().items.getById(1).delete(),
      () => desk.world.sharePointAs(caller, service).web.lists.getByTitle(name).items(),
    ];
    await refusedAlike(tries, ({ status }) => status as number);
  });
});

/** A refusal inside a batch, as a refusal. */
function refusedPart(answer: unknown): unknown {
  const [part] = (answer as { responses: { status: number }[] }).responses;
  if (part !== undefined && part.status >= 400) throw Object.assign(new Error('Refused.'), { statusCode: part.status });
  return part;
}

async function refusedAlike(
  tries: readonly (() => Promise<unknown>)[],
  statusOf: (error: { statusCode?: number; status?: number }) => number,
): Promise<void> {
  const statuses: (number | string)[] = [];
  for (const attempt of tries) {
    const status = await attempt().then(
      (found) => `got ${JSON.stringify(found)}`,
      (error: unknown) => statusOf(error as { statusCode?: number; status?: number }),
    );
    cell(typeof status === 'string');
    statuses.push(status);
  }
  for (const status of statuses) expect([403, 404]).toContain(status);
}
