import { plain } from '../../http/listen';
import { findPeople, personNamed } from '../people';
import { inWords } from '../screens/bar';
import { fromHere, keepCookie } from '../session';
import { isThemeName } from '../themes';
import type { Call, IntranetRoute } from './route';

const mustComeFromHere = 'Only the pages of this intranet change who somebody is.';

/** Becomes another person, and goes on to where the browser was. */
async function bePerson({ intranet, request }: Call): Promise<Response> {
  if (!fromHere(request)) return plain(403, mustComeFromHere);
  const form = await fields(request);
  const next = localPath(form.get('next'), intranet.origin);
  const person = personNamed(intranet.tenant.directory.all(), form.get('person') ?? '');
  if (!person) return seeOther(`/?unknown=1&next=${encodeURIComponent(next)}`);
  return seeOther(next, keepCookie('person', person.oid));
}

async function chooseTheme({ request }: Call): Promise<Response> {
  if (!fromHere(request)) return plain(403, mustComeFromHere);
  const theme = (await fields(request)).get('theme') ?? undefined;
  if (!isThemeName(theme)) return plain(400, 'There is no such theme.');
  return new Response(null, { status: 204, headers: { 'set-cookie': keepCookie('theme', theme) } });
}

function people({ intranet, url }: Call): Response {
  const found = findPeople(intranet.tenant.directory.all(), url.searchParams.get('words') ?? '');
  const answer = found.map((account) => ({ upn: account.userPrincipalName, words: inWords(account) }));
  return new Response(JSON.stringify(answer), {
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  });
}

async function fields(request: Request): Promise<URLSearchParams> {
  return new URLSearchParams(await request.text());
}

/** A path of this origin, whatever was written: an address of somewhere else becomes the start page. */
export function localPath(next: string | null, origin: string): string {
  const url = URL.canParse(next ?? '', origin) ? new URL(next ?? '', origin) : undefined;
  return url?.origin === origin ? url.pathname.replace(/^\/+/, '/') + url.search : '/';
}

function seeOther(location: string, cookie?: string): Response {
  return new Response(null, { status: 303, headers: { location, ...(cookie && { 'set-cookie': cookie }) } });
}

/** Who to be, and how it looks. */
export const personRoutes: readonly IntranetRoute[] = [
  { method: 'POST', path: '/_person', answer: bePerson },
  { method: 'POST', path: '/_theme', answer: chooseTheme },
  { method: 'GET', path: '/_people', answer: people },
];
