import { decodedPath } from '../routing/decodedPath';
import { jsonBody } from '../routing/jsonBody';
import type { SignedIn } from '../tenant';
import type { Storage } from '../storage/storage';
import type { Answer, Failure } from './answer';
import { answerCall } from './answerCall';
import { answerBatch } from './batch';
import { digestFailure } from './digest';
import { addressNotUnderstood, noSuchSite, notImitated, notSignedIn } from './failures';
import { detailOf, jsonOf } from './json';

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
  const path = targetOf(pathOf(request) ?? '')?.path.toLowerCase();
  const refusal = by ? writeRefusal(storage, request, by, path) : notSignedIn();
  if (!by || refusal) return responseTo(request, refusal ?? notSignedIn());
  if (path === '$batch') return answerBatch(request, (part) => answerOne(storage, part, by));
  return answerOne(storage, request, by);
}

/** Why a write may not go on; asked once for all the parts of a batch. */
function writeRefusal(
  storage: Storage,
  request: Request,
  by: SignedIn,
  path: string | undefined,
): Failure | undefined {
  if (request.method === 'GET' || path === 'contextinfo') return undefined;
  return digestFailure(storage, by, request.headers.get('X-RequestDigest'));
}

async function answerOne(storage: Storage, request: Request, by: SignedIn): Promise<Response> {
  const path = pathOf(request);
  if (path === undefined) return responseTo(request, addressNotUnderstood());
  const target = targetOf(path);
  if (!target) return responseTo(request, notImitated('an address that is not below a site\'s "_api"'));
  const site = storage.sites.byPath(target.sitePath);
  if (!site) return responseTo(request, noSuchSite());
  const body = jsonBody(await request.text());
  if (!body) return responseTo(request, notImitated('a body that is no JSON object'));
  const method = request.headers.get('X-HTTP-Method')?.toUpperCase() ?? request.method;
  const { origin, searchParams } = new URL(request.url);
  const ifMatch = request.headers.get('If-Match');
  const answer = answerCall(method, target.path, { storage, site, by, origin, query: searchParams, body, ifMatch });
  return responseTo(request, answer, `${origin}${site.path}/_api/`);
}

const pathOf = ({ url }: Request): string | undefined => decodedPath(new URL(url).pathname);

function targetOf(decoded: string): Target | undefined {
  const [, sitePath, path] = /^(\/(?:sites|teams)\/[^/]+)\/_api\/(.+)$/i.exec(decoded) ?? [];
  return sitePath && path ? { sitePath, path: path.replace(/\/+$/, '') } : undefined;
}

/** @param api the address of the site's API, which addresses in the answer begin with */
function responseTo(request: Request, answer: Answer, api = ''): Response {
  const detail = detailOf(request.headers.get('Accept'));
  const body = jsonOf(answer, detail, api);
  const headers = new Headers();
  const etag = 'entity' in answer ? answer.entity.etag : 'etag' in answer ? answer.etag : undefined;
  if (etag) headers.set('ETag', etag);
  if (body === undefined) return new Response(null, { status: answer.status, headers });
  headers.set('Content-Type', `application/json;odata=${odataNames[detail]};charset=utf-8`);
  return new Response(JSON.stringify(body), { status: answer.status, headers });
}

const odataNames = { none: 'nometadata', minimal: 'minimalmetadata', verbose: 'verbose' } as const;
