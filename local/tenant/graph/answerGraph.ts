import type { Storage } from '../storage/storage';
import type { SignedIn } from '../tenant';
import { type Answer, Failed } from './answer';
import { answerCall, type Asked } from './answerCall';
import { answerBatch } from './batch';
import { pathShape } from '../routing/pathShape';
import { bodyOf } from './body';
import { copyProgress } from './drives/driveChanges';
import { download } from './drives/downloads';
import { uploadRange } from './drives/uploadRanges';
import { failureAnswer, notImitated, notSignedIn } from './failures';
import { headersOfJson } from './jsonHeaders';
import { withIdsInError, withRequestIds } from './requestIds';

/** What stands before each part of a batch: it lets the part be answered, or answers in its place. */
export type BeforePart = (part: Asked, by: SignedIn, answer: () => Answer) => Answer;

/**
 * Answers a request to Graph.
 * @param by who makes it, or `undefined` where that is not known
 */
export async function answerGraph(
  storage: Storage,
  request: Request,
  by: SignedIn | undefined,
  beforePart: BeforePart,
): Promise<Response> {
  const open = copyProgress(request) ?? download(storage, request);
  if (open) return open;
  const answer = (await uploadRange(storage, request)) ?? (await answerOf(storage, request, by, beforePart));
  return followed(storage, request, responseOf(withRequestIds(answer, request.headers)));
}

async function answerOf(
  storage: Storage,
  request: Request,
  by: SignedIn | undefined,
  beforePart: BeforePart,
): Promise<Answer> {
  const fail = (failure: Failed): Answer => failureAnswer(failure, storage.now());
  // No page's session counts: its cookie comes along from any page that a browser has open.
  if (by?.by !== 'token') return fail(notSignedIn(request.headers.get('Authorization')));
  const { pathname, search } = new URL(request.url);
  const [, path] = /^\/v1\.0\/(.+)$/.exec(pathname) ?? [];
  if (!path)
    return fail(notImitated(`${request.method} ${pathShape(pathname)}`, 'an address that is not below "v1.0"'));
  const content = new Uint8Array(await request.arrayBuffer());
  const { method, headers } = request;
  if (method !== 'POST' || path !== '$batch')
    return answerCall(storage, by, { method, url: `${path}${search}`, headers, content });
  try {
    const batch = bodyOf(content, headers, { takesEntity: true });
    return answerBatch(batch, (part) =>
      withIdsInError(
        beforePart(part, by, () => answerCall(storage, by, part)),
        headers,
      ),
    );
  } catch (failure) {
    if (failure instanceof Failed) return fail(failure);
    throw failure;
  }
}

/** An empty answer has no Content-Type: with one, the Graph client would try to read it as JSON. */
function responseOf({ status, body, text, headers = {} }: Answer): Response {
  if (text !== undefined) return new Response(text, { status, headers: { ...headers, 'Content-Type': 'text/plain' } });
  if (body === undefined) return new Response(null, { status, headers });
  return body instanceof Uint8Array
    ? new Response(new Uint8Array(body), { status, headers })
    : new Response(JSON.stringify(body), { status, headers: { ...headers, ...headersOfJson(status) } });
}

/** Where a request is not passed on by `fetch` itself, somebody else has to follow as it does: without the token. */
function followed(storage: Storage, { redirect, headers }: Request, response: Response): Response {
  const location = response.status === 302 && redirect === 'follow' ? response.headers.get('Location') : null;
  if (location === null) return response;
  const range = headers.get('Range');
  return download(storage, new Request(location, { headers: range === null ? {} : { Range: range } })) ?? response;
}
