import * as fc from 'fast-check';
import { graphRoutes } from '../../../../local/tenant/graph/answerCall';
import { inAddress, oddBody, oddQuery, oddText } from '../oddValues';
import { ada, app, as, person, serviceApp } from '../tenantForTests';
import { ask, graphTenant } from './asking';

const runs = 2500;
const mailbox = 'box@r0b.example';
const permissions = 'Sites.FullControl.All Files.ReadWrite.All Mail.ReadWrite Mail.Send User.Read.All'
  .concat(' User.ReadWrite.All Group.Read.All GroupMember.Read.All Directory.Read.All')
  .split(' ');

const namesIn =
  'fields Title line sizes sizes@odata.type @odata.type @microsoft.graph.conflictBehavior name folder file'
    .concat(
      ' description parentReference id path driveId displayName columns list template text choice number dateTime',
    )
    .concat(' lookup personOrGroup calculated listId columnName choices indexed defaultValue required roles message')
    .concat(' subject body content contentType toRecipients emailAddress address from attachments contentBytes')
    .concat(' saveToSentItems destinationId comment isRead categories ids types groupIds item fileSystemInfo flag')
    .split(' ');

const properties =
  'fields/Title fields fields(select=Title) id displayName name subject receivedDateTime children columns'
    .concat(' items(expand=fields) from/emailAddress/address mail createdDateTime')
    .split(' ');

const places = (path: string): number => path.match(/\{\w+\}/g)?.length ?? 0;

const requests = fc.constantFrom(...graphRoutes).chain(({ method, path, options = [] }) =>
  fc.record({
    method: fc.constant(method),
    path: fc.constant(path),
    odd: fc.array(fc.option(oddText, { freq: 3 }), { minLength: places(path), maxLength: places(path) }),
    query: oddQuery(options, properties),
    body: oddBody(namesIn),
    headers: fc.constantFrom<Record<string, string>>({}, { ConsistencyLevel: 'eventual' }, { 'If-Match': '"x"' }),
    by: fc.constantFrom(app, person(ada)),
  }),
);

/** A tenant with an item, a file and a message, and what stands for each in a path. */
async function filled() {
  const { tenant, siteId } = await graphTenant();
  tenant.sites.createLibrary('/sites/Hub', 'Papers');
  tenant.mailboxes.create(mailbox, 'Box');
  tenant.mailboxes.grant(mailbox, { appId: serviceApp });
  const body = { contentType: 'text', content: 'text' } as const;
  tenant.mailboxes.deliver(mailbox, { from: { address: 'somebody@example.com' }, subject: 'subject', body });
  const firstOf = async (path: string) => {
    const { body: found } = await ask(tenant, app, path, { permissions });
    return (found['value'] as { id: string }[])[0]?.id ?? '';
  };
  const drive = `drives/${await firstOf(`/sites/${siteId}/drives`)}`;
  const put = { method: 'PUT', headers: as(app), body: 'text' };
  await tenant.graph(new Request(`https://graph.microsoft.com/v1.0/${drive}/root:/a.txt:/content`, put));
  const item = `items/${await firstOf(`/${drive}/root/children`)}`;
  const message = await firstOf(`/users/${mailbox}/messages`);
  const known: Readonly<Record<string, string>> = {
    ...{ siteId, host: 'tenant.example', sitePath: '/sites/Hub', list: 'Examples', id: '1', column: 'Title' },
    ...{ drive, item, itemAt: item, version: '1.0', text: 'a', token: 'latest' },
    ...{
      user: ada.oid,
      object: ada.oid,
      mailbox: `users/${mailbox}`,
      folder: 'inbox',
      messageAt: `messages/${message}`,
    },
  };
  return { tenant, known };
}

it(`answers ${runs} odd requests to all routes itself: none is a fault of the program`, async () => {
  const { tenant, known } = await filled();
  const answered = fc.asyncProperty(requests, async ({ method, path, odd, query, body, headers, by }) => {
    let place = 0;
    const address = path.replace(/\{(\w+)\}/g, (_, name: string) => {
      const written = odd[place++];
      return typeof written === 'string' ? inAddress(written) : (known[name] ?? 'x');
    });
    const request = new Request(`https://graph.microsoft.com/v1.0/${address}${query}`, {
      method,
      redirect: 'manual',
      headers: { ...as(by, 'token', permissions), ...headers },
      ...(method !== 'GET' && { body }),
    });
    // A fault of the program is thrown.
    expect((await tenant.graph(request)).status).not.toBe(500);
  });
  await fc.assert(answered, { seed: 20261130, numRuns: runs });
  tenant.close();
}, 60_000);
