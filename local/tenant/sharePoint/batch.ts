import { randomUUID } from 'node:crypto';
import type { Asked } from './asked';
import { splitBatch } from './batchParts';

/** The most calls that SharePoint takes in one batch. */
const mostParts = 100;

/**
 * Answers a batch: each part by itself, in their order. A part that fails leaves the others as they are, within a
 * changeset too: SharePoint Online takes nothing back.
 * @param answerPart answers one part; who calls, and the digest, were checked for all of them
 */
export async function answerBatch(
  { content, headers }: Asked,
  answerPart: (part: Asked) => Response,
): Promise<Response> {
  const parts = splitBatch(new TextDecoder().decode(content), headers.get('Content-Type') ?? '');
  if (!parts) return new Response('The batch is not one that the local tenant can read.', { status: 400 });
  if (parts.length > mostParts) return new Response('The batch has too many parts.', { status: 400 });
  const boundary = `batchresponse_${randomUUID()}`;
  const lines: string[] = [];
  for (const part of parts) lines.push(`--${boundary}`, ...(await partLines(answerPart(part))));
  return new Response([...lines, `--${boundary}--`, ''].join('\r\n'), {
    headers: { 'Content-Type': `multipart/mixed; boundary=${boundary}` },
  });
}

const statusTexts: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  412: 'Precondition Failed',
  500: 'Internal Server Error',
  501: 'Not Implemented',
};

async function partLines(response: Response): Promise<string[]> {
  const headers = ['Content-Type', 'ETag'].flatMap((name) => {
    const value = response.headers.get(name);
    return value ? [`${name.toUpperCase()}: ${value}`] : [];
  });
  return [
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    `HTTP/1.1 ${response.status} ${statusTexts[response.status] ?? ''}`,
    ...headers,
    '',
    await response.text(),
  ];
}
