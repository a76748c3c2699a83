import { trusts } from '../../config/trusts/programme';
import type { Day } from '../../core/calendar/day';
import type { Identity } from '../../local/identity/identity';
import type { Tenant } from '../../local/tenant/tenant';
import { handIn } from './handIn';
import { handsIn, madeUpProgramme } from './sites';

/** Puts the made-up extracts into the intake libraries, as HR of each trust does. */
export async function dropExtracts(tenant: Tenant, identity: Identity, intranet: string, today: Day): Promise<void> {
  const { files } = madeUpProgramme(today);
  for (const { ods } of trusts) {
    const [adviser] = handsIn(tenant, ods);
    if (adviser === undefined) continue;
    const token = await identity.tokenFor(adviser, 'https://graph.microsoft.com');
    for (const file of files.filter(({ name }) => name.includes(ods))) {
      const content = [...file.pieces()].join('');
      await handIn(tenant, token, new URL(intranet).hostname, { trust: ods, path: file.name, content });
    }
  }
}
