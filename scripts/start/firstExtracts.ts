import { programme } from '../../config/programme';
import { trusts } from '../../config/trusts/programme';
import type { Day } from '../../core/calendar/day';
import type { Identity } from '../../local/identity/identity';
import type { Tenant } from '../../local/tenant/tenant';
import { handsIn, intakeLibrary, madeUpProgramme } from './sites';

const graph = 'https://graph.microsoft.com/v1.0';

/** Puts the made-up extracts into the intake libraries, as HR of each trust does. */
export async function dropExtracts(tenant: Tenant, identity: Identity, intranet: string, today: Day): Promise<void> {
  const { files } = madeUpProgramme(today);
  for (const { ods } of trusts) {
    const [adviser] = handsIn(tenant, ods);
    if (adviser === undefined) continue;
    const headers = { authorization: `Bearer ${await identity.tokenFor(adviser, 'https://graph.microsoft.com')}` };
    const ask = async <T>(path: string, init: RequestInit = {}): Promise<T> => {
      const answer = await tenant.graph(new Request(graph + path, { ...init, headers }));
      if (!answer.ok) throw new Error(`The made-up extracts could not be handed in: ${answer.status}.`);
      return (await answer.json()) as T;
    };
    const site = await ask<{ id: string }>(`/sites/${new URL(intranet).hostname}:${programme.sites.intake}`);
    const { value } = await ask<{ value: { id: string; name: string }[] }>(`/sites/${site.id}/drives`);
    const drive = value.find(({ name }) => name === intakeLibrary(ods));
    if (drive === undefined) throw new Error('A trust has no intake library.');
    for (const file of files.filter(({ name }) => name.includes(ods))) {
      const body = [...file.pieces()].join('');
      await ask(`/drives/${drive.id}/root:/${encodeURIComponent(file.name)}:/content`, { method: 'PUT', body });
    }
  }
}
