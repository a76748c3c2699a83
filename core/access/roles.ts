/** What somebody is to the service. One person can be several. */
export const roles = ['staff', 'manager', 'hrAdviser', 'ohAdministrator', 'ohClinician', 'programmeLead'] as const;
export type Role = (typeof roles)[number];

/** A role that Entra gives: at a trust, or for the whole programme. */
export interface Grant {
  readonly role: Role;
  /** The trust's ODS code; `undefined` for the programme. */
  readonly trust: string | undefined;
}

/**
 * The names that the API's registration in Entra has for its roles. A member of staff is so by their employment and a
 * manager by Entra and ESR together: neither can be given by a name.
 */
const atATrust: Readonly<Record<string, Role>> = {
  HrAdviser: 'hrAdviser',
  OhAdministrator: 'ohAdministrator',
  OhClinician: 'ohClinician',
};
const forTheProgramme: Readonly<Record<string, Role>> = { ProgrammeLead: 'programmeLead' };

/**
 * Reads the roles of a token: "OhClinician.R0B" is a clinician of the trust with that code, "ProgrammeLead" stands by
 * itself. Whatever is not exactly such a name, or names a trust that is not of the programme, is passed over.
 * @param names the token's claim as it came
 * @param trusts the ODS codes of the programme
 */
export function grantsOf(names: unknown, trusts: readonly string[]): Grant[] {
  if (!Array.isArray(names)) return [];
  return [...new Set<unknown>(names)].flatMap((name) => (typeof name === 'string' ? grantOf(name, trusts) : []));
}

function grantOf(name: string, trusts: readonly string[]): Grant[] {
  const [word = '', trust, ...more] = name.split('.');
  if (more.length > 0) return [];
  const role = own(trust === undefined ? forTheProgramme : atATrust, word);
  if (role === undefined || (trust !== undefined && !trusts.includes(trust))) return [];
  return [{ role, trust }];
}

/** Never what an object has by itself: "constructor" is no role. */
function own(table: Readonly<Record<string, Role>>, word: string): Role | undefined {
  return Object.prototype.hasOwnProperty.call(table, word) ? table[word] : undefined;
}
