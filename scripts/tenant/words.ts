import path from 'node:path';
import type { TenantAlone } from '../../local/tenantAlone/startTenantAlone';

export const usage = `Starts a made-up Microsoft 365 on this machine, for any client: SharePoint, Graph and the part of
Entra that gives tokens. Nothing leaves the machine.

  npm run tenant -- [--port N] [--data FILE] [--empty] [--control N] [--signs-in WORD]

  --port      of http and https, and of the proxy for the real addresses; 5280 if left out, 0 for any free one
  --data      the file to keep the tenant in; left out, it ends with the command
  --empty     nothing but the root site and the made-up callers; else a small made-up world
  --control   the port to steer it from: faults, limits, lateness, clock; any free one if left out
  --signs-in  who agrees to device codes, made-up-administrator if left out

Who can call, and with what: docs/local-tenant.md, "On its own". Ctrl-C stops it.
`;

/** What one needs to use it. The last line is for programs. */
export function inWords(
  { origin, control, authority, application }: TenantAlone,
  secret: string,
  root: string,
): string {
  const secure = origin.replace('http:', 'https:');
  const made = { ready: true, http: origin, https: secure, proxy: origin, ca: authority, application, control, secret };
  return `A made-up Microsoft 365, on this machine.

  http         ${origin}
  https        ${secure}
  as a proxy   HTTPS_PROXY=${origin} NODE_EXTRA_CA_CERTS=${authority}
  trust        ${authority}
  control      ${control} with the header X-Tenant-Control: ${secret}
  callers      ${path.join(root, 'docs', 'local-tenant.md')}, "On its own"

${JSON.stringify(made)}`;
}
