/** The tenant id of the local cloud: the same on every machine, and nobody's real tenant. */
export const localTenantId = '0ca1c10d-0000-4000-8000-00000000c10d';
