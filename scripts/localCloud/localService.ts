import { type AppSource, serviceApp } from '../package/functionAppSources';

/** The service as the local cloud runs it: the same functions and host.json, other edges. */
export const localServiceApp: AppSource = { ...serviceApp, programs: { main: 'scripts/localCloud/service.ts' } };
