import { accessDenied } from '../failures';
import type { Needs } from '../permissions';

/* The permissions of the calls about files: https://learn.microsoft.com/en-us/graph/permissions-reference#files-permissions */

const writing = ['Files.ReadWrite.All', 'Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All'];
const reading = ['Files.Read.All', 'Sites.Read.All', ...writing];
const selected = ['Sites.Selected', 'Lists.SelectedOperations.Selected', 'Files.SelectedOperations.Selected'];

export const toReadFiles: Needs = {
  delegated: ['Files.Read', 'Files.ReadWrite', ...reading, ...selected],
  application: [...reading, ...selected],
  denied: accessDenied,
};

export const toWriteFiles: Needs = {
  delegated: ['Files.ReadWrite', ...writing, ...selected],
  application: [...writing, ...selected],
  denied: accessDenied,
};

/** With the permissions that a call about files needs: those to read, or those to write. */
export const withNeeds = <R extends { readonly method: string }>(
  routes: readonly R[],
): (R & { readonly needs: Needs })[] =>
  routes.map((route) => ({ ...route, needs: route.method === 'GET' ? toReadFiles : toWriteFiles }));
