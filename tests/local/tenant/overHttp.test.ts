import { openIntranet, site, type TestIntranet } from '../../made/intranet';

const graph = 'https://graph.microsoft.com';
const appId = '5e000000-0000-4000-8000-000000000009';

describe('files over HTTP, as the functions of the local cloud reach them', () => {
  let intranet: TestIntranet;
  let ask: (address: string, init?: RequestInit) => Promise<Response>;
  beforeAll(async () => {
    intranet = await openIntranet();
    const { tenant, identity } = intranet;
    tenant.sites.grant(site, { appId }, 'full');
    tenant.sites.createLibrary(site, 'Intake');
    const headers = { Authorization: `Bearer ${await identity.appTokenFor(appId, graph)}` };
    ask = (address, init) => fetch(`${intranet.origin}/_graph${address.replace(graph, '')}`, { ...init, headers });
  });
  afterAll(() => intranet.stop());

  it('are put, found by delta and fetched, with the bytes as they were', async () => {
    const { id } = (await (await ask(`/v1.0/sites/127.0.0.1:${site}`)).json()) as { id: string };
    const { value: drives } = (await (await ask(`/v1.0/sites/${id}/drives`)).json()) as { value: { id: string }[] };
    const drive = `/v1.0/drives/${drives[0]?.id}`;
    const bytes = Uint8Array.from({ length: 3000 }, (_, at) => at % 256);
    await ask(`${drive}/root:/a%20b.csv:/content`, { method: 'PUT', body: bytes });
    const { value } = (await (await ask(`${drive}/root/delta`)).json()) as { value: { id: string; name: string }[] };
    const file = value.find(({ name }) => name === 'a b.csv');
    const content = await ask(`${drive}/items/${file?.id}/content`);
    expect(content.status).toBe(200);
    expect(Buffer.from(await content.arrayBuffer()).equals(bytes)).toBe(true);
    expect((await ask(`${drive}/items/${file?.id}/permanentDelete`, { method: 'POST' })).status).toBe(204);
  });
});
