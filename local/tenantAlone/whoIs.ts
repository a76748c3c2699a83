import { type Holder, holderIn, type Identity } from '../identity/identity';
import type { SignedIn } from '../tenant/tenant';
import { apps, consented, people } from './callers';
import { graphOrigin } from './hosts';
import { audiences } from './resources';

/** The words of the made-up callers, and whom each stands for, with what a token of theirs opens in Graph. */
const byWord: ReadonlyMap<string, Holder> = new Map<string, Holder>([
  ...people.map(({ word, account }) => [word, personHolder(account.oid)] as const),
  ...apps.map(({ word, appId, roles }) => [word, appHolder(appId, roles.graph)] as const),
]);

function personHolder(oid: string): Holder {
  return { caller: { kind: 'person', oid }, permissions: consented.graph };
}

function appHolder(appId: string, permissions: readonly string[]): Holder {
  return { caller: { kind: 'app', appId }, permissions };
}

/**
 * Says to the tenant who makes a request: the caller of a made-up word, whoever a token of Entra's names for the
 * service that is asked, or the person of the cookie that SharePoint keeps a session by.
 */
export function whoIsOf(identity: Identity): (request: Request) => Promise<SignedIn | undefined> {
  return async (request) => {
    const header = request.headers.get('authorization');
    if (header !== null) return bearer(identity, header, new URL(request.url).origin);
    const session = byWord.get(cookieOf(request, 'FedAuth') ?? '')?.caller;
    return session?.kind === 'person' ? { caller: session, by: 'session' } : undefined;
  };
}

async function bearer(identity: Identity, header: string, origin: string): Promise<SignedIn | undefined> {
  const token = /^Bearer ([\w.-]+)$/i.exec(header)?.[1] ?? '';
  const known = byWord.get(token);
  if (known) return { ...known, by: 'token' };
  const taken = origin === graphOrigin ? audiences.graph : [...audiences.sharePoint, origin];
  const claims = await identity.claimsOf(token, taken);
  const holder = claims && holderIn(claims);
  // A token without roles opens nothing: what else the tenant takes for usual is not for a token that says what it has.
  return holder && { permissions: [], ...holder, by: 'token' };
}

function cookieOf(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(/; */);
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
