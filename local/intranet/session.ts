import type { Identity } from '../identity/identity';
import type { SignedIn } from '../tenant/tenant';

export const graphOrigin = 'https://graph.microsoft.com';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The object id of the person that the browser was told to be, or `undefined`. */
export function chosenPerson(request: Request): string | undefined {
  const oid = cookie(request, 'person');
  return oid !== undefined && guid.test(oid) ? oid : undefined;
}

/** The value of a cookie of the request. */
export function cookie(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(/; */);
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** The header that keeps a choice: scripts cannot read it, pages from elsewhere cannot use it. */
export function keepCookie(name: string, value: string): string {
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000`;
}

/**
 * Says to the tenant who makes a request: whoever its token names, for this resource; without a token the person that
 * the browser was told to be. A token that does not count is nobody, whatever the cookie says.
 */
export function whoIsBy(identity: Pick<Identity, 'holderOf'>): (request: Request) => Promise<SignedIn | undefined> {
  return async (request) => {
    const header = request.headers.get('authorization');
    if (header !== null) {
      const holder = await identity.holderOf(header, new URL(request.url).origin);
      return holder && { ...holder, by: 'token' };
    }
    const oid = chosenPerson(request);
    return oid === undefined ? undefined : { caller: { kind: 'person', oid }, by: 'session' };
  };
}

/**
 * Whether a request comes from a page of this origin, or from no page at all. Another port of the same machine counts as
 * the same site for cookies, so that SameSite alone would let its pages in.
 */
export function fromHere(request: Request): boolean {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  return (
    (origin === null || origin === new URL(request.url).origin) &&
    (site === null || site === 'same-origin' || site === 'none')
  );
}

/** Whether a request carries what only browsers send: Node's own fetch sends Sec-Fetch-Mode. */
export function fromBrowser(request: Request): boolean {
  return ['origin', 'cookie', 'sec-fetch-site', 'sec-fetch-dest'].some((name) => request.headers.has(name));
}
