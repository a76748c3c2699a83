import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/items';
import '@pnp/sp/folders';
import '@pnp/sp/files';
import type { SPFI } from '@pnp/sp';
import type { IFolder } from '@pnp/sp/folders';
import type { Account } from '../../../../../local/identity/account';
import { pnp } from '../../clients';
import { ada, hub, person, type TestTenant, testTenant } from '../../tenantForTests';

/** Where the library of these tests is. */
export const documents = `${hub}/Documents`;

export interface FilesTenant extends TestTenant {
  /** PnPjs as somebody on the hub; Ada where nobody is named. */
  readonly as: (who?: Account) => SPFI;
  /** The library's folder. */
  readonly folder: (who?: Account) => IFolder;
}

/** A tenant whose hub has a library: Ada owns it, Ben may add to it, Cora may read it. */
export function filesTenant(): FilesTenant {
  const made = testTenant();
  made.tenant.sites.createLibrary(hub, 'Documents');
  const clients = new Map<string, SPFI>();
  const as = (who = ada): SPFI => {
    const client = clients.get(who.oid) ?? pnp(made.tenant, hub, person(who));
    clients.set(who.oid, client);
    return client;
  };
  return { ...made, as, folder: (who) => as(who).web.getFolderByServerRelativePath(documents) };
}

/** The text of a file, as PnPjs reads it. */
export const textOf = (sp: SPFI, path: string): Promise<string> =>
  sp.web.getFileByServerRelativePath(`${documents}/${path}`).getText();

/** SharePoint's status, number and words of a refusal, as PnPjs tells them. */
export async function refusal(doing: Promise<unknown>): Promise<{ status: number; code: string; words: string }> {
  const failure = await doing.then(
    () => {
      throw new Error('This was not refused.');
    },
    (error: Error & { status: number; response: Response }) => error,
  );
  const said = (await failure.response.clone().json()) as {
    'odata.error': { code: string; message: { value: string } };
  };
  const { code, message } = said['odata.error'];
  return { status: failure.status, code: code.split(',')[0] ?? '', words: message.value };
}
