import { HttpRequest, InvocationContext } from '@azure/functions';
import { NotFound } from '../../../config/lists/storeFailures';
import { type Work, answering } from '../../../functions/answers/answering';

const asker = { oid: '11111111-1111-4111-8111-111111111111', roles: [] };
const gate = { intranetOrigin: 'https://intranet.example', checkToken: () => Promise.resolve(asker) };

/** What is answered and logged where the work throws this. */
async function throwing(thrown: unknown): Promise<{ status: number | undefined; log: string; levels: string[] }> {
  const lines: string[] = [];
  const levels: string[] = [];
  const logHandler = (level: string, ...words: unknown[]): void => {
    levels.push(level);
    lines.push(words.join(' '));
  };
  const work: Work = () => Promise.reject(thrown as Error);
  const request = new HttpRequest({ method: 'GET', url: 'https://functions.example/api/me' });
  const answer = await answering(gate, work)(request, new InvocationContext({ logHandler }));
  const { status } = answer as { status?: number };
  return { status, log: lines.join('\n'), levels };
}

/** An error from as deep in the program as this. */
function deep(depth: number, message: string): TypeError {
  return depth === 0 ? new TypeError(message) : deep(depth - 1, message);
}

function withStack(stack: string, message = 'Sam'): Error {
  return Object.assign(new Error(message), { stack });
}

function faultOf(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    return error as Error;
  }
  throw new Error('It did not fail.');
}

describe('a fault of the program', () => {
  it('is logged with where it happened: its kind and at most eight places', async () => {
    const { status, log, levels } = await throwing(deep(20, 'no such day'));
    expect(status).toBe(500);
    expect(levels).toEqual(['error']);
    const [first, ...places] = log.split('\n');
    expect(first).toBe('Answered 500: TypeError.');
    expect(places).toHaveLength(8);
    for (const place of places) expect(place).toMatch(/^ {4}at deep .*answering\.test\.ts:\d+:\d+\)$/);
  });

  it.each([
    ['in one line', 'Sam Example is absent'],
    ['in several lines', 'Sam\nExample'],
    ['like a place', 'x\n    at Sam Example'],
    ['like a place with a line and a column', 'x\n    at Sam (Example:1:1)\n    at Sam:2:2'],
    ['like a whole error', 'TypeError: x\n    at Sam (Example:1:1)'],
  ])('leaves nothing of its message in the log: %s', async (_, message) => {
    const { log } = await throwing(deep(2, message));
    expect(log).toMatch(/^Answered 500: TypeError\.\n {4}at deep /);
    expect(log).not.toMatch(/Sam|Example|absent/);
  });

  it.each([
    ['without a message', new Error()],
    [
      'of a kind of our own',
      new (class extends Error {
        override readonly name = 'OwnKind';
      })('Sam'),
    ],
    ['with a code, as Node’s have', withStack('TypeError [ERR_ONE]: Sam\n    at one (main.js:1:1)')],
    ['without a message, as V8 writes it', withStack('Error\n    at one (main.js:1:1)', '')],
    ['of the language', faultOf(() => JSON.parse('Sam'))],
  ])('is logged with its place where it is an error %s', async (_, error) => {
    const { log } = await throwing(error);
    expect(log).toMatch(/^Answered 500: \w+\.\n {4}at /);
    expect(log).not.toContain('Sam');
  });

  it('leaves nothing of a message that was changed later', async () => {
    const error = deep(0, 'x\n    at Sam (Example:1:1)');
    error.message = 'TypeError';
    expect((await throwing(error)).log).not.toMatch(/Sam|Example/);
  });

  it.each([
    ['without a stack', Object.assign(new Error('Sam'), { stack: undefined }), 'Answered 500: Error.'],
    ['with a stack of something else', withStack('Sam'), 'Answered 500: Error.'],
    ['with a stack that is its message', withStack('Sam\n    at Sam'), 'Answered 500: Error.'],
    ['that is none', 'Sam', 'Answered 500: string.'],
    ['that is nothing', undefined, 'Answered 500: undefined.'],
  ])('%s is logged by its kind', async (_, thrown, expected) => {
    expect((await throwing(thrown)).log).toBe(expected);
  });
});

describe('a refusal', () => {
  it('is logged by its kind alone, as it is no fault', async () => {
    expect(await throwing(new NotFound())).toEqual({
      status: 404,
      log: 'Answered 404: NotFound.',
      levels: ['warning'],
    });
  });
});
