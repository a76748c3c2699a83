import { programme } from '../../config/programme';
import { trusts } from '../../config/trusts/programme';
import type { Desk } from '../../core/desk/desk';
import type { Clock } from '../../local/clock/clock';
import type { Identity } from '../../local/identity/identity';
import type { Tenant } from '../../local/tenant/tenant';
import type { ReloadableApp } from './reloadableApp';

/** Longer than a file has to lie still before it is read. */
const stillMs = 3 * 60_000;

/**
 * Takes the first extracts in: a trust's first import waits for a person, and here the made-up OH administrator of each
 * trust accepts it, through the API, as anybody would.
 */
export async function acceptFirstExtracts(
  service: Pick<ReloadableApp, 'fetch' | 'fire'>,
  { tenant, identity, clock }: { readonly tenant: Tenant; readonly identity: Identity; readonly clock: Clock },
): Promise<void> {
  // A file is read when it was the same at two looks.
  await service.fire('pollIntake');
  clock.set(new Date(clock.now().getTime() + stillMs));
  await service.fire('pollIntake');
  for (const { ods } of trusts) {
    const who = tenant.directory.all().find(({ appRoles }) => appRoles.includes(`OhAdministrator.${ods}`));
    if (who === undefined) throw new Error(`Nobody looks after the desk of ${ods}.`);
    const authorization = `Bearer ${await identity.tokenFor(who, programme.api.appId)}`;
    const ask = async (route: string, init: RequestInit = {}): Promise<Desk> => {
      const headers = { authorization };
      const answer = await service.fetch(new Request(`http://127.0.0.1/api/desk/${ods}${route}`, { ...init, headers }));
      if (!answer.ok) throw new Error(`The first extracts of ${ods} could not be taken in: ${answer.status}.`);
      return (await answer.json()) as Desk;
    };
    const { imports } = await ask('');
    for (const { runId } of imports.runs.filter(({ state }) => state === 'waiting')) {
      const body = JSON.stringify({ decision: 'accept', reason: 'The first one, made up.' });
      await ask(`/runs/${runId}/decision`, { method: 'POST', body });
    }
  }
  // To accept an import plans nothing: the timer that looks for something to plan does.
  await service.fire('planContacts');
}
