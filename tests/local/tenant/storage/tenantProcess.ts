import { spawn } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';
import { endsWithParent } from '../../../../local/endingChild';
import type { FaultRule } from '../../../../local/tenant/faults/rule';
import { projectFolder } from '../../../made/command';

/** A tenant in a process of its own. */
export interface TenantProcess {
  readonly origin: string;
  kill(): void;
  /** By which signal it ended. */
  readonly ended: Promise<NodeJS.Signals | null>;
}

/** Bundles the program of the tenant. @returns its file, in the folder */
export async function bundleTenant(folder: string): Promise<string> {
  const outfile = path.join(folder, 'tenant.cjs');
  await build({
    entryPoints: [path.join(projectFolder, 'tests/local/tenant/storage/tenantProgram.ts')],
    ...{ bundle: true, platform: 'node', format: 'cjs', target: 'node22', outfile },
  });
  return outfile;
}

/** Starts the tenant of a file, and waits until it serves. */
export async function startTenant(program: string, file: string, rule?: FaultRule): Promise<TenantProcess> {
  const args = [...endsWithParent, program, 'serve', file, ...(rule ? [JSON.stringify(rule)] : [])];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_, signal) => resolve(signal)));
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()));
    child.once('exit', (code) => reject(new Error(`The tenant ended with ${code} before it served.`)));
  });
  return { origin, ended, kill: () => child.kill('SIGKILL') };
}
