import { app } from '../tenantForTests';
import { ask } from './asking';
import { libraryTenant } from './drives/libraries';
import { mailTenant } from './mail/mailbox';

const messageOf = ({ body }: { readonly body: Record<string, unknown> }): unknown =>
  (body['error'] as { message?: unknown }).message;

describe('a call that the tenant does not know is named without the values in it', () => {
  it('of a library', async () => {
    const { tenant, drive, put } = await libraryTenant();
    const { id } = await put('Sam Smith/absence.csv', 'a');
    for (const path of [`${drive}/items/${id}/thumbnails`, `${drive}/root:/Sam Smith/absence.csv:/thumbnails`])
      expect(messageOf(await ask(tenant, app, path))).toMatch(/GET drives\/…\/(items\/)?…\/thumbnails\.$/);
  });

  it('of a mailbox', async () => {
    const { tenant, messages, draft } = mailTenant();
    const { id } = await draft('One');
    const unsubscribe = { method: 'POST', body: {} };
    expect(messageOf(await ask(tenant, app, `${messages}/${id}/unsubscribe`, unsubscribe))).toMatch(
      /POST users\/…\/messages\/…\/unsubscribe\.$/,
    );
  });

  it('also where only a part of it is not known', async () => {
    const { tenant, drive } = await libraryTenant();
    expect(messageOf(await ask(tenant, app, `${drive}/root/children?$filter=name eq 'Sam Smith'`))).toMatch(
      /GET drives\/…\/root\/children \(.+\)\.$/,
    );
  });
});
