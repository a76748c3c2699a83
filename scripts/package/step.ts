import { spawn } from 'node:child_process';
import path from 'node:path';
import { endsWithParent } from '../../local/endingChild';

/** A program of the project's tools, run as one step of a longer command. */
export interface Step {
  /** What people read while it runs. */
  readonly name: string;
  /** Its file, from the project's folder. */
  readonly program: string;
  readonly args: readonly string[];
}

const sayAgainMs = 5000;

/**
 * Runs the step on this Node and says every few seconds that it still does.
 * @throws {Error} with all that the program printed, unless it ended well
 */
export async function runStep(step: Step, root: string, say: (sentence: string) => void): Promise<void> {
  const began = Date.now();
  const seconds = (): number => Math.round((Date.now() - began) / 1000);
  say(`${step.name}…`);
  const ticking = setInterval(() => say(`${step.name}: ${seconds()} s…`), sayAgainMs);
  const { code, printed } = await ran(step, root).finally(() => clearInterval(ticking));
  if (code !== 0) throw new Error(`${step.name} failed.\n${printed}`);
}

function ran({ program, args }: Step, root: string): Promise<{ code: number | null; printed: string }> {
  const child = spawn(process.execPath, [...endsWithParent, path.join(root, program), ...args], {
    cwd: root,
    stdio: 'pipe',
  });
  let printed = '';
  const keep = (text: string): void => void (printed += text);
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, printed }));
  });
}
