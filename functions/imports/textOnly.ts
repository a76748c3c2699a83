import { isAscii } from 'node:buffer';
import type { Encoding } from '../../config/extracts';
import { ExtractRefused } from './extractRefused';

/** The bytes of a file that turned out to be text, and the encoding that it is in. */
export interface TextBytes {
  readonly encoding: Encoding;
  /** The bytes without a byte order mark. Iterating throws `ExtractRefused` where they are not text. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** What the first bytes of a file give away, and what to do about it. */
const signatures: readonly { bytes: readonly number[]; why: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], why: 'it is a PDF, so ask for the report as CSV' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], why: 'it is an Excel workbook or a zip file, so save the sheet as CSV UTF-8' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], why: 'it is an old Excel workbook, so save the sheet as CSV UTF-8' },
  { bytes: [0x1f, 0x8b], why: 'it is compressed, so unpack it first' },
  { bytes: [0xff, 0xfe], why: 'it is saved as UTF-16, so save it as CSV UTF-8' },
  { bytes: [0xfe, 0xff], why: 'it is saved as UTF-16, so save it as CSV UTF-8' },
];

const byteOrderMark = [0xef, 0xbb, 0xbf];
const longestSignature = 4;

/**
 * Looks at the beginning of a file and hands on its bytes while they are text in the encoding. A byte order mark
 * says UTF-8, whatever was declared.
 * @throws ExtractRefused when the file is empty or begins like a file of another kind
 */
export async function textOnly(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  declared: Encoding,
): Promise<TextBytes> {
  const source = chunks[Symbol.asyncIterator]();
  try {
    const head = await beginning(source);
    if (head.length === 0) throw new ExtractRefused(file, 'it is empty');
    const found = signatures.find(({ bytes }) => startsWith(head, bytes));
    if (found) throw new ExtractRefused(file, found.why);
    const marked = startsWith(head, byteOrderMark);
    if (marked && head.length === byteOrderMark.length) throw new ExtractRefused(file, 'it is empty');
    const encoding = marked ? 'utf-8' : declared;
    const first = marked ? head.subarray(byteOrderMark.length) : head;
    return { encoding, chunks: checked(file, first, source, encoding) };
  } catch (error) {
    await source.return?.();
    throw error;
  }
}

/** The first chunks together, as long as any signature or the whole file. */
async function beginning(source: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let head = new Uint8Array(0);
  while (head.length < longestSignature) {
    const next = await source.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  return head;
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

async function* checked(
  file: string,
  first: Uint8Array,
  source: AsyncIterator<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<Uint8Array> {
  const check = encoding === 'utf-8' ? utf8Check() : noCheck;
  try {
    for (let chunk: Uint8Array | undefined = first; chunk;) {
      if (chunk.includes(0)) throw new ExtractRefused(file, 'it holds zero bytes, so it is damaged or no text file');
      if (!check(chunk, false)) throw notUtf8(file);
      yield chunk;
      const next: IteratorResult<Uint8Array> = await source.next();
      chunk = next.done ? undefined : next.value;
    }
    if (!check(new Uint8Array(0), true)) throw notUtf8(file);
  } finally {
    await source.return?.();
  }
}

const notUtf8 = (file: string): ExtractRefused =>
  new ExtractRefused(
    file,
    'it is not in UTF-8, so save it as CSV UTF-8',
    ' or, if Excel saved it as plain CSV, add --encoding windows-1252',
  );

/** Every byte is a character in Windows-1252. */
const noCheck = (): boolean => true;

/** Says of each next piece of a file whether it goes on being UTF-8; `last` also asks whether it ends whole. */
function utf8Check(): (chunk: Uint8Array, last: boolean) => boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let ascii = true;
  return (chunk, last) => {
    // Most extracts are plain ASCII, which needs no decoding to be checked.
    ascii &&= isAscii(chunk);
    if (ascii) return true;
    try {
      decoder.decode(chunk, { stream: !last });
      return true;
    } catch {
      return false;
    }
  };
}
