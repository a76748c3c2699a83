import { graph } from '../clients';
import { ada, app, ben, cora, person, testTenant } from '../tenantForTests';
import { directoryTenant } from './directory';
import type { Tenant } from '../../../../local/tenant/tenant';

interface Found {
  readonly '@odata.count'?: number;
  readonly '@odata.nextLink'?: string;
  readonly value: readonly { readonly displayName: string }[];
}

const eventual = { ConsistencyLevel: 'eventual' };

/** Asks for people; an advanced query says so in its header and counts. */
async function find(tenant: Tenant, options: Record<string, string>, advanced: boolean): Promise<Found> {
  const request = graph(tenant, app).api('/users').query(options);
  return (await (advanced ? request.count(true).headers(eventual) : request).get()) as Found;
}

const namesIn = ({ value }: Found): string[] => value.map(({ displayName }) => displayName.split(' ')[0] ?? '');

describe('people are found', () => {
  it.each([
    ["employeeId eq '90000002'", ['Ben']],
    ["employeeId eq '00000000'", []],
    ["EmployeeID in ('90000001', '90000002')", ['Ada', 'Ben']],
    ["mail eq 'ADA.armstrong@r0b.example'", ['Ada']],
    ["userPrincipalName eq 'ben.bell@r0b.example' or displayName eq 'cora charlton'", ['Ben', 'Cora']],
    ["startswith(displayName, 'b') or startsWith(surname,'cha')", ['Ben', 'Cora']],
    ["accountEnabled eq true and department eq 'Ward 3'", ['Ada', 'Ben', 'Cora']],
    ['accountEnabled eq false', []],
    [`id eq '${ada.oid}'`, ['Ada']],
    [
      "department ge 'Ward 2' and department le 'Ward 4' and (givenName eq 'Ada' or givenName eq 'Ben')",
      ['Ada', 'Ben'],
    ],
    ['createdDateTime ge 2026-11-01T00:00:00Z', ['Ada', 'Ben', 'Cora']],
    ['createdDateTime le 2026-11-01', []],
    ["userType eq 'Guest'", []],
    ["mailNickname eq 'ben.bell'", ['Ben']],
    ["proxyAddresses/any(p:p eq 'smtp:ben.bell@r0b.example')", ['Ben']],
  ])('%s', async (filter, names) => {
    expect(namesIn(await find(directoryTenant().tenant, { $filter: filter }, false))).toEqual(names);
  });

  it.each([
    ["endsWith(mail,'bell@R0B.example')", ['Ben']],
    ["employeeId ne '90000001'", ['Ben', 'Cora']],
    ['employeeId eq null', ['Cora']],
    ['employeeId ne null', ['Ada', 'Ben']],
    ["not(startsWith(displayName,'a'))", ['Ben', 'Cora']],
    ["proxyAddresses/any(p:endsWith(p,'bell@r0b.example'))", ['Ben']],
    ["not startsWith(officeLocation,'Room')", ['Ben', 'Cora']],
    ["companyName eq 'South Tyneside and Sunderland NHS Foundation Trust' and officeLocation eq 'room 1'", ['Ada']],
  ])('in an advanced query: %s', async (filter, names) => {
    const found = await find(directoryTenant().tenant, { $filter: filter }, true);
    expect([namesIn(found), found['@odata.count']]).toEqual([names, names.length]);
  });

  it.each([
    ['"displayName:arm"', ['Ada']],
    ['"displayName:ben be"', ['Ben']],
    ['"displayName:strong"', []],
    ['"mail:cora"', ['Cora']],
    ['"displayName:ada" OR "displayName:bell"', ['Ada', 'Ben']],
    ['"displayName:ada" AND "mail:ben"', []],
  ])('by words: %s', async (search, names) => {
    const request = graph(directoryTenant().tenant, app).api('/users').search(search).headers(eventual);
    expect(namesIn((await request.get()) as Found)).toEqual(names);
  });

  it('all of them where HR gave an identifier twice', async () => {
    const { tenant } = testTenant();
    tenant.directory.put([{ ...ben, employeeId: '90000001' }]);
    expect(namesIn(await find(tenant, { $filter: "employeeId eq '90000001'" }, false))).toEqual(['Ada', 'Ben']);
  });

  it('in the order that is asked for', async () => {
    const { tenant } = directoryTenant();
    expect(namesIn(await find(tenant, { $orderby: 'displayName desc' }, false))).toEqual(['Cora', 'Ben', 'Ada']);
    const both = { $orderby: 'userPrincipalName', $filter: "department eq 'Ward 3'" };
    expect(namesIn(await find(tenant, both, true))).toEqual(['Ada', 'Ben', 'Cora']);
  });

  it.each([undefined, 'displayName desc'])('page by page, in the order %s', async (order) => {
    const { tenant } = directoryTenant();
    const client = graph(tenant, app);
    const names: string[] = [];
    let next: string | undefined = `/users?$top=2${order ? `&$orderby=${order}` : ''}`;
    while (next !== undefined) {
      const page = (await client.api(next).get()) as Found;
      names.push(...namesIn(page));
      next = page['@odata.nextLink'];
    }
    expect(names.sort()).toEqual(['Ada', 'Ben', 'Cora']);
  });

  it('and counted alone', async () => {
    const counted = graph(testTenant().tenant, app)
      .api("/users/$count?$filter=startswith(givenName,'a')")
      .headers(eventual);
    expect(String(await counted.get())).toBe('1');
  });

  it('without a count where the header is missing, as if none had been asked for', async () => {
    const found = (await graph(testTenant().tenant, app).api('/users').count(true).get()) as Found;
    expect(found).not.toHaveProperty('@odata.count');
    expect(found.value).toHaveLength(3);
  });
});

describe('a search for people is refused', () => {
  const unsupported = 'Request_UnsupportedQuery';
  it.each([
    ['?$search="displayName:a"', unsupported, 'ConsistencyLevel: eventual'],
    ["?$filter=endsWith(mail,'a')", unsupported, "Operator 'endsWith' is not supported because"],
    ["?$filter=not startsWith(displayName,'a')", unsupported, "Operator 'not' is not supported because"],
    ["?$filter=mail ne 'a'", unsupported, "Filter operator 'NotEqualsMatch' is not supported."],
    ['?$filter=department eq null', unsupported, "specified for property 'department' of resource 'User'"],
    ["?$filter=companyName eq 'a'", unsupported, "specified for property 'companyName' of resource 'User'"],
    ["?$filter=contains(displayName,'a')", unsupported, "specified for property 'displayName'"],
    ["?$filter=displayName gt 'a'", unsupported, "specified for property 'displayName'"],
    ["?$filter=businessPhones eq 'a'", unsupported, "specified for property 'businessPhones'"],
    ["?$filter=mail eq 'a'&$orderby=displayName", unsupported, 'Sorting not supported for current query.'],
    ['?$orderby=surname', unsupported, 'Sorting not supported for current query.'],
    ['?$top=1000', unsupported, "Invalid page size specified: '1000'. Must be between 1 and 999 inclusive."],
    [
      "?$filter=shoeSize eq '9'",
      'BadRequest',
      "Could not find a property named 'shoeSize' on type 'microsoft.graph.user'",
    ],
    ['?$filter=mail is here', 'BadRequest', 'Invalid filter clause'],
    ["?$filter=constructor(mail,'a')", 'BadRequest', 'Invalid filter clause'],
    ["?$filter=constructor eq 'a'", 'BadRequest', 'Could not find a property'],
    [`?$filter=${'('.repeat(60)}mail eq 'a'${')'.repeat(60)}`, 'BadRequest', 'Invalid filter clause'],
    ['?$filter=accountEnabled eq 1', 'BadRequest', 'Invalid filter clause'],
    ['?$skiptoken=x', 'Directory_ExpiredPageToken', 'expired'],
    ['/$count', 'Request_BadRequest', '$count is not currently supported.'],
  ])('%s', async (path, code, message) => {
    const asked = graph(testTenant().tenant, app).api(`/users${path}`).get();
    await expect(asked).rejects.toMatchObject({
      statusCode: 400,
      code,
      message: expect.stringContaining(message) as string,
    });
  });

  it.each([
    ['displayName:a', 'BadRequest'],
    ['"shoeSize:9"', 'Request_UnsupportedQuery'],
  ])('for the words %s', async (search, code) => {
    const asked = graph(testTenant().tenant, app).api('/users').search(search).headers(eventual).get();
    await expect(asked).rejects.toMatchObject({ statusCode: 400, code });
  });

  it('to a person who may read only themselves', async () => {
    const asked = graph(testTenant().tenant, person(cora)).api('/users').get();
    await expect(asked).rejects.toMatchObject({ statusCode: 403, code: 'Authorization_RequestDenied' });
  });
});
