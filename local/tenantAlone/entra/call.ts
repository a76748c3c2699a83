import type { Account } from '../../identity/account';
import type { Identity } from '../../identity/identity';
import type { Route } from '../../tenant/routing/router';
import { type AppCaller, apps, clientAppId } from '../callers';
import { missing, noSuchClient } from './failures';

/** What Entra stands on. */
export interface Entra {
  readonly identity: Identity;
  /** The certificate that the made-up applications may sign in with, in PEM. */
  readonly certificate: string;
  readonly accounts: () => readonly Account[];
  /** Who agrees to every device code. */
  readonly signsIn: Account;
  readonly now: () => Date;
}

/** A call to Entra. */
export interface Call {
  readonly entra: Entra;
  /** The address that it was made to, which an application's assertion is for. */
  readonly address: URL;
  /** The fields of the form that was sent. */
  readonly form: URLSearchParams;
}

export type EntraRoute = Route<Call, Promise<Response> | Response>;

/** A field that the call cannot do without. */
export function field({ form }: Call, name: string): string {
  const value = form.get(name);
  if (value === null || value === '') throw missing(name);
  return value;
}

/** The application that makes the call: one of those that act as themselves, or that which people sign in with. */
export function clientOf(call: Call): { readonly id: string; readonly app: AppCaller | undefined } {
  const id = field(call, 'client_id').toLowerCase();
  const app = apps.find(({ appId }) => appId === id);
  if (!app && id !== clientAppId) throw noSuchClient();
  return { id, app };
}

/** The account of a name for signing in, whatever its case. */
export const accountNamed = ({ accounts }: Entra, name: string): Account | undefined =>
  accounts().find(({ userPrincipalName }) => userPrincipalName.toLowerCase() === name.toLowerCase());
