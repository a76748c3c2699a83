import { programme } from '../../config/programme';
import { trusts } from '../../config/trusts/programme';
import type { Edges } from '../../functions/edges';
import type { Notify } from '../../local/notify/notify';
import { openNotify } from '../../local/notify/openNotify';
import type { ServiceWorld } from './serviceWorld';

/** What messages go out by: Notify, and the service mailboxes of the trusts. */
export interface Channels {
  readonly notify: Notify;
  /** The edges of the world, with Notify behind its address. */
  readonly edges: Edges;
}

/** Gives a world its channels. Whoever asked for them closes Notify. */
export function channelsOf({ tenant, edges }: Pick<ServiceWorld, 'tenant' | 'edges'>): Channels {
  const notify = openNotify({ file: ':memory:', now: edges.now });
  notify.putTemplate({ id: programme.textTemplateId, body: '((message))' });
  const key = notify.createKey('normal');
  for (const { contact } of trusts) {
    tenant.mailboxes.create(contact.mailbox, 'Occupational Health');
    tenant.mailboxes.grant(contact.mailbox, { appId: programme.api.appId });
  }
  return {
    notify,
    edges: {
      ...edges,
      fetch: (input, init) => {
        const request = new Request(input, init);
        return request.url.includes('notifications.service.gov.uk') ? notify.fetch(request) : edges.fetch(request);
      },
      secrets: {
        read: (name) =>
          name === 'notify-api-key' ? Promise.resolve([{ version: '1', value: key }]) : edges.secrets.read(name),
      },
    },
  };
}
