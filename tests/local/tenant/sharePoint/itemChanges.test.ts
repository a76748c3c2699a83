import '@pnp/sp/batching';
import { ask, type Asking } from './asking';
import { ada, ben, hub, person } from '../tenantForTests';
import { pnp } from '../clients';
import { type PlainList, plainList } from './richList';

interface Row {
  readonly line: string;
}

const listOf = async (...lines: string[]): Promise<PlainList<Row>> =>
  plainList<Row>(
    ['line'],
    lines.map((line) => ({ line })),
  );

const path = "web/lists/getbytitle('Rows')/items(1)";

const merge = (ifMatch: string): Asking => ({
  method: 'POST',
  body: { line: 'x' },
  headers: { 'X-HTTP-Method': 'MERGE', 'If-Match': ifMatch },
});

describe('of changes at the same time', () => {
  it('that are tied to one version, one is made and all others are refused', async () => {
    const { tenant, rows } = await listOf('a');
    const clients = [ada, ben, ada, ben].map((account) => pnp(tenant, hub, person(account)));
    const changes = clients.map(async ({ web }, at) =>
      web.lists
        .getByTitle('Rows')
        .items.getById(1)
        .update({ line: `${at}` }, '"1"'),
    );
    const settled = await Promise.allSettled(changes);
    const refused = settled
      .filter((one) => one.status === 'rejected')
      .map(({ reason }) => (reason as { status: number }).status);
    expect(refused).toEqual([412, 412, 412]);
    const made = settled.findIndex(({ status }) => status === 'fulfilled');
    expect(await rows().items.getById(1)()).toMatchObject({ line: `${made}`, OData__UIVersionString: '2.0' });
  });

  it('that write a value which must be the only one, one is made', async () => {
    const { tenant, rows } = await listOf();
    await rows().fields.getByInternalNameOrTitle('line').update({ Indexed: true, EnforceUniqueValues: true });
    const adding = [ada, ben, ada].map(async (account) =>
      pnp(tenant, hub, person(account)).web.lists.getByTitle('Rows').items.add({ line: 'same' }),
    );
    const settled = await Promise.allSettled(adding);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await rows().items()).toHaveLength(1);
  });
});

describe('a change', () => {
  it('is taken with the version and the identifier of the item, as SharePoint says them when it refuses', async () => {
    const { tenant } = await listOf('a');
    const refused = await ask(tenant, person(ada), path, merge('"7"'));
    const said = JSON.stringify(refused.body);
    const [, now = ''] = /match the object's ETag value '\\"(.*?)\\"'/.exec(said) ?? [];
    expect(said).toContain('The request ETag value');
    expect(now).toMatch(/^[0-9a-f-]{36},1$/);
    expect((await ask(tenant, person(ada), path, merge(`"${now}"`))).status).toBe(204);
    expect((await ask(tenant, person(ada), path, merge(`"${now}"`))).status).toBe(412);
  });
});

describe('a batch that PnPjs sends for a list', () => {
  it('adds, changes, finds and removes items, and says of each part what became of it', async () => {
    const { tenant } = await listOf('a', 'b', 'c');
    const [batched, execute] = pnp(tenant, hub, person(ada)).web.batched();
    // Fresh at each use: a handle of a batch is good for one request.
    const items = () => batched.lists.getByTitle('Rows').items;
    const parts = [
      items().add({ line: 'd' }),
      items().getById(1).update({ line: 'A' }, '"1"'),
      items().getById(2).update({ line: 'B' }, '"9"'),
      items().getById(3).delete(),
      items().getById(9)(),
      items().add({ none: 1 }),
    ];
    const settled = Promise.allSettled(parts);
    await execute();
    const said = (await settled).map((one) =>
      one.status === 'fulfilled' ? 'done' : (one.reason as { status: number }).status,
    );
    expect(said).toEqual(['done', 'done', 412, 'done', 404, 400]);
  });
});
