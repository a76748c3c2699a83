import { createHash, timingSafeEqual } from 'node:crypto';
import { decodedPath } from '../../http/decodedPath';
import { type Answer, type Listening, listen, plain } from '../../http/listen';
import { jsonBody } from '../routing/jsonBody';
import { routerOf } from '../routing/router';
import { type Controlled, controlPlaces, controlRoutes } from './controlRoutes';

/** The header that the secret of the start comes in: no page of elsewhere can make a browser send it. */
export const secretHeader = 'X-Tenant-Control';

export interface ControlOptions extends Controlled {
  /** 0 for any free one. */
  readonly port: number;
  /** Whoever has it may do everything here. */
  readonly secret: string;
  readonly report: (fault: Error) => void;
}

/** Starts the control port: on 127.0.0.1, for whoever has the secret. */
export function startControl({ port, secret, report, ...controlled }: ControlOptions): Promise<Listening> {
  return listen(port, () => answerControl(secret, controlled), report);
}

const router = routerOf(controlRoutes, controlPlaces);

function answerControl(secret: string, controlled: Controlled): Answer {
  return async (request) => {
    // A wrong secret and none are the same to whoever tries.
    if (!isSame(request.headers.get(secretHeader) ?? '', secret)) return plain(401, 'This is not for you.');
    const path = decodedPath(new URL(request.url).pathname) ?? '';
    const found = router(request.method, path.replace(/^\//, ''));
    if (!found) return plain(404, 'There is no such control.');
    const body = jsonBody(await request.text());
    if (!body) return plain(400, 'The body is no JSON object.');
    try {
      const said: unknown = await found.route.answer({ ...controlled, body }, found.captured);
      return said === undefined ? new Response(null, { status: 204 }) : Response.json(said);
    } catch (failure) {
      if (failure instanceof RangeError) return plain(400, failure.message);
      throw failure;
    }
  };
}

/** Compares in the same time whatever the two are. */
function isSame(given: string, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}
