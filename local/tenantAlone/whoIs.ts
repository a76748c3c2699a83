import type { Caller } from '../identity/account';
import { caller, type Identity } from '../identity/identity';
import type { SignedIn } from '../tenant/tenant';
import { apps, people } from './callers';
import { graphOrigin } from './hosts';
import { audiences } from './resources';

/** The words of the made-up callers, and whom each stands for. */
const byWord: ReadonlyMap<string, Caller> = new Map<string, Caller>([
  ...people.map(({ word, account }) => [word, { kind: 'person', oid: account.oid }] as const),
  ...apps.map(({ word, appId }) => [word, { kind: 'app', appId }] as const),
]);

/**
 * Says to the tenant who makes a request: the caller of a made-up word, whoever a token of Entra's names for the
 * service that is asked, or the person of the cookie that SharePoint keeps a session by.
 */
export function whoIsOf(identity: Identity): (request: Request) => Promise<SignedIn | undefined> {
  return async (request) => {
    const header = request.headers.get('authorization');
    if (header !== null) return bearer(identity, header, new URL(request.url).origin);
    const session = byWord.get(cookieOf(request, 'FedAuth') ?? '');
    return session?.kind === 'person' ? { caller: session, by: 'session' } : undefined;
  };
}

async function bearer(identity: Identity, header: string, origin: string): Promise<SignedIn | undefined> {
  const token = /^Bearer ([\w.-]+)$/i.exec(header)?.[1] ?? '';
  const known = byWord.get(token);
  if (known) return { caller: known, by: 'token' };
  const taken = origin === graphOrigin ? audiences.graph : [...audiences.sharePoint, origin];
  const claims = await identity.claimsOf(token, taken);
  const who = claims && caller(claims);
  return who && { caller: who, by: 'token' };
}

function cookieOf(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(/; */);
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
