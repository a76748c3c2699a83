import { graphOrigin } from '../session';
import type { Call, IntranetRoute } from './route';

const sharePoint = ({ intranet, request }: Call): Promise<Response> => intranet.tenant.sharePoint(request);

/** Graph's clients write its real address: it is put back, so that the tenant answers as Graph and not as a folder. */
async function graph({ intranet, request, url }: Call): Promise<Response> {
  const address = graphOrigin + url.pathname.slice('/_graph'.length) + url.search;
  const { method, headers } = request;
  const body = method === 'GET' || method === 'HEAD' ? null : await request.arrayBuffer();
  return intranet.tenant.graph(new Request(address, { method, headers, body }));
}

/** What Microsoft 365 answers: the tenant does, and says 501 to what it does not know. */
export const cloudRoutes: readonly IntranetRoute[] = [
  { method: '*', path: '/_api/{rest}', answer: sharePoint },
  { method: '*', path: '/sites/{site}/_api/{rest}', answer: sharePoint },
  { method: '*', path: '/_graph/{rest}', answer: graph },
];
