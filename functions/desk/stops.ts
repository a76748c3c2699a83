import { NotFound } from '../../config/lists/storeFailures';
import type { Action } from '../../core/access/permissions';
import { mayAt } from '../../core/access/permissions';
import type { Resumption } from '../../core/desk/desk';
import type { DeskDeps } from './deskDeps';
import type { StopState } from '../sending/sendingStops';
import type { DeskUser } from './whoAsks';

/**
 * Stops all sending, for a trust or for all, for somebody who may (`needForScope`). Whoever may stop their own trust
 * may stop all: stopping harms nobody who is not written to for a day.
 */
export async function stopSending(deps: DeskDeps, user: DeskUser, scope: string, reason: string): Promise<Resumption> {
  return told(await deps.stops.stop(scope, user.oid, reason, deps.now().toISOString()));
}

/** Asks to go on; when another person has asked before, sending goes on. */
export async function resumeSending(deps: DeskDeps, user: DeskUser, scope: string): Promise<Resumption> {
  return told(await deps.stops.resume(scope, user.oid, deps.now().toISOString()));
}

/** Throws `NotFound` unless they may do it for the scope: a trust's code, or `All`. */
export function needForScope({ trusts }: DeskDeps, { grants }: DeskUser, action: Action, scope: string): void {
  const codes = trusts.map(({ ods }) => ods);
  const asked = scope === 'All' ? codes : codes.filter((code) => code === scope);
  if (!asked.some((code) => mayAt(grants, action, code))) throw new NotFound();
}

const told = ({ stopped, resumeAskedBy }: StopState): Resumption => ({
  stopped,
  resumeAsked: resumeAskedBy !== undefined,
});
