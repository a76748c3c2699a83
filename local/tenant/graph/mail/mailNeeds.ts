import type { Route } from '../../routing/router';
import { mailboxDenied } from './mailFailures';
import type { Needs } from '../permissions';

/** An application can have a mailbox without any permission in its token: Exchange's own roles for applications give it. */
const needs = (permissions: readonly string[]): Needs => ({
  delegated: permissions,
  application: permissions,
  otherwise: true,
  denied: mailboxDenied,
});

const toRead = needs(['Mail.Read', 'Mail.ReadWrite']);
const toWrite = needs(['Mail.ReadWrite']);
const toSend = needs(['Mail.Send']);

/** The permissions of the calls about mail: https://learn.microsoft.com/en-us/graph/api/user-list-messages and the like. */
export const needsOfMail = ({ method, path }: Pick<Route<never, never>, 'method' | 'path'>): Needs => {
  if (/\/(?:send|sendMail|reply|replyAll|forward)$/.test(path)) return toSend;
  return method === 'GET' ? toRead : toWrite;
};
