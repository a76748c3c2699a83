import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Failure } from './answer';
import type { Asked } from './asked';
import { splitBatch } from './batchParts';
import { batchNotUnderstood, batchTooLong, tooManyInChangeset, tooManyParts } from './batchFailures';

/**
 * What SharePoint reads of one batch, which are the bounds of the library that it reads OData with: a changeset is one
 * part, so that more than a hundred writes go through and more than a hundred reads do not (SharePoint/PnP-JS-Core#668).
 * The bytes are those of pnp/pnpjs#3207.
 */
const most = { bytes: 2_097_152, parts: 100, inChangeset: 1000 };

/**
 * Answers a batch: each part by itself, in their order. A part that fails leaves the others as they are, within a
 * changeset too: SharePoint Online takes nothing back.
 * @param answerPart answers one part; who calls, and the digest, were checked for all of them
 * @param refuse answers that the batch as a whole is refused
 */
export async function answerBatch(
  { content, headers }: Asked,
  answerPart: (part: Asked) => Response,
  refuse: (failure: Failure) => Response,
): Promise<Response> {
  if (content.length > most.bytes) return refuse(batchTooLong(content.length, most.bytes));
  const parts = splitBatch(new TextDecoder().decode(content), headers.get('Content-Type') ?? '');
  if (!parts) return refuse(batchNotUnderstood());
  if (parts.length > most.parts) return refuse(tooManyParts(most.parts));
  if (parts.some(({ length }) => length > most.inChangeset)) return refuse(tooManyInChangeset(most.inChangeset));
  const boundary = `batchresponse_${randomUUID()}`;
  const lines: string[] = [];
  for (const call of parts.flat()) lines.push(`--${boundary}`, ...(await partLines(answerPart(call))));
  return new Response([...lines, `--${boundary}--`, ''].join('\r\n'), {
    headers: { 'Content-Type': `multipart/mixed; boundary=${boundary}` },
  });
}

async function partLines(response: Response): Promise<string[]> {
  const headers = ['Content-Type', 'ETag', 'Location'].flatMap((name) => {
    const value = response.headers.get(name);
    return value ? [`${name.toUpperCase()}: ${value}`] : [];
  });
  return [
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status] ?? ''}`,
    ...headers,
    '',
    await response.text(),
  ];
}
