import { recipientsIn } from '../../../../local/tenant/throttling/calls';
import { graphCost, restUnits } from '../../../../local/tenant/throttling/costs';

const asked = (call: string): Parameters<typeof graphCost>[0] => {
  const [method = '', address = ''] = call.split(' ');
  const [path = '', search = ''] = address.split('?');
  return { method, path, query: new URLSearchParams(search) };
};

describe('what a request to Graph costs', () => {
  it.each([
    ['GET sites/a/lists/b/items/1', 1],
    ['GET sites/a/lists/b/items?$top=5', 2],
    ['GET sites/a/lists', 2],
    ['GET sites?search=x', 2],
    ['GET sites/getAllSites', 2],
    ["GET drives/b/root/search(q='x')", 2],
    ['POST sites/a/lists/b/items', 2],
    ['PATCH sites/a/lists/b/items/1/fields', 2],
    ['DELETE drives/b/items/01A', 2],
    ['GET drives/b/root/delta', 2],
    ['GET drives/b/root/delta?token=abc', 1],
    ["GET drives/b/root/delta(token='abc')?token=abc", 1],
    ['GET drives/b/items/01A/content', 1],
    ['GET drives/b/root/children', 2],
    ['GET drives/b/items/01A/permissions', 5],
    ['POST sites/a/permissions', 5],
    ['GET drives/b/items/01A?$expand=permissions', 5],
    ['GET users/x/drive/root/children', 2],
    ['GET me/drives', 2],
  ])('%s: %d units of SharePoint', (call, units) => {
    expect(graphCost(asked(call))).toEqual({ of: 'sharePoint', units });
  });

  it.each([
    ['GET users', 2, 0],
    ['GET users?$select=id', 1, 0],
    ['GET users?$top=19', 1, 0],
    ['GET users?$top=20', 2, 0],
    ['GET users?$select=id&$top=5', 1, 0],
    ['GET users?$expand=manager', 3, 0],
    ['GET users/x', 1, 0],
    ['GET me', 1, 0],
    ['GET users/x/transitiveMemberOf', 2, 0],
    ['GET me/memberOf?$select=id', 1, 0],
    ['GET groups/g/members', 3, 0],
    ['GET groups/g/transitiveMembers', 5, 0],
    ['POST users/x/checkMemberGroups', 4, 0],
    ['POST me/getMemberGroups', 2, 0],
    ['PATCH users/x', 1, 1],
  ])('%s: %d units of the directory, %d writes', (call, units, writes) => {
    expect(graphCost(asked(call))).toEqual({ of: 'entra', units, writes });
  });

  it.each([
    ['GET users/x/messages', { mailbox: 'x' }],
    ['GET me/mailFolders/inbox/messages', { mailbox: 'me' }],
    ['PATCH users/x/messages/m', { mailbox: 'x' }],
    ['POST users/x/messages/m/send', { mailbox: 'x', sends: 'draft' }],
    ['POST users/x/sendMail', { mailbox: 'x', sends: 'message' }],
    ['POST users/x/messages/m/forward', { mailbox: 'x', sends: 'message' }],
    ['POST users/x/messages/m/createReply', { mailbox: 'x' }],
    ['POST users/x/messages', { mailbox: 'x' }],
  ])('%s: one request to the mailbox', (call, cost) => {
    expect(graphCost(asked(call))).toEqual({ of: 'outlook', ...cost });
  });
});

describe('how many a message goes to that is sent without a draft', () => {
  const two = [{}, {}];
  it.each([
    [{ message: { toRecipients: two, ccRecipients: two, bccRecipients: [{}] } }, 5],
    [{ toRecipients: two }, 2],
    [{ comment: 'Thanks' }, 1],
    [undefined, 1],
  ])('%j: %d', (body, count) => {
    expect(recipientsIn(body)).toBe(count);
  });
});

describe("what a call by SharePoint's REST API costs, where it costs twice as much as by Graph", () => {
  it.each([
    ["GET web/lists/getbytitle('A')/items(1)", 2],
    ["GET web/lists/getbytitle('A')/items", 4],
    ["POST web/lists/getbytitle('A')/items", 4],
    ["POST web/lists/getbytitle('A')/breakroleinheritance(true)", 10],
    ["GET web/lists/getbytitle('A')/roleassignments", 10],
    ['POST contextinfo', 2],
  ])('%s: %d units', (call, units) => {
    expect(restUnits(asked(call), 2)).toBe(units);
  });
});
