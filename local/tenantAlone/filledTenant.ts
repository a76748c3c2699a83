import { existsSync, renameSync, rmSync } from 'node:fs';
import { openTenant, type TenantOptions } from '../tenant/openTenant';
import type { Tenant } from '../tenant/tenant';

/**
 * Opens the tenant, with what it begins with where its file is new. A new file gets its name only when everything is in
 * it: a first start that was broken off leaves none.
 */
export async function filledTenant(options: TenantOptions, fill: (tenant: Tenant) => Promise<void>): Promise<Tenant> {
  if (options.file === ':memory:') return filled(options, fill);
  if (!existsSync(options.file)) {
    const fresh = `${options.file}-new`;
    // What stands beside the file is SQLite's own.
    for (const ending of ['', '-wal', '-shm']) rmSync(fresh + ending, { force: true });
    (await filled({ ...options, file: fresh }, fill)).close();
    renameSync(fresh, options.file);
  }
  return openTenant(options);
}

async function filled(options: TenantOptions, fill: (tenant: Tenant) => Promise<void>): Promise<Tenant> {
  const tenant = openTenant(options);
  try {
    await fill(tenant);
    return tenant;
  } catch (error) {
    tenant.close();
    throw error;
  }
}
