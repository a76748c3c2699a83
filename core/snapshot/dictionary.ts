import { Table } from './table';

/** Texts are kept in blocks of so many bytes; one that is longer gets a block of its own. */
const blockSize = 1 << 16;

/**
 * Numbers texts: the same bytes get the same number, counted from 0. Made for the identifiers of a whole programme:
 * a text costs its bytes and some fifteen more, a fifth of what a string in a Map does, and nothing is copied when the
 * dictionary grows.
 */
export class Dictionary {
  private readonly blocks: Uint8Array[] = [];
  /** How much of the last block is taken. */
  private taken = blockSize;
  /** Of each text: where it begins, counted in blocks of `blockSize`, and its length. */
  private readonly texts = new Table(2);
  /** Open addressing: a number plus one, or 0 for a free place. Never more than three quarters full. */
  private places = new Int32Array(1 << 9);

  /** How many texts there are. */
  get size(): number {
    return this.texts.length;
  }

  /** The number of the text in `bytes` from `from` to `to` (not included), given to it now if it is new. */
  number(bytes: Uint8Array, from: number, to: number): number {
    const place = this.place(bytes, from, to);
    const found = this.places[place] as number;
    return found > 0 ? found - 1 : this.add(bytes, from, to, place);
  }

  /** The text with this number. Its bytes are UTF-8. */
  text(number: number): string {
    let text = '';
    const own = this.own(number);
    for (const byte of own) {
      if (byte >= 0x80) return decodeUtf8(own);
      text += String.fromCharCode(byte);
    }
    return text;
  }

  private own(number: number): Uint8Array {
    const start = this.texts.cell(number, 0) % blockSize;
    return this.block(number).subarray(start, start + this.texts.cell(number, 1));
  }

  private block(number: number): Uint8Array {
    return this.blocks[Math.floor(this.texts.cell(number, 0) / blockSize)] as Uint8Array;
  }

  /** The place of the text, or the free place where it belongs. */
  private place(bytes: Uint8Array, from: number, to: number): number {
    // FNV-1a: short keys, and identifiers that differ in their last digits, spread well.
    let hash = 0x811c9dc5;
    for (let i = from; i < to; i += 1) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
    const mask = this.places.length - 1;
    let place = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const found = this.places[place] as number;
      if (found === 0 || this.same(found - 1, bytes, from, to)) return place;
      place = (place + 1) & mask;
    }
  }

  private same(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    if (this.texts.cell(number, 1) !== to - from) return false;
    const block = this.block(number);
    const start = this.texts.cell(number, 0) % blockSize;
    for (let i = from; i < to; i += 1) if (bytes[i] !== block[start + i - from]) return false;
    return true;
  }

  private add(bytes: Uint8Array, from: number, to: number, place: number): number {
    const number = this.size;
    const length = to - from;
    if (this.taken + Math.max(1, length) > blockSize) {
      this.blocks.push(new Uint8Array(Math.max(blockSize, length)));
      this.taken = 0;
    }
    const last = this.blocks.length - 1;
    (this.blocks[last] as Uint8Array).set(bytes.subarray(from, to), this.taken);
    this.texts.add(last * blockSize + this.taken, length);
    this.taken += length;
    this.places[place] = number + 1;
    if (this.size * 4 > this.places.length * 3) this.spread();
    return number;
  }

  /** Doubles the places and puts every text into its new one. */
  private spread(): void {
    this.places = new Int32Array(this.places.length * 2);
    for (let number = 0; number < this.size; number += 1) {
      const own = this.own(number);
      this.places[this.place(own, 0, own.length)] = number + 1;
    }
  }
}

/** UTF-8 through the language's own decoder of percent signs: core/ has no other, and such identifiers are rare. */
function decodeUtf8(bytes: Uint8Array): string {
  return decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
}
