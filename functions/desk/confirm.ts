import type { DeskPerson } from '../../core/desk/desk';
import type { DeskDeps } from './deskDeps';
import { loadAs } from './loadAs';
import { once } from './once';
import { personOf } from './readPerson';
import type { DeskUser } from './whoAsks';

/**
 * Keeps that somebody of the team has found out who it was that answered. Doing it again changes nothing and
 * adds nothing to the history, whoever does it.
 */
export async function confirmStatement(
  deps: DeskDeps,
  user: DeskUser,
  at: { readonly trust: string; readonly contactId: string },
  statementId: string,
): Promise<DeskPerson> {
  const loaded = await loadAs(deps, user, { action: 'confirmStatement', ...at });
  const step = { what: 'confirmed', id: statementId } as const;
  const contact = await once(deps.ledger, loaded.contact, step, async () => {
    const instant = deps.now().toISOString();
    await deps.statements.confirm(at.contactId, statementId, user.oid, instant);
    return deps.ledger.move(loaded.contact, {}, { at: instant, ...step, by: user.oid });
  });
  return personOf(deps, { ...loaded, contact }, at.trust);
}
