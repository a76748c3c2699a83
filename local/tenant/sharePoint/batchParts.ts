import { readHeaders } from '../routing/readHeaders';
import { type Asked, meant } from './asked';

/**
 * Takes a batch apart into its parts, in their order, and each into the calls that it carries: a single one, or those of
 * a changeset. PnPjs ends lines with a bare line feed; the standard's carriage returns are taken as well.
 * @returns `undefined` where it cannot be read to its end
 */
export function splitBatch(text: string, contentType: string): Asked[][] | undefined {
  return every(sections(text.replaceAll('\r\n', '\n'), boundaryIn(contentType)), requestsIn);
}

/** What each becomes, or `undefined` where one becomes nothing. */
function every<T, R>(all: readonly T[] | undefined, become: (one: T) => R | undefined): R[] | undefined {
  const became = all?.map(become);
  return became?.every((one) => one !== undefined) ? became : undefined;
}

const boundaryIn = (contentType: string): string | undefined =>
  /^multipart\/mixed *; *boundary=("?)([^"; ]+)\1$/i.exec(contentType.trim())?.[2];

/**
 * What stands between the boundaries: at least one thing, and the last boundary must be there. A boundary may follow what
 * comes before it on the same line: CLI for Microsoft 365 writes its parts so (listitem-batch-add.ts there).
 */
function sections(text: string, boundary: string | undefined): string[] | undefined {
  if (boundary === undefined) return undefined;
  const found: string[][] = [];
  for (const line of text.split('\n')) {
    const ending = [`--${boundary}--`, `--${boundary}`].find((each) => line.trimEnd().endsWith(each));
    const before = ending === undefined ? line : line.trimEnd().slice(0, -ending.length);
    if (ending === undefined || before !== '') found.at(-1)?.push(before);
    if (ending === `--${boundary}--`) return found.length > 0 ? found.map(joined) : undefined;
    if (ending !== undefined) found.push([]);
  }
  return undefined;
}

const joined = (lines: readonly string[]): string => lines.join('\n');

function requestsIn(section: string): Asked[] | undefined {
  const [head, body] = cut(section.trimStart());
  const type = headersIn(head.split('\n'))?.get('Content-Type') ?? '';
  if (!/^multipart/i.test(type)) return every([body], requestIn);
  return every(sections(body, boundaryIn(type)), (part) => requestIn(cut(part.trimStart())[1]));
}

/** Reads one call: its first line, its headers, an empty line, its body. */
function requestIn(text: string): Asked | undefined {
  const [head, body] = cut(text);
  const [first = '', ...lines] = head.split('\n');
  const [, method, address] = /^([A-Z]+) (\S+) HTTP\/1\.1$/.exec(first.trim()) ?? [];
  const headers = headersIn(lines);
  if (!method || !address || !headers) return undefined;
  return { method: meant(method, headers), address, headers, content: new TextEncoder().encode(body.trim()) };
}

function headersIn(lines: readonly string[]): Headers | undefined {
  const pairs = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, Math.max(colon, 0)).trim(), line.slice(colon + 1).trim()] as const;
  });
  return readHeaders(pairs);
}

/** Cuts at the first empty line. */
function cut(text: string): [head: string, body: string] {
  const at = text.indexOf('\n\n');
  return at < 0 ? [text.trimEnd(), ''] : [text.slice(0, at), text.slice(at + 2)];
}
