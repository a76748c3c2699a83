import { parseArgs } from 'node:util';

/** What `npm run tenant` was asked for. */
export interface TenantRequest {
  readonly port: number;
  readonly controlPort: number;
  /** The file to keep the tenant in, as it was typed, or `undefined` for the memory. */
  readonly data: string | undefined;
  /** Nothing but the root site and the made-up callers. */
  readonly empty: boolean;
  /** The word of the person who agrees to device codes. */
  readonly signsIn: string;
}

/** What was typed is no request; the message is one sentence for whoever typed it. */
export class BadRequest extends Error {}

/**
 * Reads the words after the name of the command.
 * @throws BadRequest
 */
export function readArguments(words: readonly string[]): TenantRequest {
  const {
    port = '5280',
    control = '0',
    data,
    empty = false,
    'signs-in': signsIn = 'made-up-administrator',
  } = parse(words);
  if (data?.trim() === '') throw new BadRequest('--data takes a file, and this name is empty.');
  return { port: portIn('--port', port), controlPort: portIn('--control', control), data, empty, signsIn };
}

function portIn(option: string, text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new BadRequest(`${option} takes a number from 0 to 65535, and "${text}" is none.`);
}

interface Typed {
  port?: string;
  control?: string;
  data?: string;
  empty?: boolean;
  'signs-in'?: string;
}

function parse(words: readonly string[]): Typed {
  try {
    const options = {
      port: { type: 'string' },
      control: { type: 'string' },
      data: { type: 'string' },
      empty: { type: 'boolean' },
      'signs-in': { type: 'string' },
    } as const;
    return parseArgs({ args: [...words], options }).values;
  } catch (error) {
    throw new BadRequest(`${(error as Error).message.split('.')[0]}. See npm run tenant -- --help.`);
  }
}
