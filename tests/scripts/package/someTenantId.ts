/** A tenant as a programme would fill it in. */
export const someTenantId = '99999999-9999-4999-8999-999999999999';
