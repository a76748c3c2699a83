/**
 * Takes a batch apart into the calls that it carries: single ones, and the ones in its changesets, in their order.
 * PnPjs ends lines with a bare line feed; the standard's carriage returns are taken as well.
 * @returns `undefined` where it cannot be read
 */
export function splitBatch(text: string, contentType: string): Request[] | undefined {
  const boundary = boundaryIn(contentType);
  if (!boundary) return undefined;
  const requests = sections(text.replaceAll('\r\n', '\n'), boundary).map(requestsIn);
  return requests.every((some) => some !== undefined) ? requests.flat() : undefined;
}

const boundaryIn = (contentType: string): string | undefined =>
  /^multipart\/mixed;.*boundary="?([^";]+)"?/i.exec(contentType.trim())?.[1];

/** What stands between the boundaries. */
const sections = (text: string, boundary: string): string[] => text.split(`--${boundary}`).slice(1, -1);

function requestsIn(section: string): Request[] | undefined {
  const [head, body] = cut(section.trimStart());
  const changeset = boundaryIn(headerIn(head, 'Content-Type') ?? '');
  if (!changeset) {
    const request = requestIn(body);
    return request && [request];
  }
  const requests = sections(body, changeset).map((part) => requestIn(cut(part.trimStart())[1]));
  return requests.every((request) => request !== undefined) ? requests : undefined;
}

/** Reads one call: its first line, its headers, an empty line, its body. */
function requestIn(text: string): Request | undefined {
  const [head, body] = cut(text);
  const [first = '', ...lines] = head.split('\n');
  const [, method = '', url] = /^([A-Z]+) (\S+) HTTP\/1\.1$/.exec(first.trim()) ?? [];
  if (!url) return undefined;
  const headers = new Headers(
    lines.map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );
  if (method === 'GET') return new Request(url, { headers });
  headers.set('X-HTTP-Method', method);
  return new Request(url, { method: 'POST', headers, body: body.trim() });
}

/** Cuts at the first empty line. */
function cut(text: string): [head: string, body: string] {
  const at = text.indexOf('\n\n');
  return at < 0 ? [text.trimEnd(), ''] : [text.slice(0, at), text.slice(at + 2)];
}

const headerIn = (head: string, name: string): string | undefined =>
  head
    .split('\n')
    .find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
    ?.slice(name.length + 1)
    .trim();
