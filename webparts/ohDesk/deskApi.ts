import type {
  Desk,
  DeskPerson,
  NewCall,
  NewConfirmation,
  NewDecision,
  NewRunDecision,
  NewStop,
  Resumption,
} from '../../core/desk/desk';
import type { Api } from '../shared/api/api';
import { readDesk, readPerson, readResumption } from './deskAnswer';

/** What the desk asks of the API, for one trust. Each call throws `ApiFailure`, or `Unreadable`. */
export interface DeskApi {
  desk(): Promise<Desk>;
  /** Each call is a look at a person's record, and is logged as one: never made ahead. */
  person(contactId: string): Promise<DeskPerson>;
  recordCall(contactId: string, call: NewCall): Promise<DeskPerson>;
  decide(contactId: string, decision: NewDecision): Promise<DeskPerson>;
  confirm(contactId: string, confirmation: NewConfirmation): Promise<DeskPerson>;
  /** @param scope a trust's code, or `All` */
  stop(scope: string, stop: NewStop): Promise<Resumption>;
  resume(scope: string): Promise<Resumption>;
  decideRun(runId: string, decision: NewRunDecision): Promise<Desk>;
}

/** @param trust ODS code */
export function deskApi({ get, post }: Api, trust: string): DeskApi {
  const desk = `/api/desk/${encodeURIComponent(trust)}`;
  const contact = (id: string): string => `${desk}/contacts/${encodeURIComponent(id)}`;
  const stops = (scope: string): string => `/api/desk/stops/${encodeURIComponent(scope)}`;
  return {
    desk: () => get(desk, readDesk),
    person: (id) => get(contact(id), readPerson),
    recordCall: (id, call) => post(`${contact(id)}/calls`, call, readPerson),
    decide: (id, decision) => post(`${contact(id)}/decision`, decision, readPerson),
    confirm: (id, confirmation) => post(`${contact(id)}/confirmation`, confirmation, readPerson),
    stop: (scope, stop) => post(stops(scope), stop, readResumption),
    resume: (scope) => post(`${stops(scope)}/resumption`, {}, readResumption),
    decideRun: (runId, decision) => post(`${desk}/runs/${encodeURIComponent(runId)}/decision`, decision, readDesk),
  };
}
