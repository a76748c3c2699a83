import { isObject } from '../routing/jsonBody';
import { endPoints, type Fault, type FaultRule, type Match, type When } from './rule';

type Given = Readonly<Record<string, unknown>>;

/**
 * Reads a rule as it comes in JSON.
 * @throws a RangeError that names what cannot be read, and no value
 */
export function readRule(given: unknown): FaultRule {
  const { match, when, times, do: fault, ...more } = objectIn('The rule', given);
  refuseMore(more);
  return {
    ...(match !== undefined && { match: readMatch(objectIn('match', match)) }),
    ...(when !== undefined && { when: readWhen(objectIn('when', when)) }),
    ...(times !== undefined && { times: whole('times', times) }),
    do: readFault(objectIn('do', fault)),
  };
}

function readMatch({ service, method, path, header, ...more }: Given): Match {
  refuseMore(more);
  if (service !== undefined && service !== 'sharePoint' && service !== 'graph') throw cannot('service');
  return {
    ...(service !== undefined && { service }),
    ...(method !== undefined && { method: text('method', method) }),
    ...(path !== undefined && { path: text('path', path) }),
    ...(header !== undefined && { header: readHeader(objectIn('header', header)) }),
  };
}

function readHeader({ name, value, ...more }: Given): NonNullable<Match['header']> {
  refuseMore(more);
  return { name: text('name', name), ...(value !== undefined && { value: text('value', value) }) };
}

function readWhen({ nth, every, probability, seed, ...more }: Given): When {
  refuseMore(more);
  const ways = [nth, every, probability].filter((way) => way !== undefined);
  if (ways.length !== 1) throw cannot('when');
  if (nth !== undefined) return { nth: whole('nth', nth) };
  if (every !== undefined) return { every: whole('every', every) };
  if (typeof probability !== 'number' || !(probability >= 0 && probability <= 1)) throw cannot('probability');
  if (!Number.isInteger(seed)) throw cannot('seed');
  return { probability, seed: seed as number };
}

function readFault({ kind, status, retryAfter, ms, at, ...more }: Given): Fault {
  refuseMore(more);
  switch (kind) {
    case 'reset':
    case 'hang':
    case 'half':
    case 'loseAnswer':
      return { kind };
    case 'slow':
      return { kind, ms: whole('ms', ms) };
    case 'end': {
      const point = endPoints.find((each) => each === at);
      if (!point) throw cannot('at');
      return { kind, at: point };
    }
    case 'status':
      if (status !== 429 && status !== 500 && status !== 503) throw cannot('status');
      return { kind, status, ...(retryAfter !== undefined && { retryAfter: seconds(retryAfter) }) };
    default:
      throw cannot('kind');
  }
}

const cannot = (name: string): RangeError => new RangeError(`"${name}" is none that can be read.`);

function objectIn(name: string, given: unknown): Given {
  if (!isObject(given)) throw cannot(name);
  return given;
}

function refuseMore(more: Given): void {
  const [name] = Object.keys(more);
  if (name !== undefined) throw cannot(name);
}

function text(name: string, given: unknown): string {
  if (typeof given !== 'string') throw cannot(name);
  return given;
}

function whole(name: string, given: unknown): number {
  if (!Number.isInteger(given) || (given as number) < 1) throw cannot(name);
  return given as number;
}

/** At once is a time to wait as well. */
const seconds = (given: unknown): number => (given === 0 ? 0 : whole('retryAfter', given));
