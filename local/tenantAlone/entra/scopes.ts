import { consented } from '../callers';
import { type Resource, resourceOf } from '../resources';
import { type Call, field } from './call';
import { badScope, noSuchResource, notConsented, notDefaultScope } from './failures';

/** What a token is asked for. */
export interface Asked {
  readonly resource: Resource;
  /** As the client named the resource: the token's audience. */
  readonly audience: string;
  /** The permissions by name, or `undefined` for all that were given. */
  readonly names: readonly string[] | undefined;
}

/** Scopes that are about signing in and belong to no resource. */
const openId = ['openid', 'profile', 'email', 'offline_access'];

/**
 * Reads what an application asks for: all that it was given for one resource, "…/.default", or the `resource` of the
 * first version.
 */
export function askedByApp(call: Call): Asked {
  const asked = askedByPerson(call);
  if (asked.names) throw notDefaultScope();
  return asked;
}

/** Reads what is asked for in a person's name: scopes of one resource, those of Graph with or without its address. */
export function askedByPerson(call: Call): Asked {
  const v1 = call.form.get('resource');
  if (v1 !== null && call.form.get('scope') === null) return of(v1, undefined);
  const scopes = field(call, 'scope')
    .split(/\s+/)
    .filter((scope) => !openId.includes(scope) && scope !== '');
  // Who asks only to sign in gets a token for Graph, with "User.Read" at most.
  if (scopes.length === 0) return of('https://graph.microsoft.com', ['User.Read']);
  const parts = scopes.map(partsOf);
  const [first] = parts;
  if (!first || parts.some(({ audience }) => audience !== first.audience)) throw badScope();
  const names = parts.map(({ name }) => name);
  return of(first.audience, names.includes('.default') ? undefined : names);
}

/** "https://host/Name" and "id/Name"; a bare name is Graph's. */
function partsOf(scope: string): { readonly audience: string; readonly name: string } {
  const at = scope.lastIndexOf('/');
  if (at < 0) return { audience: 'https://graph.microsoft.com', name: scope };
  return { audience: scope.slice(0, at).replace(/\/$/, ''), name: scope.slice(at + 1) };
}

function of(audience: string, names: readonly string[] | undefined): Asked {
  const resource = resourceOf(audience);
  if (!resource) throw noSuchResource();
  return { resource, audience: audience.replace(/\/+$/, ''), names };
}

/** The scopes of a person's token: those that were asked for, all of which somebody must have agreed to. */
export function grantedScopes({ resource, names }: Asked): readonly string[] {
  const given = consented[resource];
  if (!names) return given;
  if (!names.every((name) => given.some((each) => each.toLowerCase() === name.toLowerCase()))) throw notConsented();
  return given.filter((each) => names.some((name) => name.toLowerCase() === each.toLowerCase()));
}
