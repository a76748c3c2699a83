import { accessDenied, tokenWithoutClaims } from './failures';
import type { Needs } from './permissions';
import type { Failed } from './answer';

/*
 * The permissions of the calls about sites, lists, items and files, as the page of each call lists them:
 * https://learn.microsoft.com/en-us/graph/api/site-get and the like. `Sites.Selected` is among those of applications: what
 * it opens, the grants of the site say.
 */

const reading = ['Sites.Read.All', 'Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All'];
const writing = reading.slice(1);
const readingFiles = ['Files.Read', 'Files.Read.All', 'Files.ReadWrite', 'Files.ReadWrite.All'];
const selected = 'Sites.Selected';

/** Who has no permission at all in the token is told so in other words than who has the wrong ones. */
const denied = (permissions: readonly string[]): Failed =>
  permissions.length === 0 ? tokenWithoutClaims() : accessDenied();

const needs = (delegated: readonly string[], application: readonly string[]): Needs => ({
  delegated,
  application,
  denied,
});

/** To read sites, lists, columns and items. */
export const toReadSites = needs(reading, [...reading, selected]);

/** To find sites: what was granted site by site finds none. */
export const toFindSites = needs(reading, reading);

/** To list all sites of the tenant, which applications alone may. */
export const toReadAllSites = needs([], reading);

/** To write and delete items. */
export const toWriteItems = needs(writing, [...writing, selected]);

/**
 * To make and change lists and columns. The page about making lists names `Sites.ReadWrite.All` for applications too, which
 * the reference of permissions gives to documents and items alone: here that holds.
 */
const managing = ['Sites.Manage.All', 'Sites.FullControl.All'];
export const toManageLists = needs(managing, [...managing, selected]);

/** To say which applications may use a site. */
export const toGrantSites = needs(['Sites.FullControl.All'], ['Sites.FullControl.All']);

/** To read files and folders, and to write them. */
const toReadFiles = needs([...readingFiles, ...reading], [...readingFiles.filter(isForAll), ...reading, selected]);
const toWriteFiles = needs(
  [...readingFiles.filter(isWriting), ...writing],
  ['Files.ReadWrite.All', ...writing, selected],
);

function isForAll(permission: string): boolean {
  return permission.endsWith('.All');
}

function isWriting(permission: string): boolean {
  return permission.includes('.ReadWrite');
}

/** What a call about files needs, by its method. */
export const needsOfFiles = ({ method }: { readonly method: string }): Needs =>
  method === 'GET' ? toReadFiles : toWriteFiles;
