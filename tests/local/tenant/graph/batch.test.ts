import { BatchRequestContent, BatchResponseContent } from '@microsoft/microsoft-graph-client';
import { graph } from '../clients';
import { app, ben } from '../tenantForTests';
import { ask, codeOf, graphTenant } from './asking';

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

  it('does not try what depends on a part that failed, nor what depends on that', async () => {
    const { tenant } = await graphTenant();
    const requests = [
      get('1', '/users/nobody'),
      { ...get('2'), dependsOn: ['1'] },
      { ...get('3'), dependsOn: ['2'] },
      get('4'),
      { ...get('5'), dependsOn: ['4'] },
    ];
    const { body } = await ask(tenant, app, '/$batch', { method: 'POST', body: { requests } });
    const statuses = (body['responses'] as { status: number }[]).map(({ status }) => status);
    expect(statuses).toEqual([404, 424, 424, 200, 200]);
  });

  it.each([
    ['more than twenty requests', Array.from({ length: 21 }, (_, at) => get(String(at)))],
    ['an id twice', [get('1'), get('1')]],
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
