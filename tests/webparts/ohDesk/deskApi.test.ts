import { apiBy } from '../../../webparts/shared/api/api';
import { type DeskApi, deskApi } from '../../../webparts/ohDesk/deskApi';
import { desk, deskPerson } from '../../made/desk';

/** A request as it goes out, for a call that gets this answer. */
async function sent(answer: object, call: (api: DeskApi) => Promise<unknown>, trust = 'R0B'): Promise<unknown[]> {
  const requests: unknown[] = [];
  const api = apiBy((path, body) => {
    requests.push(body === undefined ? ['GET', path] : ['POST', path, JSON.parse(body)]);
    return Promise.resolve({ ok: true, status: 200, json: () => Promise.resolve(answer) });
  });
  await call(deskApi(api, trust));
  return requests.flat();
}

const stop = { stopped: true, resumeAsked: false };

describe('what the desk asks of the API', () => {
  it.each<[string, object, (api: DeskApi) => Promise<unknown>, unknown[]]>([
    ['the lists of a trust', desk(), (api) => api.desk(), ['GET', '/api/desk/R0B']],
    ['a record', deskPerson(), (api) => api.person('c1'), ['GET', '/api/desk/R0B/contacts/c1']],
    [
      'to record a call',
      deskPerson(),
      (api) => api.recordCall('c1', { callId: '1'.repeat(32), seen: 3, outcome: 'spoke', close: true }),
      ['POST', '/api/desk/R0B/contacts/c1/calls', { callId: '1'.repeat(32), seen: 3, outcome: 'spoke', close: true }],
    ],
    [
      'to decide',
      deskPerson(),
      (api) => api.decide('c1', { decision: 'send', reason: 'Why.' }),
      ['POST', '/api/desk/R0B/contacts/c1/decision', { decision: 'send', reason: 'Why.' }],
    ],
    [
      'to confirm who it was',
      deskPerson(),
      (api) => api.confirm('c1', { statementId: 's1' }),
      ['POST', '/api/desk/R0B/contacts/c1/confirmation', { statementId: 's1' }],
    ],
    [
      'to stop sending',
      stop,
      (api) => api.stop('All', { reason: 'Why.' }),
      ['POST', '/api/desk/stops/All', { reason: 'Why.' }],
    ],
    ['to go on', stop, (api) => api.resume('R0B'), ['POST', '/api/desk/stops/R0B/resumption', {}]],
    [
      'to take an import in',
      desk(),
      (api) => api.decideRun('r1', { decision: 'accept', reason: 'Why.' }),
      ['POST', '/api/desk/R0B/runs/r1/decision', { decision: 'accept', reason: 'Why.' }],
    ],
  ])('is %s', async (_, answer, call, request) => {
    expect(await sent(answer, call)).toEqual(request);
  });

  it('cannot be led elsewhere by an id', async () => {
    expect(await sent(deskPerson(), (api) => api.person('../../stops/All'))).toEqual([
      'GET',
      '/api/desk/R0B/contacts/..%2F..%2Fstops%2FAll',
    ]);
  });
});
