import type { Limits } from './limits';
import type { Behaviour, KeyType } from './notify';
import type { Records } from './records';

/** Notify as it runs. */
export interface Service {
  readonly records: Records;
  readonly limits: Limits;
  readonly behaviour: Behaviour;
  now(): Date;
}

/** A request whose key counts, and what it came to. */
export interface Call {
  readonly service: Service;
  readonly keyType: KeyType;
  readonly query: URLSearchParams;
  /** What came as JSON. */
  body(): Promise<Readonly<Record<string, unknown>>>;
}

/** Where the real Notify answers: addresses in answers begin so. */
export const notifyOrigin = 'https://api.notifications.service.gov.uk';

/** An instant as Notify writes it: with microseconds. */
export const notifyTime = (at: Date | number): string => new Date(at).toISOString().replace('Z', '000Z');
