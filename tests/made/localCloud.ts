import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectFolder } from './command';

/** The whole service, started as `npm start` starts it. */
export interface RunningCloud {
  readonly intranet: string;
  readonly functions: string;
  /** Its process, and what it has said. */
  readonly pid: number;
  /** The file of its tenant, which other programs may open beside it. */
  readonly tenant: string;
  said(): string;
  stop(): Promise<void>;
}

/**
 * Starts the local cloud on free ports.
 * @param kept the folder of its data; without one it has data of its own, which goes when it stops
 */
export async function startCloud(kept?: string, more: readonly string[] = []): Promise<RunningCloud> {
  const data = kept ?? mkdtempSync(path.join(tmpdir(), 'cloud-'));
  const runner = path.join(projectFolder, 'scripts', 'run.mjs');
  const args = [runner, 'scripts/start/main.ts', '--port', '0', '--data', data, ...more];
  const child = spawn(process.execPath, args, { cwd: projectFolder, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const [intranet, functions] = await new Promise<[string, string]>((resolve, reject) => {
    const hear = (text: Buffer): void => {
      said += text.toString();
      const [, first] = /intranet\s+(http:\/\/127\.0\.0\.1:\d+)\//.exec(said) ?? [];
      const [, second] = /functions\s+(http:\/\/127\.0\.0\.1:\d+)\//.exec(said) ?? [];
      if (first && second) resolve([first, second]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', (code) => reject(new Error(`The local cloud ended with ${String(code)}:\n${said}`)));
  });
  return {
    intranet,
    functions,
    pid: child.pid as number,
    tenant: path.join(data, 'growing-oh-local-cloud', 'tenant.sqlite'),
    said: () => said,
    async stop() {
      child.kill('SIGINT');
      await ended;
      if (kept === undefined) rmSync(data, { recursive: true, force: true });
    },
  };
}
