import { readFileSync } from 'node:fs';
import { notifyRoutes } from '../../../local/notify/routes';
import { notifyForTests, refusalOf, templateId, type TestNotify } from './notifyForTests';

describe('docs/local-notify.md', () => {
  it('lists every call that the local Notify knows, once, and no other', () => {
    const documented = [...readFileSync('docs/local-notify.md', 'utf8').matchAll(/^\| `([^`]+)` +\|/gm)];
    expect(documented.map(([, call]) => call)).toEqual(notifyRoutes.map(({ method, path }) => `${method} ${path}`));
  });
});

describe('what the local Notify does not know', () => {
  let world: TestNotify;
  beforeEach(() => {
    world = notifyForTests();
  });
  afterEach(() => world.notify.close());

  it('is a loud 501 that names the call', async () => {
    const client = world.client();
    expect(await refusalOf(client.sendEmail(templateId, 'sam@example.com'))).toEqual([
      501,
      'NotImitated: The local Notify does not imitate POST /v2/notifications/email.',
    ]);
    expect(await refusalOf(client.sendLetter(templateId))).toEqual([
      501,
      'NotImitated: The local Notify does not imitate POST /v2/notifications/letter.',
    ]);
    expect(await refusalOf(client.getReceivedTexts())).toEqual([
      501,
      'NotImitated: The local Notify does not imitate GET /v2/received-text-messages.',
    ]);
  });
});
