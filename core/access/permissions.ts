import { type Role, roles } from './roles';

/** What can be done in the service. An action is here only when something of the product does it. */
export const actions = ['readOwnMe', 'seeServices', 'seeUnfinishedServices', 'keepServices'] as const;
export type Action = (typeof actions)[number];

/**
 * Who may do what: the one table. The rights on the sites and lists are set to agree with it, and every function asks
 * it. What is not written is not allowed.
 */
const table: Readonly<Record<Role, readonly Action[]>> = {
  staff: ['readOwnMe', 'seeServices'],
  manager: ['readOwnMe', 'seeServices'],
  hrAdviser: ['readOwnMe', 'seeServices'],
  // Those who keep the list of services see how many entries staff are not shown, to mend them.
  ohAdministrator: ['readOwnMe', 'seeServices', 'seeUnfinishedServices', 'keepServices'],
  ohClinician: ['readOwnMe', 'seeServices'],
  // Counts, never a person: how much of the list is unfinished is one.
  programmeLead: ['readOwnMe', 'seeServices', 'seeUnfinishedServices'],
};

/** Whether somebody with these roles may do it: one role that may is enough, and without a role nothing may be done. */
export function may(held: readonly Role[], action: Action): boolean {
  return held.some((role) => table[role].includes(action));
}

/** Everything that somebody with these roles may do, in the order of the actions. */
export function allowed(held: readonly Role[]): Action[] {
  return actions.filter((action) => may(held, action));
}

/** Each role once, in the order in which roles are named. */
export function inOrder(held: readonly Role[]): Role[] {
  return roles.filter((role) => held.includes(role));
}
