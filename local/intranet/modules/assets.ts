import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** A name that says its own content: "find-support-web-part_8d1f2c0a9b.js", "chunk.212_none_1f7fadb2c254fe0319f3.js". */
const hashed = /[._-][0-9a-f]{8,}\.\w+$/;

/**
 * The file of this name in the first folder that has it. Folders are flat: a name with a slash in it, written or
 * escaped, is no file's.
 */
export function assetFrom(folders: readonly string[], name: string, request: Request): Response | undefined {
  if (!/^[\w@-][\w.@-]*$/.test(name)) return undefined;
  const file = folders.map((folder) => path.join(folder, name)).find((candidate) => existsSync(candidate));
  const type = contentTypes[path.extname(name)];
  if (file === undefined || type === undefined || !statSync(file).isFile()) return undefined;
  return asset(readFileSync(file), name, type, request);
}

/** Content that the intranet made itself, under a name. */
export function assetOf(text: string, name: string, request: Request): Response {
  return asset(Buffer.from(text), name, contentTypes[path.extname(name)] ?? 'text/plain', request);
}

/** The name that says this content: its hash before the ending. */
export function hashedName(name: string, text: string): string {
  const { name: stem, ext } = path.parse(name);
  return `${stem}.${createHash('sha256').update(text).digest('hex').slice(0, 12)}${ext}`;
}

function asset(content: Buffer, name: string, type: string, request: Request): Response {
  const etag = `"${createHash('sha256').update(content).digest('hex').slice(0, 24)}"`;
  const headers = {
    'content-type': type,
    etag,
    'cache-control': hashed.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
  };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(content), { headers });
}
