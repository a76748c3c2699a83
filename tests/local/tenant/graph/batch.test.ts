import { BatchRequestContent, BatchResponseContent } from '@microsoft/microsoft-graph-client';
import { graph } from '../clients';
import { app, ben } from '../tenantForTests';
import { ask, codeOf, graphTenant } from './asking';
import { fetched, libraryTenant } from './drives/libraries';

const get = (id: string, url = `/users/${ben.oid}`): object => ({ id, method: 'GET', url });

describe('a batch', () => {
  it('that the Graph client makes is answered part by part', async () => {
    const { tenant, items } = await graphTenant();
    const client = graph(tenant, app);
    const post = new Request(`https://graph.microsoft.com${items}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ fields: { Title: 'Two' } }),
    });
    const content = new BatchRequestContent([
      { id: '1', request: post },
      { id: '2', request: new Request(`https://graph.microsoft.com${items}/9`) },
      { id: '3', request: new Request(`https://graph.microsoft.com${items}/1`, { method: 'DELETE' }) },
    ]);
    const answer = (await client.api('/$batch').post(await content.getContent())) as { responses: [] };
    const responses = new BatchResponseContent(answer);
    expect(['1', '2', '3'].map((id) => responses.getResponseById(id).status)).toEqual([201, 404, 204]);
  });

  it('does not take the version in the address of a part, which the Graph client leaves there', async () => {
    const { tenant } = await graphTenant();
    const content = new BatchRequestContent([
      { id: '1', request: new Request('https://graph.microsoft.com/v1.0/users') },
    ]);
    const answer = (await graph(tenant, app)
      .api('/$batch')
      .post(await content.getContent())) as { responses: [] };
    const part = new BatchResponseContent(answer).getResponseById('1');
    expect([part.status, codeOf({ body: (await part.json()) as Record<string, unknown> })]).toEqual([
      400,
      'BadRequest',
    ]);
  });

  const after = (id: string, other: string, url?: string): object => ({ ...get(id, url), dependsOn: [other] });
  const none = '/users/nobody';

  it.each([
    ['nor what depends on that, in a chain', [get('1', none), after('2', '1'), after('3', '2')], [404, 424, 424]],
    ['from where the chain breaks', [get('1'), after('2', '1', none), after('3', '2')], [200, 404, 424]],
    ['where all depend on the first', [get('A', none), after('2', 'a'), after('3', 'a')], [404, 424, 424]],
    ['and tries what does not', [get('A'), after('2', 'a', none), after('3', 'a')], [200, 404, 200]],
    ['and nothing else', [get('1', none), get('2')], [404, 200]],
  ])('does not try what depends on a part that failed, %s', async (_, requests, expected) => {
    const { tenant } = await graphTenant();
    const { body } = await ask(tenant, app, '/$batch', { method: 'POST', body: { requests } });
    const statuses = (body['responses'] as { status: number }[]).map(({ status }) => status);
    expect(statuses).toEqual(expected);
  });

  it('says which part has an id that another has, whatever its case', async () => {
    const { tenant } = await graphTenant();
    const requests = [get('first'), get('FIRST')];
    const { body } = await ask(tenant, app, '/$batch', { method: 'POST', body: { requests } });
    expect(body).toMatchObject({ error: { message: 'Request Id FIRST has to be unique in a batch.' } });
  });

  it('says of a part that failed by which ids it can be found again', async () => {
    const { tenant } = await graphTenant();
    const asking = {
      method: 'POST',
      body: { requests: [get('1', '/users/nobody')] },
      headers: { 'client-request-id': 'mine' },
    };
    const { body } = await ask(tenant, app, '/$batch', asking);
    const innerError = { 'request-id': expect.any(String), 'client-request-id': 'mine', date: expect.any(String) };
    expect(body).toMatchObject({ responses: [{ status: 404, body: { error: { innerError } } }] });
  });

  it('has no more than twenty requests', async () => {
    const { tenant } = await graphTenant();
    const requests = Array.from({ length: 21 }, (_, at) => get(String(at)));
    const asking = { method: 'POST', body: { requests } };
    const answered = await ask(tenant, app, '/$batch', asking);
    expect([answered.status, codeOf(answered)]).toEqual([400, 'MaximumValueExceeded']);
    const { body } = await ask(tenant, app, '/$batch', { method: 'POST', body: { requests: requests.slice(1) } });
    expect(body['responses']).toHaveLength(20);
  });

  it('carries what is no JSON in base64, both ways', async () => {
    const { tenant, drive } = await libraryTenant();
    const url = `${drive}/root:/a.txt:/content`;
    const headers = { 'Content-Type': 'text/plain' };
    const put = { id: '1', method: 'PUT', url, headers, body: Buffer.from('one,two').toString('base64') };
    const { body } = await ask(tenant, app, '/$batch', { method: 'POST', body: { requests: [put] } });
    expect(body).toMatchObject({ responses: [{ id: '1', status: 201, body: { name: 'a.txt', size: 7 } }] });
    expect(await (await fetched(tenant, url)).text()).toBe('one,two');
  });

  it('has a part without a body where there is none to answer with', async () => {
    const { tenant, items } = await graphTenant();
    const requests = [{ id: '1', method: 'DELETE', url: `${items}/1` }];
    const { body } = await ask(tenant, app, '/$batch', { method: 'POST', body: { requests } });
    expect(body).toEqual({ responses: [{ id: '1', status: 204, headers: {} }] });
  });

  const post = { method: 'POST', body: {}, headers: { 'Content-Type': 'application/json' } };

  it.each([
    ['an id twice', [get('1'), get('1')]],
    ['a mixture of what depends and what does not', [get('1'), get('2'), after('3', '2')]],
    ['a dependency that is no request', [get('1'), after('2', '7')]],
    ['a request that depends on itself', [after('1', '1')]],
    ['something to write without a body', [{ ...get('1'), ...post, body: undefined }]],
    ['something to write without its type', [{ ...get('1'), ...post, headers: {} }]],
    ['a text for JSON', [{ ...get('1'), ...post, body: 'text' }]],
    ['an id without a letter', [get('')]],
    ['a dependency on what comes after', [{ ...get('1'), dependsOn: ['2'] }, get('2')]],
    ['nothing in it', []],
    ['no request in a place', [get('1'), null]],
    ['a text for a request', ['GET']],
    ['an id that is a number', [{ ...get('1'), id: 1 }]],
    ['no method', [{ id: '1', url: '/me' }]],
    ['a method that is a number', [{ ...get('1'), method: 1 }]],
    ['no address', [{ id: '1', method: 'GET' }]],
    ['an address that is a number', [{ ...get('1'), url: 1 }]],
    ['headers that are null', [{ ...get('1'), headers: null }]],
    ['a header that is a number', [{ ...get('1'), headers: { a: 1 } }]],
    ['a header that is none', [{ ...get('1'), headers: { 'a b': 'c' } }]],
    ['a body that is a list', [{ ...get('1'), body: [] }]],
    ['a dependency that is a text', [{ ...get('1'), dependsOn: '1' }]],
    ['a dependency that is a number', [{ ...get('1'), dependsOn: 1 }]],
    ['a dependency on a number', [get('1'), { ...get('2'), dependsOn: [1] }]],
  ])('is refused as a whole with %s', async (_, requests) => {
    const { tenant } = await graphTenant();
    const answered = await ask(tenant, app, '/$batch', { method: 'POST', body: { requests } });
    expect([answered.status, codeOf(answered)]).toEqual([400, 'BadRequest']);
  });

  it.each([
    ['out of Graph', `/../users/${ben.oid}`, 400],
    ['with a "%" that begins nothing', '/%zz', 400],
    ['that is very long', `/users/${'x'.repeat(2_000_000)}`, 400],
    ['of somewhere else', `https://elsewhere.example/v1.0/users/${ben.oid}`, 501],
    ['of somewhere else, without its protocol', `//elsewhere.example/users/${ben.oid}`, 501],
    ['of no protocol at all', 'http://[', 501],
  ])('answers a part with an address %s by itself', async (_, url, status) => {
    const { tenant } = await graphTenant();
    const { body } = await ask(tenant, app, '/$batch', { method: 'POST', body: { requests: [get('1', url)] } });
    expect((body['responses'] as { status: number }[]).map((part) => part.status)).toEqual([status]);
  });
});
