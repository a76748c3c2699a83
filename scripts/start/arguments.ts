import path from 'node:path';
import { parseArgs } from 'node:util';

/** What `npm start` and `npm run dev` were asked for. */
export interface StartRequest {
  /** Where the data of the local cloud is kept. */
  readonly folder: string;
  /** Throw the data away first. */
  readonly fresh: boolean;
  /** The port of the intranet; the functions and the pages at home are on the next one. 0: any free ones. */
  readonly port: number;
}

export const usage = `Starts the whole service on this machine, with a made-up intranet and made-up people.

  npm start [-- --fresh] [--port N] [--data FOLDER]

  --fresh   throw away what was kept, and begin again
  --port    of the intranet, 5180 if left out; the functions are on the next one
  --data    the folder to keep the data in, .local/cloud if left out

Ctrl-C stops it. What was done on the pages is kept for the next start.
`;

/** What was typed is no request; the message is one sentence for whoever typed it. */
export class BadRequest extends Error {}

/**
 * Reads the words after the name of the command.
 * @param root the folder of the project
 * @throws BadRequest
 */
export function readArguments(words: readonly string[], root: string): StartRequest {
  const { fresh = false, port = '5180', data } = parse(words);
  if (data?.trim() === '') throw new BadRequest('--data takes a folder, and this name is empty.');
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_534) {
    throw new BadRequest(`--port takes a number from 0 to 65534, and "${port}" is none.`);
  }
  return {
    folder: data === undefined ? path.join(root, '.local', 'cloud') : path.resolve(data),
    fresh,
    port: Number(port),
  };
}

function parse(words: readonly string[]): { fresh?: boolean; port?: string; data?: string } {
  try {
    const options = { fresh: { type: 'boolean' }, port: { type: 'string' }, data: { type: 'string' } } as const;
    return parseArgs({ args: [...words], options }).values;
  } catch (error) {
    throw new BadRequest(`${(error as Error).message.split('.')[0]}. See npm start -- --help.`);
  }
}
