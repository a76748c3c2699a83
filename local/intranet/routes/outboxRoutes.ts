import { hasOutbox, outboxOf } from '../outbox/outbox';
import { outboxScreen } from '../screens/outboxScreen';
import type { Call, IntranetRoute } from './route';
import { barOf, show } from './show';

function outbox(call: Call): Response | undefined {
  const { intranet } = call;
  if (!hasOutbox(intranet)) return undefined;
  const body = outboxScreen({
    bar: barOf(call),
    messages: outboxOf(intranet),
    // The pages at home, and the intranet itself.
    origins: [intranet.functionsOrigin, intranet.origin],
    hasClock: intranet.time !== undefined,
  });
  return show(call, { title: 'Outbox', body });
}

/** What the local cloud "sent". */
export const outboxRoutes: readonly IntranetRoute[] = [{ method: 'GET', path: '/outbox', answer: outbox }];
