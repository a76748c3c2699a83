import { type AppSource, homeApp, serviceApp } from '../package/functionAppSources';

/** The apps as the local cloud runs them: the same functions and host.json, other edges. */
export const localServiceApp: AppSource = { ...serviceApp, programs: { main: 'scripts/localCloud/service.ts' } };
export const localHomeApp: AppSource = { ...homeApp, programs: { main: 'scripts/localCloud/home.ts' } };
