import { type Grant, type Role, roles } from './roles';

/** What can be done in the service. An action is here only when something of the product asks for it. */
export const actions = [
  'readOwnMe',
  'seeUnfinishedServices',
  'readDesk',
  'readPerson',
  'recordCall',
  'decideHeld',
  'confirmStatement',
  'decideRun',
  'stopSending',
  'resumeSending',
] as const;
export type Action = (typeof actions)[number];

/** What everybody of an OH team does at their desk. */
const atTheDesk: readonly Action[] = [
  'readDesk',
  'readPerson',
  'recordCall',
  'confirmStatement',
  'decideRun',
  'stopSending',
  'resumeSending',
];

/**
 * Who may do what: the one table that functions ask, and web parts through them. What is not written is not allowed.
 * The rights on sites and lists are SharePoint's own: who reads and who keeps a list without persons is set there, and
 * this table neither gives nor takes it. The site with persons is open to the functions alone.
 */
const table: Readonly<Record<Role, readonly Action[]>> = {
  staff: ['readOwnMe'],
  manager: ['readOwnMe'],
  hrAdviser: ['readOwnMe'],
  // Those who keep the list of services see how many entries staff are not shown, to mend them.
  ohAdministrator: ['readOwnMe', 'seeUnfinishedServices', ...atTheDesk],
  // Whether somebody with a grave reason is written to is a nurse's word.
  ohClinician: ['readOwnMe', ...atTheDesk, 'decideHeld'],
  // Counts, never a person: how much of the list is unfinished is one.
  programmeLead: ['readOwnMe', 'seeUnfinishedServices', 'stopSending', 'resumeSending'],
};

/** Whether somebody with these roles may do it: one role that may is enough, and without a role nothing may be done. */
export function may(held: readonly Role[], action: Action): boolean {
  return held.some((role) => table[role].includes(action));
}

/**
 * Whether somebody may do it for a trust: a role counts at the trust that it was given for, and one for the programme at
 * every trust.
 */
export function mayAt(grants: readonly Grant[], action: Action, trust: string): boolean {
  return grants.some(({ role, trust: at }) => (at === undefined || at === trust) && table[role].includes(action));
}

/** Everything that somebody with these roles may do, in the order of the actions. */
export function allowed(held: readonly Role[]): Action[] {
  return actions.filter((action) => may(held, action));
}

/** Each role once, in the order in which roles are named. */
export function inOrder(held: readonly Role[]): Role[] {
  return roles.filter((role) => held.includes(role));
}
