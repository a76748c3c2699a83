import { readAddress } from '../routing/address';
import { pathShape } from '../routing/pathShape';
import type { SignedIn } from '../tenant';
import type { Site } from '../storage/sites';
import type { Storage } from '../storage/storage';
import type { Answer, Entity, Failure } from './answer';
import { answerCall, type MadeCall } from './answerCall';
import { type Asked, askedBy } from './asked';
import { answerBatch } from './batch';
import { clientFailure, processQuery } from './csom/processQuery';
import { digestFailure } from './digest';
import { addressNotUnderstood, noSuchSite, notImitated, notSignedIn, requestTooBig } from './failures';
import { bodyFormOf, formatOf, mediaTypeOf } from './json/format';
import { lightJson } from './json/light';
import { verboseJson } from './json/verbose';
import { apiOf } from './call';

/** Where the client object model is called. */
const clientPath = 'processquery';

/** Where in SharePoint a request goes: the site, and the call behind "_api/". */
interface Target {
  readonly sitePath: string;
  readonly path: string;
}

/**
 * Answers a request to SharePoint's REST API.
 * @param by who makes it, or `undefined` where that is not known
 */
export async function answerSharePoint(
  storage: Storage,
  request: Request,
  by: SignedIn | undefined,
): Promise<Response> {
  const asked = await askedBy(request);
  if (wantsXml(asked.headers))
    return responseTo(asked, notImitated(shapeOf(asked.method, new URL(request.url)), 'an answer in XML'));
  if (!by) return responseTo(asked, notSignedIn());
  if (asked.content.length > mostBytes) return responseTo(asked, requestTooBig(mostBytes));
  const { origin } = new URL(request.url);
  const path = pathOf(asked, origin);
  const refusal = writeRefusal(storage, asked, by, path);
  if (refusal) return path === clientPath ? clientFailure(refusal) : responseTo(asked, refusal);
  const answer = (one: Asked): Response => answerOne(storage, one, origin, by);
  return asked.method === 'POST' && path === '$batch'
    ? answerBatch(asked, answer, (failure) => responseTo(asked, failure))
    : answer(asked);
}

/** 250 MB: what is larger is uploaded piece by piece. */
const mostBytes = 250 * 1024 * 1024;

/** Whether the client takes XML and nothing else. */
const wantsXml = (headers: Headers): boolean => /^(?!.*(json|\*\/\*)).*xml/i.test(headers.get('Accept') ?? '');

/** The path behind "_api/", in small letters, or `undefined` where there is none. */
function pathOf({ address }: Asked, origin: string): string | undefined {
  const url = readAddress(address, origin);
  return url && targetOf(url)?.path.toLowerCase();
}

/** Why a write may not go on; asked once for all the parts of a batch. */
function writeRefusal(
  storage: Storage,
  { method, headers }: Asked,
  by: SignedIn,
  path: string | undefined,
): Failure | undefined {
  if (method === 'GET' || path === 'contextinfo') return undefined;
  return digestFailure(storage, by, headers.get('X-RequestDigest'));
}

/** @param origin where the tenant stands: what a batch asks of another is not the tenant's to answer */
function answerOne(storage: Storage, asked: Asked, origin: string, by: SignedIn): Response {
  const url = readAddress(asked.address, origin);
  if (!url) return responseTo(asked, addressNotUnderstood());
  const target = targetOf(url);
  if (!target)
    return responseTo(asked, notImitated(shapeOf(asked.method, url), 'an address that is not below a site\'s "_api"'));
  const site = siteOf(storage, target);
  if (!site) return responseTo(asked, noSuchSite());
  const { headers } = asked;
  const made = { query: url.searchParams, ifMatch: headers.get('If-Match'), bodyForm: bodyFormOf(headers) };
  const call: MadeCall = { storage, site, by, origin, ...made };
  if (asked.method === 'POST' && target.path.toLowerCase() === clientPath) {
    const answered = processQuery(asked.content, call);
    return answered instanceof Response ? answered : responseTo(asked, answered);
  }
  return responseTo(asked, answerCall(asked.method, target.path, asked.content, call), apiOf(call));
}

/** The method and the path of a request, without the values in it. */
const shapeOf = (method: string, { pathname }: URL): string => `${method} ${pathShape(pathname)}`;

/** The API has two addresses: "_api" stands for the older one. */
function targetOf({ pathname }: URL): Target | undefined {
  const [, sitePath, path] = /^(.*?)\/(?:_api|_vti_bin\/client\.svc)\/(.+)$/i.exec(decodeURIComponent(pathname)) ?? [];
  if (sitePath === undefined || path === undefined) return undefined;
  return { sitePath: sitePath === '' ? '/' : sitePath, path: path.replace(/\/+$/, '') };
}

/** PnPjs asks "contextinfo" below the address of a file or folder which web that is on (folderFromAbsolutePath there). */
const siteOf = ({ sites }: Storage, { sitePath, path }: Target): Site | undefined =>
  path.toLowerCase() === 'contextinfo' ? sites.nearest(sitePath) : sites.byPath(sitePath);

/** @param api the address of the web's API, which addresses in the answer begin with */
function responseTo({ headers: sent }: Asked, answer: Answer, api = ''): Response {
  const format = formatOf(sent);
  if ('bytes' in answer)
    return new Response(new Uint8Array(answer.bytes), { headers: downloadHeaders(answer.mediaType) });
  const body = format.detail === 'verbose' ? verboseJson(answer) : lightJson(answer, format, api);
  const headers = new Headers();
  const etag = 'entity' in answer ? answer.entity.etag : 'etag' in answer ? answer.etag : undefined;
  if (etag) headers.set('ETag', etag);
  if ('entity' in answer && answer.status === 201) headers.set('Location', addressIn(answer.entity));
  if (body === undefined) return new Response(null, { status: answer.status, headers });
  headers.set('Content-Type', mediaTypeOf(format));
  if (format.version === 4) headers.set('OData-Version', '4.0');
  return new Response(JSON.stringify(body), { status: answer.status, headers });
}

/** Where a thing is, as a header can say it. */
const addressIn = ({ api, address }: Entity): string => `${api}${address}`.replace(/[^!-~]+/g, encodeURIComponent);

/** What somebody uploaded is for no browser to show or run. */
const downloadHeaders = (mediaType: string): Record<string, string> => ({
  'Content-Type': mediaType,
  'X-Content-Type-Options': 'nosniff',
  ...(mediaType === 'application/octet-stream' && { 'Content-Disposition': 'attachment' }),
});
