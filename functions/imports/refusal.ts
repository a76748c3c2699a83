import { ExtractRefused } from './extractRefused';
import { LaterIsIn } from './readFile';

/** Why a file is never taken in, in words for the desk; `undefined` for what may go well another time. */
export function reasonToRefuse(error: unknown): string | undefined {
  if (error instanceof ExtractRefused) return error.reason;
  return error instanceof LaterIsIn ? 'A later extract is in already, so this one was not used.' : undefined;
}
