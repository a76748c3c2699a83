import { typeAt } from './addressed';
import { faultsOf } from './faults';

const primitives = ['string', 'number', 'boolean'];

interface Part {
  readonly id: string;
  readonly status: number;
  readonly body?: unknown;
}

/**
 * Hands an answer of Graph on, after it was held against Graph's published schema.
 * @param request what was asked, with a body that was not read yet
 * @throws an Error that lists what the schema does not allow
 */
export async function checkedAnswer(
  request: Request,
  answer: (request: Request) => Promise<Response>,
): Promise<Response> {
  const asked = request.url.endsWith('/$batch') ? await request.clone().text() : '';
  const response = await answer(request);
  const [, path] = /\/v1\.0\/([^?]*)/.exec(request.url) ?? [];
  // What lies beside the version is no part of the schema: where the ranges of an upload go, for one.
  if (path !== undefined && response.headers.get('Content-Type')?.includes('json')) {
    const body: unknown = await response.clone().json();
    const faults =
      path === '$batch' ? batchFaults(asked, body) : answerFaults(response.status, request.method, path, body);
    if (faults.length > 0)
      throw new Error(`Not as Graph's schema has it, at ${request.method} ${path}:\n${faults.slice(0, 20).join('\n')}`);
  }
  return response;
}

function answerFaults(status: number, method: string, path: string, body: unknown): string[] {
  if (status >= 400) return errorFaults(body);
  const type = typeAt(method, path);
  if (!type) return [`The schema leads nowhere at ${path}`];
  // A property by itself is in an object of its own, unless it is one.
  if (primitives.includes(type.name) && !type.many) return faultsOf((body as { value?: unknown }).value, type, 'value');
  if (!type.many) return faultsOf(body, type, type.name);
  const { value, ...others } = body as { readonly value?: unknown };
  const unknown = Object.keys(others).filter((name) => !name.startsWith('@'));
  return [...unknown.map((name) => `${name} beside the list`), ...faultsOf(value, type, 'value')];
}

function errorFaults(body: unknown): string[] {
  const { error } = body as { readonly error?: { readonly code?: unknown; readonly message?: unknown } };
  return typeof error?.code === 'string' && typeof error.message === 'string'
    ? []
    : ['An error without code and message'];
}

/** Each part of a batch, by the address that its request had. */
function batchFaults(asked: string, body: unknown): string[] {
  const { responses } = body as { readonly responses?: readonly Part[] };
  if (!responses) return errorFaults(body);
  const { requests } = JSON.parse(asked) as { requests: readonly { id: string; method: string; url: string }[] };
  return responses.flatMap(({ id, status, body: part }) => {
    const { method = '', url = '' } = requests.find((one) => one.id === id) ?? {};
    const path = url.replace(/^\//, '').replace(/\?.*$/, '');
    return typeof part === 'object' ? answerFaults(status, method, path, part) : [];
  });
}
