import { notifyOrigin } from '../../notify/call';
import { graphOrigin } from '../session';
import type { Call, IntranetRoute } from './route';

const sharePoint = ({ intranet, request }: Call): Promise<Response> => intranet.tenant.sharePoint(request);

const graph = async (call: Call): Promise<Response> =>
  call.intranet.tenant.graph(await readdressed(call, '/_graph', graphOrigin));

const notify = async (call: Call): Promise<Response | undefined> =>
  call.intranet.notify?.fetch(await readdressed(call, '/_notify', notifyOrigin));

/** Clients write the real address: it is put back, so that a cloud answers as itself and not as a folder. */
async function readdressed({ request, url }: Call, folder: string, origin: string): Promise<Request> {
  const address = origin + url.pathname.slice(folder.length) + url.search;
  const { method, headers } = request;
  const body = method === 'GET' || method === 'HEAD' ? null : await request.arrayBuffer();
  return new Request(address, { method, headers, body });
}

/** What Microsoft 365 and GOV.UK Notify answer: they say 501 to what they do not know. */
export const cloudRoutes: readonly IntranetRoute[] = [
  { method: '*', path: '/_api/{rest}', answer: sharePoint },
  { method: '*', path: '/sites/{site}/_api/{rest}', answer: sharePoint },
  { method: '*', path: '/_graph/{rest}', answer: graph },
  { method: '*', path: '/_notify/{rest}', answer: notify },
];
