import { webPartsIn } from '../modules/webParts';
import type { Manifest, PageData, SiteFacts } from '../pageData';
import type { Form } from '../pages';
import type { Account } from '../../identity/account';
import { hasOutbox } from '../outbox/outbox';
import { suggestedPeople } from '../people';
import { programme } from '../../../config/programme';
import { noAccess, noListPages, notBuilt, notStarted } from '../screens/notices';
import { siteScreen } from '../screens/siteScreen';
import { startScreen } from '../screens/startScreen';
import { teamsScreen } from '../screens/teamsScreen';
import { graphOrigin } from '../session';
import { siteFacts } from '../siteFacts';
import { localPath } from './personRoutes';
import { type Call, type IntranetRoute, personOf, themeOf } from './route';
import { barOf, show } from './show';

function start(call: Call): Response {
  const { intranet, url } = call;
  const body = startScreen({
    bar: barOf(call),
    person: personOf(call),
    suggested: suggestedPeople(intranet.tenant.directory.all()),
    pages: intranet.pages,
    next: localPath(url.searchParams.get('next'), intranet.origin),
    unknown: url.searchParams.has('unknown'),
    hasOutbox: hasOutbox(intranet),
    now: intranet.time?.now(),
  });
  return show(call, { title: 'The local cloud', body });
}

/** Somebody must be chosen first, as one must sign in to Microsoft 365. */
function chooseFirst({ url }: Call): Response {
  const location = `/?next=${encodeURIComponent(url.pathname + url.search)}`;
  return new Response(null, { status: 303, headers: { location } });
}

async function sitePage(call: Call, site: string, name: string): Promise<Response | undefined> {
  const { intranet, request, url } = call;
  const person = personOf(call);
  if (!person) return chooseFirst(call);
  const path = `/sites/${site}`;
  const page = intranet.pages.find((each) => same(each.site, path) && same(each.name, name));
  const facts = page && (await siteFacts(intranet.tenant, request, page.site));
  const form = formOf(url);
  if (!page || !facts) return show(call, { title: 'No access', body: noAccess(barOf(call)), status: 404 });

  const manifests = webPartsIn(intranet.webPartsFolder, intranet.origin).manifests;
  const webPart = manifests.find(({ alias }) => alias === page.webPart);
  if (!webPart) return show(call, { title: page.title, body: notBuilt(barOf(call), page.webPart), status: 503 });
  const data = pageData(call, { person, facts, form, manifests, webPart });
  return show(call, {
    title: page.title,
    body: siteScreen(page, intranet.pages, data, barOf(call, { page, form })),
    scripts: form === 'teams' ? ['start'] : ['start', 'bar'],
  });
}

function teamsPage(call: Call, name: string): Response | undefined {
  const { intranet } = call;
  const person = personOf(call);
  if (!person) return chooseFirst(call);
  const page = intranet.pages.find((each) => same(each.name, name));
  if (!page) return undefined;
  const body = teamsScreen(page, person, intranet.identity.tenantId, barOf(call, { page, form: 'teams' }));
  return show(call, { title: `${page.title} | Microsoft Teams`, body, scripts: ['teamsClient', 'bar'] });
}

/** Where Teams' library asks which addresses a client may have. */
const teamsDomains = 'https://res.cdn.office.net/teams-js/validDomains/json';

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function formOf(url: URL): Form {
  const form = url.searchParams.get('form');
  return form === 'full' || form === 'teams' ? form : 'page';
}

interface Filled {
  readonly person: Account;
  readonly facts: SiteFacts;
  readonly form: Form;
  readonly manifests: readonly Manifest[];
  readonly webPart: Manifest;
}

function pageData(call: Call, { person, facts, form, manifests, webPart }: Filled): PageData {
  const { intranet, url } = call;
  return {
    ...facts,
    form,
    theme: themeOf(call),
    tenantId: intranet.identity.tenantId,
    person: {
      oid: person.oid,
      name: person.displayName,
      email: person.mail ?? '',
      upn: person.userPrincipalName,
    },
    path: url.pathname,
    answeredAt: [
      [graphOrigin, `${intranet.origin}/_graph`],
      [programme.api.origin, intranet.functionsOrigin],
      [teamsDomains, `${intranet.origin}/_teams`],
    ],
    serverTime: new Date().toISOString(),
    loader: `/_ms/${intranet.platform.loader}`,
    manifests: [...intranet.platform.manifests, ...manifests],
    webPartId: webPart.id,
  };
}

/** The pages that people see. */
export const pageRoutes: readonly IntranetRoute[] = [
  { method: 'GET', path: '/', answer: start },
  {
    method: 'GET',
    path: '/sites/{site}/SitePages/{page}.aspx',
    answer: (call, { site = '', page = '' }) => sitePage(call, site, page),
  },
  {
    method: 'GET',
    path: '/sites/{site}/Lists/{rest}',
    answer: (call) => show(call, { title: 'No list pages', body: noListPages(barOf(call)), status: 501 }),
  },
  // Where Microsoft's loader goes when a page cannot start.
  {
    method: 'GET',
    path: '/sites/{site}/_layouts/15/error.aspx',
    answer: (call) => {
      const body = notStarted(barOf(call), call.url.searchParams.get('ErrorDetails') ?? '');
      return show(call, { title: 'The page did not start', body, status: 500 });
    },
  },
  { method: 'GET', path: '/teams/{page}', answer: (call, { page = '' }) => teamsPage(call, page) },
];
