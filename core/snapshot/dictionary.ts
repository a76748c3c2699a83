/**
 * Numbers texts: the same bytes get the same number, counted from 0. Made for the identifiers of a whole programme:
 * a text costs its bytes and some eight more, a tenth of what a string in a Map does.
 */
export class Dictionary {
  /** The bytes of all texts, one after the other; text `n` ends where `ends[n]` says. */
  private bytes = new Uint8Array(1 << 12);
  private ends = new Uint32Array(1 << 8);
  private count = 0;
  /** Open addressing: a number plus one, or 0 for a free place. Never more than half full. */
  private places = new Int32Array(1 << 9);

  /** How many texts there are. */
  get size(): number {
    return this.count;
  }

  /** The number of the text in `bytes` from `from` to `to` (not included), given to it now if it is new. */
  number(bytes: Uint8Array, from: number, to: number): number {
    const place = this.place(bytes, from, to);
    const found = this.places[place] as number;
    return found > 0 ? found - 1 : this.add(bytes, from, to, place);
  }

  /** The text with this number. Its bytes are UTF-8. */
  text(number: number): string {
    const from = this.start(number);
    const own = this.bytes.subarray(from, this.ends[number]);
    let text = '';
    for (const byte of own) {
      if (byte >= 0x80) return decodeUtf8(own);
      text += String.fromCharCode(byte);
    }
    return text;
  }

  private start(number: number): number {
    return number === 0 ? 0 : (this.ends[number - 1] as number);
  }

  /** The place of the text, or the free place where it belongs. */
  private place(bytes: Uint8Array, from: number, to: number): number {
    // FNV-1a: short keys, and identifiers that differ in their last digits, spread well.
    let hash = 0x811c9dc5;
    for (let i = from; i < to; i += 1) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
    const mask = this.places.length - 1;
    let place = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const taken = this.places[place] as number;
      if (taken === 0 || this.same(taken - 1, bytes, from, to)) return place;
      place = (place + 1) & mask;
    }
  }

  private same(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.start(number);
    if ((this.ends[number] as number) - start !== to - from) return false;
    for (let i = from; i < to; i += 1) if (bytes[i] !== this.bytes[start + i - from]) return false;
    return true;
  }

  private add(bytes: Uint8Array, from: number, to: number, place: number): number {
    const number = this.count;
    const start = this.start(number);
    const end = start + to - from;
    if (end > this.bytes.length) this.bytes = widened(this.bytes, Math.max(end, this.bytes.length * 1.5));
    if (number === this.ends.length) this.ends = widened(this.ends, number * 1.5);
    this.bytes.set(bytes.subarray(from, to), start);
    this.ends[number] = end;
    this.places[place] = number + 1;
    this.count += 1;
    if (this.count * 2 > this.places.length) this.spread();
    return number;
  }

  /** Doubles the places and puts every text into its new one. */
  private spread(): void {
    this.places = new Int32Array(this.places.length * 2);
    for (let number = 0; number < this.count; number += 1) {
      this.places[this.place(this.bytes, this.start(number), this.ends[number] as number)] = number + 1;
    }
  }
}

/** UTF-8 through the language's own decoder of percent signs: core/ has no other, and such identifiers are rare. */
function decodeUtf8(bytes: Uint8Array): string {
  return decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
}

/** A copy of the array with room for at least `length`. */
export function widened<T extends Uint8Array | Uint32Array | Int32Array>(old: T, length: number): T {
  const wide = new (old.constructor as new (length: number) => T)(Math.ceil(length));
  wide.set(old);
  return wide;
}
