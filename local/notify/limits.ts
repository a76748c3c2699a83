import { tooFast, tooManyToday } from './failures';
import type { Behaviour, KeyType } from './notify';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Notify's limits. How fast somebody asks is kept here alone: after a minute it does not matter. */
export class Limits {
  private readonly asked = new Map<KeyType, number[]>();

  /**
   * Counts a request to send.
   * @param sentSince how many messages there are since an instant, in milliseconds since 1970
   * @throws Refused where it is one too many, in the last 60 seconds or since midnight (UTC)
   */
  check(
    keyType: KeyType,
    now: Date,
    { perMinute, perDay }: Pick<Behaviour, 'perMinute' | 'perDay'>,
    sentSince: (from: number) => number,
  ): void {
    const at = now.getTime();
    const recent = (this.asked.get(keyType) ?? []).filter((earlier) => earlier > at - minute);
    if (recent.length >= perMinute) throw tooFast(keyType === 'normal' ? 'LIVE' : keyType.toUpperCase(), perMinute);
    this.asked.set(keyType, [...recent, at]);
    if (keyType !== 'test' && sentSince(at - (at % day)) >= perDay) throw tooManyToday(perDay);
  }
}
