import { type ApiAnswer, apiBy, asFailure } from '../../../../webparts/shared/api/api';
import { Unreadable, text } from '../../../../webparts/shared/api/readAnswer';

const answer = (status: number, json: () => Promise<unknown>): ApiAnswer => ({
  ok: status >= 200 && status < 300,
  status,
  json,
});
const answering = (status: number, body: unknown): Promise<ApiAnswer> =>
  Promise.resolve(answer(status, () => Promise.resolve(body)));
const online = (): boolean => true;

describe('the API, as somebody', () => {
  it('asks for a path and hands on what was read', async () => {
    const asked: unknown[] = [];
    const api = apiBy((path, body) => {
      asked.push([path, body]);
      return answering(200, 'found');
    }, online);
    expect(await api.get('/api/me', text)).toBe('found');
    expect(asked).toEqual([['/api/me', undefined]]);
  });

  it('sends what is posted as JSON, an empty object too', async () => {
    const asked: unknown[] = [];
    const api = apiBy((path, body) => {
      asked.push([path, body]);
      return answering(200, 'done');
    }, online);
    await api.post('/api/one', { reason: 'a “reason”' }, text);
    await api.post('/api/two', {}, text);
    expect(asked).toEqual([
      ['/api/one', '{"reason":"a “reason”"}'],
      ['/api/two', '{}'],
    ]);
  });

  it('throws what was wrong, in the API’s words', async () => {
    const said = { message: 'Somebody else changed this first.', next: 'Open it again.' };
    const api = apiBy(() => answering(409, said), online);
    await expect(api.get('/api/me', text)).rejects.toMatchObject({ kind: 'changed', ...said });
  });

  it('throws for an error without JSON by its status', async () => {
    const noJson = (): Promise<unknown> => Promise.reject(new SyntaxError('<html>'));
    const api = apiBy(() => Promise.resolve(answer(404, noJson)), online);
    await expect(api.get('/api/me', text)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it.each([
    [true, 'unknown'],
    [false, 'offline'],
  ])('where no answer comes and the browser is online: %s, throws %s', async (isOnline, kind) => {
    const api = apiBy(
      () => Promise.reject(new TypeError('Failed to fetch')),
      () => isOnline,
    );
    await expect(api.get('/api/me', text)).rejects.toMatchObject({ name: 'ApiFailure', kind });
  });

  it('throws for an answer in another form', async () => {
    const api = apiBy(() => answering(200, { not: 'text' }), online);
    await expect(api.get('/api/me', text)).rejects.toThrow(Unreadable);
  });

  it('gives up on an answer that does not come', async () => {
    jest.useFakeTimers();
    try {
      const api = apiBy(() => new Promise(() => undefined), online);
      const asked = expect(api.get('/api/me', text)).rejects.toMatchObject({ kind: 'unknown' });
      await jest.advanceTimersByTimeAsync(20_000);
      await asked;
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('whatever was thrown, as a failure that can be shown', () => {
  it('is itself where it is one', async () => {
    const api = apiBy(() => answering(404, undefined), online);
    const thrown = await api.get('/api/me', text).catch((failure: unknown) => failure);
    expect(asFailure(thrown)).toBe(thrown);
  });

  it.each([new Unreadable('Not text.'), new Error('Sam Example'), 'Sam Example', undefined])(
    'is ours, without a word of it, where it is %p',
    (thrown) => {
      const { kind, message } = asFailure(thrown);
      expect([kind, message]).toEqual(['unknown', 'Something went wrong on our side.']);
    },
  );
});
