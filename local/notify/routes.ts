import { type Captured, routerOf } from '../tenant/routing/router';
import type { Call } from './call';
import { listNotifications, readNotification } from './readNotifications';
import { listTemplates, previewTemplate, readTemplate } from './readTemplates';
import { sendText } from './sendText';

interface NotifyRoute {
  readonly method: string;
  readonly path: string;
  readonly answer: (call: Call, captured: Captured) => Response | Promise<Response>;
}

/** Every call that the local Notify knows: docs/local-notify.md lists them. */
export const notifyRoutes: readonly NotifyRoute[] = [
  { method: 'POST', path: '/v2/notifications/sms', answer: sendText },
  { method: 'GET', path: '/v2/notifications', answer: listNotifications },
  { method: 'GET', path: '/v2/notifications/{id}', answer: (call, { id = '' }) => readNotification(call, id) },
  { method: 'GET', path: '/v2/templates', answer: listTemplates },
  { method: 'GET', path: '/v2/template/{id}', answer: (call, { id = '' }) => readTemplate(call, id) },
  { method: 'POST', path: '/v2/template/{id}/preview', answer: (call, { id = '' }) => previewTemplate(call, id) },
];

export const findRoute = routerOf(notifyRoutes, { id: '[^/]+' });
