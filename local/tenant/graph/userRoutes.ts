import type { Account } from '../../identity/account';
import { parseFilter } from '../query/filter';
import { NotImitated } from '../rules/refused';
import type { Call, GraphRoute } from './call';
import { directoryDenied, meWithoutPerson, noSuchUser } from './failures';
import { picked } from './select';

/** The calls about people. An application has `User.Read.All`; a person's token reads the person's own account. */
export const userRoutes: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: 'me',
    options: ['$select'],
    answer: (call) => {
      if (call.by.caller.kind === 'app') throw meWithoutPerson();
      return { status: 200, body: userBody(call, existing(call.storage.directory.byOid(call.by.caller.oid))) };
    },
  },
  {
    method: 'GET',
    path: 'users',
    options: ['$select', '$filter'],
    answer: (call) => ({ status: 200, body: { value: findUsers(call) } }),
  },
  {
    method: 'GET',
    path: 'users/{user}',
    options: ['$select'],
    answer: (call, { user = '' }) => {
      const account = call.storage.directory.byOidOrName(user);
      if (call.by.caller.kind === 'person' && account?.oid !== call.by.caller.oid) throw directoryDenied();
      return { status: 200, body: userBody(call, existing(account)) };
    },
  },
];

/** "employeeId eq '…'" needs none of the advanced query options: an equality is what the directory has by default. */
function findUsers(call: Call): Record<string, unknown>[] {
  if (call.by.caller.kind === 'person') throw directoryDenied();
  const filter = parseFilter(call.query.get('$filter') ?? '');
  if (filter.kind !== 'compare' || filter.column !== 'employeeId' || filter.is !== 'eq' || filter.value === null)
    throw new NotImitated("A search for people by anything but employeeId eq '…'");
  return call.storage.directory.byEmployeeId(String(filter.value)).map((account) => userBody(call, account));
}

function existing(account: Account | undefined): Account {
  if (!account) throw noSuchUser();
  return account;
}

/** What Graph gives of a person unless it is asked for other things. */
const usual = 'displayName,givenName,surname,jobTitle,mail,userPrincipalName,id';

function userBody({ query }: Call, account: Account): Record<string, unknown> {
  const everything = {
    accountEnabled: account.accountEnabled,
    companyName: account.companyName ?? null,
    department: account.department ?? null,
    displayName: account.displayName,
    employeeId: account.employeeId ?? null,
    givenName: account.givenName,
    id: account.oid,
    jobTitle: account.jobTitle ?? null,
    mail: account.mail ?? null,
    surname: account.surname,
    userPrincipalName: account.userPrincipalName,
  };
  return picked(everything, query.get('$select') ?? usual);
}
