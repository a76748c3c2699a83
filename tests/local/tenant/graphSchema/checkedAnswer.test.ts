import { checkedAnswer } from './checkedAnswer';

/** What the check says of an answer. */
async function check(
  address: string,
  body: unknown,
  asking: { method?: string; sent?: unknown; status?: number } = {},
) {
  const { method = 'GET', sent, status = 200 } = asking;
  const request = new Request(`https://graph.microsoft.com/v1.0${address}`, {
    method,
    ...(sent !== undefined && { body: JSON.stringify(sent) }),
  });
  return (await checkedAnswer(request, async () => Response.json(body, { status }))).json();
}

const user = { id: 'a', displayName: 'Ada', mail: null, accountEnabled: true, businessPhones: ['1'] };
const at = '2026-11-22T09:30:00Z';

describe("an answer that is as Graph's schema has it goes on", () => {
  it.each([
    ['one of a set', '/users/a', { '@odata.context': 'x', ...user, createdDateTime: at }],
    ['a list', '/users?$top=1', { '@odata.nextLink': 'x', value: [user] }],
    ['what something leads to', '/users/a/manager', { '@odata.type': '#microsoft.graph.user', ...user }],
    ['an object within another', '/sites/x', { id: 'x', siteCollection: { hostname: 'a.example' } }],
    ['a site by its path', '/sites/a.example:/sites/Hub:/lists', { value: [{ id: 'x', list: { hidden: false } }] }],
    ['a file by its path', '/drives/x/root:/a/b.csv:/children', { value: [{ id: 'x', size: 1, file: {} }] }],
    ['changes', '/drives/x/root/delta', { value: [{ id: 'x', deleted: {} }] }],
    ['columns, which are as the list has them', '/sites/x/lists/y/items/1', { id: '1', fields: { anything: [1] } }],
    ['one of several words', '/users/a/messages/b', { importance: 'normal', body: { contentType: 'html' } }],
    ['a cast', '/users/a/memberOf/microsoft.graph.group', { value: [{ id: 'x', securityEnabled: true }] }],
  ])('%s', async (_, address, body) => {
    expect(await check(address, body)).toEqual(body);
  });

  it('what was added', async () => {
    expect(await check('/sites/x/lists', { id: 'x' }, { method: 'POST', sent: {} })).toEqual({ id: 'x' });
  });

  it('an error with its code and message', async () => {
    const body = { error: { code: 'accessDenied', message: 'No' } };
    expect(await check('/users/a', body, { status: 403 })).toEqual(body);
  });
});

describe('an answer is told apart that has', () => {
  it.each([
    ['a property that nobody declared', '/users/a', { oid: 'a' }, 'User.oid is not declared'],
    ['the same in a list', '/users', { value: [user, { oid: 'a' }] }, 'value[1].oid'],
    ['the same beside a list', '/users', { count: 1, value: [] }, 'count beside the list'],
    ['the same in an object within', '/sites/x', { siteCollection: { host: 'a' } }, 'Site.siteCollection.host'],
    ['a number for a text', '/users/a', { id: 1 }, 'User.id is a number, no string'],
    ['null where there is none', '/users/a', { id: null }, 'User.id is null'],
    ['one for several', '/users/a', { businessPhones: '1' }, 'User.businessPhones is no list'],
    ['a day for an instant', '/users/a', { createdDateTime: '2026-11-22' }, 'User.createdDateTime is no instant'],
    ['a word that is none of them', '/users/a/messages/b', { importance: 'some' }, 'none of Importance'],
    ['an address that leads nowhere', '/users/a/dog', {}, 'leads nowhere'],
  ])('%s', async (_, address, body, fault) => {
    await expect(check(address, body)).rejects.toThrow(fault);
  });

  it('an error without a code', async () => {
    await expect(check('/users/a', { error: 'No' }, { status: 403 })).rejects.toThrow('without code');
  });

  it('such a fault in a part of a batch', async () => {
    const sent = { requests: [{ id: '1', method: 'GET', url: '/users/a?$select=id' }] };
    const body = { responses: [{ id: '1', status: 200, body: { oid: 'a' } }] };
    await expect(check('/$batch', body, { method: 'POST', sent })).rejects.toThrow('User.oid');
  });
});
