import { randomUUID } from 'node:crypto';
import type { Failure } from '../answer';
import { knownFailure, openCall, type MadeCall } from '../answerCall';
import { actionResults } from './actions';
import { clientJson } from './clientJson';
import { requestIn } from './clientRequest';

/**
 * Answers the client object model (CSOM): [MS-CSOM]. It is the same object model as REST's, asked in XML, several things
 * at once; what goes wrong is said in a 200.
 */
export function processQuery(content: Uint8Array, made: MadeCall): Response | Failure {
  // A client ties its changes to no version here: each is made to the thing as it is.
  const call = openCall({ ...made, query: new URLSearchParams(), ifMatch: '*', bodyForm: undefined });
  const correlation = randomUUID();
  try {
    const request = requestIn(content);
    const results = actionResults(request, {
      call,
      correlation,
      namesTypes: request.namesTypes,
      answered: { things: 0 },
    });
    return answer([headerOf(correlation, null), ...results]);
  } catch (thrown) {
    const failure = knownFailure(thrown, 'POST _vti_bin/client.svc/ProcessQuery');
    return failure.status === 501 ? failure : clientFailure(failure, correlation);
  }
}

/** How the client object model is told of what REST is told by a status. */
export const clientFailure = ({ error }: Failure, correlation: string = randomUUID()): Response => {
  const [number = '', type = ''] = error.code.split(', ');
  return answer([
    headerOf(correlation, {
      ErrorMessage: error.message,
      ErrorValue: null,
      TraceCorrelationId: correlation,
      ErrorCode: Number(number),
      ErrorTypeName: type,
    }),
  ]);
};

const headerOf = (TraceCorrelationId: string, ErrorInfo: unknown): unknown => ({
  SchemaVersion: '15.0.0.0',
  LibraryVersion: '16.0.0.0',
  ErrorInfo,
  TraceCorrelationId,
});

const answer = (results: readonly unknown[]): Response =>
  new Response(clientJson(results), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
