import { openTenant } from '../../../../local/tenant/openTenant';
import { serve } from '../faults/served';
import { app, hub, serviceApp } from '../tenantForTests';

export const mailbox = 'oh@r0b.example';
export const library = 'Intake';

/** A tenant in a file, for the service's app: with a site, its library and a mailbox. */
export function tenantIn(file: string): ReturnType<typeof openTenant> {
  const tenant = openTenant({
    file,
    tenantId: 'tests',
    now: () => new Date(),
    whoIs: async () => ({ caller: app, by: 'token' }),
  });
  tenant.sites.create(hub, 'Hub');
  tenant.sites.grant(hub, { appId: serviceApp }, 'full');
  tenant.sites.createLibrary(hub, library);
  tenant.mailboxes.create(mailbox, 'Occupational Health');
  tenant.mailboxes.grant(mailbox, { appId: serviceApp });
  return tenant;
}

/** Serves the tenant of a file, with a rule of faults where one is given, and says at which address. */
async function main([file = '', rule]: readonly string[]): Promise<void> {
  const tenant = tenantIn(file);
  if (rule) tenant.faults.add(JSON.parse(rule) as Parameters<typeof tenant.faults.add>[0]);
  const { origin } = await serve(tenant);
  process.stdout.write(`${origin}\n`);
}

if (process.argv[2] === 'serve') void main(process.argv.slice(3));
