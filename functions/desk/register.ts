import { type HttpHandler, type HttpMethod, type HttpRequest, app } from '@azure/functions';
import type { Action } from '../../core/access/permissions';
import { type Gate, answering } from '../answers/answering';
import { callIn, confirmationIn, decisionIn, runDecisionIn, stopIn } from './bodies';
import { confirmStatement } from './confirm';
import { decideHeld } from './decide';
import type { DeskDeps } from './deskDeps';
import { readDesk } from './readDesk';
import { readPerson } from './readPerson';
import { recordCall } from './recordCall';
import { needForScope, resumeSending, stopSending } from './stops';
import { type DeskUser, needAt, whoAsks } from './whoAsks';

/** What one route does, for somebody who is known. What is named in the path is looked at there, and never trusted. */
type Route = (deps: DeskDeps, user: DeskUser, request: HttpRequest) => Promise<unknown>;

interface Address {
  /** What it needs at the trust of the path; looked at before anything else of the request is. */
  readonly action: Action;
  readonly method: HttpMethod;
  readonly route: string;
  readonly work: Route;
}

const named = ({ params }: HttpRequest, name: string): string => params[name] ?? '';
const contactAt = (request: HttpRequest) => ({
  trust: named(request, 'trust'),
  contactId: named(request, 'contactId'),
});

const contact = 'desk/{trust}/contacts/{contactId}';

/** The routes of the desk, by the name of their function. */
export const deskRoutes = {
  desk: {
    action: 'readDesk',
    method: 'GET',
    route: 'desk/{trust}',
    work: (deps, user, request) => readDesk(deps, user, named(request, 'trust')),
  },
  deskPerson: {
    action: 'readPerson',
    method: 'GET',
    route: contact,
    work: (deps, user, request) => readPerson(deps, user, named(request, 'trust'), named(request, 'contactId')),
  },
  deskCall: {
    action: 'recordCall',
    method: 'POST',
    route: `${contact}/calls`,
    work: async (deps, user, request) => recordCall(deps, user, contactAt(request), await callIn(request)),
  },
  deskDecision: {
    action: 'decideHeld',
    method: 'POST',
    route: `${contact}/decision`,
    work: async (deps, user, request) => decideHeld(deps, user, contactAt(request), await decisionIn(request)),
  },
  deskConfirmation: {
    action: 'confirmStatement',
    method: 'POST',
    route: `${contact}/confirmation`,
    work: async (deps, user, request) =>
      confirmStatement(deps, user, contactAt(request), (await confirmationIn(request)).statementId),
  },
  deskStop: {
    action: 'stopSending',
    method: 'POST',
    route: 'desk/stops/{scope}',
    work: async (deps, user, request) =>
      stopSending(deps, user, named(request, 'scope'), (await stopIn(request)).reason),
  },
  deskResumption: {
    action: 'resumeSending',
    method: 'POST',
    route: 'desk/stops/{scope}/resumption',
    work: (deps, user, request) => resumeSending(deps, user, named(request, 'scope')),
  },
  deskRunDecision: {
    action: 'decideRun',
    method: 'POST',
    route: 'desk/{trust}/runs/{runId}/decision',
    work: async (deps, user, request) => {
      const trust = named(request, 'trust');
      const { decision, reason } = await runDecisionIn(request);
      await deps.imports.decide(trust, named(request, 'runId'), decision, user.oid, reason);
      return readDesk(deps, user, trust);
    },
  },
} as const satisfies Readonly<Record<string, Address>>;

function needFor(deps: DeskDeps, user: DeskUser, action: Action, request: HttpRequest): void {
  const { trust, scope = '' } = request.params;
  if (trust === undefined) needForScope(deps, user, action, scope);
  else needAt(user, action, trust);
}

/** What answers a route: who asks, whether they may do such a thing there, then the work. */
export function deskHandler(gate: Gate, deps: DeskDeps, { action, work }: Address): HttpHandler {
  return answering(gate, async (asker, request) => {
    const user = await whoAsks(deps, asker);
    needFor(deps, user, action, request);
    return work(deps, user, request);
  });
}

/** Registers the API of the OH desk. */
export function registerDesk(gate: Gate, deps: DeskDeps): void {
  for (const [name, address] of Object.entries(deskRoutes)) {
    app.http(name, {
      route: address.route,
      methods: [address.method],
      // The token is checked in code; a function key would say nothing about who asks.
      authLevel: 'anonymous',
      handler: deskHandler(gate, deps, address),
    });
  }
}
