import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { projectFolder } from '../../made/command';

/** What the command says of itself in its last line. */
export interface Ready {
  readonly http: string;
  readonly https: string;
  readonly proxy: string;
  readonly ca: string;
  readonly application: string;
  readonly control: string;
  readonly secret: string;
}

/** The command as it runs. */
export interface StartedTenant extends Ready {
  readonly out: string;
  /** Ends it by a signal. @returns its exit code, `null` where the signal itself ended it */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts `npm run tenant` with these words, at a free port. */
export function startTenant(words: readonly string[], folder: string): Promise<StartedTenant> {
  const runner = path.join(projectFolder, 'scripts', 'run.mjs');
  const args = [runner, 'scripts/tenant/main.ts', '--port', '0', ...words];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  void ended.then(() => running.delete(child));
  return new Promise((resolve, reject) => {
    let out = '';
    let err = '';
    child.stderr.on('data', (text: Buffer) => (err += text.toString()));
    child.stdout.on('data', (text: Buffer) => {
      out += text.toString();
      const ready = /^\{"ready":true.*\}$/m.exec(out)?.[0];
      if (ready === undefined) return;
      resolve({
        ...(JSON.parse(ready) as Ready),
        out,
        end: (signal) => {
          child.kill(signal);
          return ended;
        },
      });
    });
    void ended.then((code) => reject(new Error(`It ended with ${code} before it was ready: ${err}`)));
  });
}
