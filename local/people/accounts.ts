import { createHash } from 'node:crypto';
import { trustOf } from '../../config/trusts/programme';
import type { Account } from '../identity/account';
import { type Person, postsHeld } from './workforce/person';

/** The accounts of these people: one each, from the first post that they hold, disabled where they hold none. */
export function accountsOf(people: readonly Person[]): Account[] {
  return people.flatMap((person) => {
    const [post] = postsHeld(person);
    const last = post ?? person.assignments[0];
    if (!last) return [];
    return [
      {
        oid: guidFor(person.identifier),
        // Somebody without a mailbox has an account all the same.
        userPrincipalName: last.workEmail || `${person.identifier.toLowerCase()}@${last.trust.toLowerCase()}.example`,
        displayName: `${person.firstName} ${last.lastName}`,
        givenName: person.firstName,
        surname: last.lastName,
        mail: last.workEmail || undefined,
        employeeId: person.identifier,
        companyName: trustOf(last.trust)?.name,
        department: last.department,
        jobTitle: last.staffGroup.name,
        accountEnabled: post !== undefined,
        appRoles: [],
      },
    ];
  });
}

/** A GUID that is always the same for the same text. */
export function guidFor(text: string): string {
  const hex = createHash('sha256').update(`account ${text}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
