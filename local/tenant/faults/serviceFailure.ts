import { graphCost } from '../throttling/costs';
import { graphRefusal, sharePointRefusal } from '../throttling/refusals';
import type { Refusal } from '../throttling/count';
import type { Fault } from './rule';
import type { Seen } from './matching';

type OfStatus = Extract<Fault, { kind: 'status' }>;

/** What the service itself answers with that status. */
export function serviceFailure({ status, retryAfter }: OfStatus, { service, method, path }: Seen, at: Date): Response {
  if (status === 500) return service === 'sharePoint' ? sharePointBroken() : graphBroken(at);
  const blocked = status === 503;
  if (service === 'sharePoint')
    return sharePointRefusal({ limit: 'sharePointTenantUnits', wait: retryAfter, blocked }, {});
  const { of } = graphCost({ method, path: path.replace(/^\/v1\.0\//, ''), query: new URLSearchParams() });
  const limit = ({ sharePoint: 'sharePointTenantUnits', outlook: 'outlookRequests', entra: 'entraUnits' } as const)[of];
  const answer = graphRefusal({ limit, wait: retryAfter, blocked } satisfies Refusal, 'fault', at);
  return Response.json(answer.body, { status, headers: answer.headers ?? {} });
}

const sharePointBroken = (): Response =>
  Response.json(
    {
      'odata.error': {
        code: '-1, Microsoft.SharePoint.Client.UnknownError',
        message: { lang: 'en-US', value: 'Unknown Error' },
      },
    },
    { status: 500 },
  );

const graphBroken = (at: Date): Response =>
  Response.json(
    {
      error: {
        code: 'generalException',
        message: 'General exception while processing',
        innerError: { date: at.toISOString().slice(0, 19) },
      },
    },
    { status: 500 },
  );
