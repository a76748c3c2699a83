import { ada, person, testTenant } from '../tenantForTests';
import { ask, makeList } from './asking';

const list = "web/lists/getbytitle('Plain')";
const version4 = { Accept: 'application/json;odata.metadata=none', 'OData-Version': '4.0' };

describe('an answer comes in the form of OData that was asked for', () => {
  it.each([
    ['nothing in particular', {}, 'application/json;odata=minimalmetadata', 'odata.nextLink', 'odata.type'],
    [
      'no metadata',
      { Accept: 'application/json;odata=nometadata' },
      'application/json;odata=nometadata',
      'odata.nextLink',
      undefined,
    ],
    [
      'version 4',
      { 'OData-Version': '4.0' },
      'application/json;odata.metadata=minimal',
      '@odata.nextLink',
      '@odata.type',
    ],
    ['version 4, no metadata', version4, 'application/json;odata.metadata=none', '@odata.nextLink', undefined],
  ])('%s', async (_, headers, mediaType, next, type) => {
    const { tenant } = testTenant();
    await makeList(tenant, person(ada));
    await ask(tenant, person(ada), `${list}/items`, { method: 'POST', body: { Title: 'Two' } });
    const answered = await ask(tenant, person(ada), `${list}/items?$top=1`, { headers });
    expect(answered.headers.get('Content-Type')?.startsWith(mediaType)).toBe(true);
    expect(answered.body).toHaveProperty([next]);
    const [item = {}] = answered.body['value'] as Record<string, unknown>[];
    expect(Object.keys(item).filter((name) => /odata\.type$/.test(name))).toEqual(type === undefined ? [] : [type]);
  });

  it('an error of version 4 has a plain message', async () => {
    const { tenant } = testTenant();
    const { body } = await ask(tenant, person(ada), list, { headers: version4 });
    expect(body).toEqual({
      error: { code: expect.stringMatching(/^-1, /) as string, message: expect.stringContaining('Plain') as string },
    });
  });

  it('a type of version 4 has a sign before it', async () => {
    const { tenant } = testTenant();
    await makeList(tenant, person(ada));
    const { headers, body } = await ask(tenant, person(ada), list, { headers: { 'OData-Version': '4.0' } });
    expect(headers.get('OData-Version')).toBe('4.0');
    expect(body).toMatchObject({
      '@odata.type': '#SP.List',
      '@odata.context': expect.stringContaining('$metadata#') as string,
    });
    expect(body).toHaveProperty(['Items@odata.navigationLink']);
  });
});
