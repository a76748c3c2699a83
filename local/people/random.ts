/**
 * Chance that can be repeated: the same seed gives the same draws. Every purpose draws from a stream of its own
 * (`fork`), so that one draw more in one place does not move what all the others draw.
 *
 * The generator is sfc32 (Chris Doty-Humphrey, PractRand, public domain): fast, 128 bits of state, good enough for
 * made-up people and not for anything secret.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  private constructor(private readonly purpose: string) {
    this.a = mixed(hash(purpose, 0x811c9dc5));
    this.b = mixed(hash(purpose, 0x9e3779b9));
    this.c = mixed(hash(purpose, 0x85ebca6b));
    // The state begins as a hash of the purpose; some rounds spread it before the first draw is used.
    for (let round = 0; round < 12; round += 1) this.bits();
  }

  /** @param seed a whole number, as the command line gives it */
  static seeded(seed: number): Random {
    return new Random(String(seed));
  }

  /** A stream that depends on the seed and on the purpose alone, not on what has been drawn so far. */
  fork(purpose: string): Random {
    return new Random(`${this.purpose}/${purpose}`);
  }

  /** A number from 0 up to, and without, 1. */
  fraction(): number {
    return this.bits() / 0x1_0000_0000;
  }

  /** True with this probability, 0 to 1. */
  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** A whole number from `low` to `high`, both possible. */
  between(low: number, high: number): number {
    return low + Math.floor(this.fraction() * (high - low + 1));
  }

  /** One of the items, each as likely as the other. */
  pick<T>(items: readonly T[]): T {
    const item = items[this.between(0, items.length - 1)];
    if (item === undefined) throw new RangeError('There is nothing to pick from.');
    return item;
  }

  /** One of the items, as likely as its weight (any positive number) says. */
  weighted<T>(items: readonly (readonly [item: T, weight: number])[]): T {
    let rest = this.fraction() * items.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of items) {
      rest -= weight;
      if (rest < 0) return item;
    }
    return this.pick(items)[0];
  }

  /** Up to `count` different items, in the order in which they were drawn. */
  some<T>(items: readonly T[], count: number): T[] {
    const rest = [...items];
    const drawn = Math.min(count, rest.length);
    for (let i = 0; i < drawn; i += 1) {
      const j = this.between(i, rest.length - 1);
      [rest[i], rest[j]] = [rest[j] as T, rest[i] as T];
    }
    return rest.slice(0, drawn);
  }

  /** A draw from the standard normal distribution (Box and Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.fraction())) * Math.cos(2 * Math.PI * this.fraction());
  }

  /** `expected` as a whole number: rounded down or up, up as often as its fraction says. */
  whole(expected: number): number {
    const floor = Math.floor(expected);
    return floor + (this.chance(expected - floor) ? 1 : 0);
  }

  /** How many events happen where so many are expected and each is independent of the others (Poisson; Knuth). */
  events(expected: number): number {
    const limit = Math.exp(-expected);
    let count = 0;
    for (let product = this.fraction(); product > limit; product *= this.fraction()) count += 1;
    return count;
  }

  private bits(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }
}

/** FNV-1a over the UTF-16 units. */
function hash(text: string, basis: number): number {
  let value = basis;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value;
}

/** The finishing step of splitmix32: neighbouring hashes come out far apart. */
function mixed(value: number): number {
  let z = (value + 0x9e3779b9) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return z ^ (z >>> 15);
}
