/** An account as Entra's directory has it: what says whose it is. */
export interface DirectoryAccount {
  readonly oid: string;
  readonly accountEnabled: boolean;
  /** The person's Unique NHS Identifier, where HR keeps it in Entra. */
  readonly employeeId: string | undefined;
  readonly companyName: string | undefined;
}

/** Why an account is nobody's, so far as the service can tell. */
export type UnboundWhy = 'no-account' | 'disabled' | 'no-employee-id' | 'odd-employee-id' | 'not-the-only-one';

/** Whose account it is, or why that is not sure. */
export type Binding =
  | {
      readonly bound: true;
      readonly employeeId: string;
      /** ODS code of the trust that employs the person; `undefined` where it is none of the programme's. */
      readonly trust: string | undefined;
    }
  | { readonly bound: false; readonly why: UnboundWhy };

/** A trust and the name by which Entra has it. */
interface Employer {
  readonly ods: string;
  readonly name: string;
}

/**
 * Figures and capitals, as many as Entra keeps. Other forms may be the same person's for whoever compares: Graph's `eq`
 * passes over capitals, as people report and no document says, and a blank is lost in every extract. Of two accounts
 * with such forms each would be the only holder of its own.
 */
const plainId = /^[0-9A-Z]{1,16}$/;

/** The account's `employeeId`, where it is in the one form that is taken: exactly so written, never put right here. */
export function employeeIdOf({ employeeId }: DirectoryAccount): string | undefined {
  return employeeId !== undefined && plainId.test(employeeId) ? employeeId : undefined;
}

/**
 * Whose account this is. Only Entra's `employeeId` binds a person to an account, and only where a single account has
 * it: never an e-mail address or a name, which change hands. Doubt binds nobody.
 *
 * The trust is the one whose name Entra's `companyName` has. That each trust writes its name there, and nothing else
 * does, has not been seen in a real tenant: check it before anybody is let in by it.
 * @param account the account of the token's object id
 * @param holders how many accounts have what `employeeIdOf` says of it, disabled ones too
 */
export function bind(account: DirectoryAccount | undefined, holders: number, employers: readonly Employer[]): Binding {
  if (account === undefined) return unbound('no-account');
  if (!account.accountEnabled) return unbound('disabled');
  if (!account.employeeId) return unbound('no-employee-id');
  const employeeId = employeeIdOf(account);
  if (employeeId === undefined) return unbound('odd-employee-id');
  if (holders !== 1) return unbound('not-the-only-one');
  return { bound: true, employeeId, trust: employerOf(account.companyName, employers) };
}

function unbound(why: UnboundWhy): Binding {
  return { bound: false, why };
}

function employerOf(companyName: string | undefined, employers: readonly Employer[]): string | undefined {
  const name = plain(companyName ?? '');
  return employers.find((employer) => plain(employer.name) === name)?.ods;
}

/** As people see it: capitals and doubled blanks make no other employer. */
function plain(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}
