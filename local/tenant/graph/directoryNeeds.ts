import { directoryDenied } from './directoryFailures';
import type { Needs } from './permissions';

/*
 * The permissions of the calls about the directory, as the page of each call lists them:
 * https://learn.microsoft.com/en-us/graph/api/user-list and the like.
 */

const directory = ['Directory.Read.All', 'Directory.ReadWrite.All'];
const users = ['User.Read.All', 'User.ReadWrite.All', ...directory];
const basics = ['User.ReadBasic.All', ...users];
const groups = [
  'GroupMember.Read.All',
  'GroupMember.ReadWrite.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
  ...directory,
];
const own = ['User.Read', 'User.ReadWrite'];

const needs = (delegated: readonly string[], application: readonly string[]): Needs => ({
  delegated,
  application,
  denied: directoryDenied,
});

/** To find people, and to read somebody. */
export const toReadUsers = needs(basics, basics);

/** To read oneself, which with `User.Read` is all that one may. */
export const toReadOneself = needs([...own, ...basics], basics);

/** To read who somebody reports to, and who reports to them. */
export const toReadReports = needs([...own, ...users], users);
export const toReadReportsOfOthers = needs(users, users);

/** To read which groups somebody is in. */
export const toReadMemberships = needs([...own, ...groups], groups);
export const toReadMembershipsOfOthers = needs(groups, groups);

/** To read groups, and what is in them. */
export const toReadGroups = needs(groups, groups);

/** To read any object of the directory. */
export const toReadObjects = needs(directory, directory);

/** To read what the tenant itself is. */
export const toReadOrganization = needs(
  ['User.Read', 'Organization.Read.All', 'Organization.ReadWrite.All', ...directory],
  ['Organization.Read.All', 'Organization.ReadWrite.All', ...directory],
);
