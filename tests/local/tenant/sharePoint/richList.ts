import '@pnp/sp/batching';
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/fields';
import '@pnp/sp/items';
import type { SPFI } from '@pnp/sp';
import type { IList } from '@pnp/sp/lists';
import type { Account } from '../../../../local/identity/account';
import type { Tenant } from '../../../../local/tenant/tenant';
import { pnp } from '../clients';
import { ada, ben, hub, person, testTenant } from '../tenantForTests';

/** A list with a column of each kind, and another one that its columns look things up in. */
export interface RichList {
  readonly tenant: Tenant;
  wait(seconds: number): void;
  readonly sp: SPFI;
  /** The numbers that the site knows Ada and Ben by. */
  readonly adaId: number;
  readonly benId: number;
  /** Fresh at each use: PnPjs' queries keep what they were asked. */
  rows(): IList;
  places(): IList;
}

/** The name of each column, with the attributes of its XML. */
const columns: Readonly<Record<string, string>> = {
  line: 'Type="Text"',
  lines: 'Type="Note"',
  kind: 'Type="Choice"',
  kinds: 'Type="MultiChoice"',
  size: 'Type="Number"',
  done: 'Type="Boolean"',
  due: 'Type="DateTime"',
  day: 'Type="DateTime" Format="DateOnly"',
  who: 'Type="User"',
  whos: 'Type="UserMulti" Mult="TRUE"',
};

/** Makes the two lists: "Rows", which is empty, and "Places" with North (1), South (2) and East (3). */
export async function richList(): Promise<RichList> {
  const { tenant, wait } = testTenant();
  const sp = pnp(tenant, hub, person(ada));
  const rows = (): IList => sp.web.lists.getByTitle('Rows');
  const places = (): IList => sp.web.lists.getByTitle('Places');
  const { Id } = (await sp.web.lists.add('Places')) as { Id: string };
  for (const Title of ['North', 'South', 'East']) await places().items.add({ Title });
  const lookup = `List="{${Id}}" ShowField="Title"`;
  await addRows(sp, {
    ...columns,
    place: `Type="Lookup" ${lookup}`,
    places: `Type="LookupMulti" Mult="TRUE" ${lookup}`,
  });
  const adaId = await numberOf(tenant, ada);
  const benId = await numberOf(tenant, ben);
  return { tenant, wait, sp, adaId, benId, rows, places };
}

async function addRows({ web }: SPFI, all: Readonly<Record<string, string>>): Promise<void> {
  await web.lists.add('Rows');
  for (const [name, attributes] of Object.entries(all)) {
    const SchemaXml = `<Field Name="${name}" DisplayName="${name}" ${attributes} />`;
    await web.lists.getByTitle('Rows').fields.createFieldAsXml({ SchemaXml, Options: 8 });
  }
}

/** A list "Rows" with some of the columns, for tests that need many of them. */
export async function plainList<Row extends object>(
  names: readonly (keyof Row & string)[],
  all: readonly Row[],
): Promise<PlainList<Row>> {
  const { tenant } = testTenant();
  const sp = pnp(tenant, hub, person(ada));
  const wanted = Object.entries(columns).filter(([name]) => (names as readonly string[]).includes(name));
  await addRows(sp, Object.fromEntries(wanted));
  const add = async (some: readonly Row[]): Promise<void> => {
    const [batched, execute] = sp.batched({ maxRequests: 100 });
    const adding = some.map(async (row) => batched.web.lists.getByTitle('Rows').items.add({ ...row }));
    await execute();
    await Promise.all(adding);
  };
  await add(all);
  return { tenant, rows: () => sp.web.lists.getByTitle('Rows'), add };
}

/** A list whose items have few columns. */
export interface PlainList<Row> {
  readonly tenant: Tenant;
  rows(): IList;
  /** Adds items in their order. */
  add(rows: readonly Row[]): Promise<void>;
}

/** Whoever writes an item is known to the site from then on; the item is removed again. */
async function numberOf(tenant: Tenant, account: Account): Promise<number> {
  const { items } = pnp(tenant, hub, person(account)).web.lists.getByTitle('Places');
  const { Id, AuthorId } = (await items.add({ Title: 'Away' })) as { Id: number; AuthorId: number };
  await items.getById(Id).delete();
  return AuthorId;
}

/** The ids of items that a query finds. */
export const ids = (found: unknown): number[] => (found as { Id: number }[]).map(({ Id }) => Id);
