import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { type AppOptions, type FunctionApp, loadApp } from '../../../local/functionsHost/functionApp';
import { ownFolder, projectFolder } from '../../made/command';

/** What an app is made with besides its code. */
export interface Around extends Partial<Pick<AppOptions, 'environment' | 'keepSchedules'>> {
  /** More of its host.json. */
  readonly host?: object;
}

/** Makes apps for a test file; whatever a test leaves running is ended after it. */
export function madeApps() {
  const folder = ownFolder();
  let apps: FunctionApp[] = [];
  let written: string[] = [];
  beforeEach(() => {
    [apps, written] = [[], []];
  });
  afterEach(async () => {
    for (const app of apps) await app.stop({ abandon: true });
  });

  /** Makes an app of this code as it is deployed, and loads it. */
  const appOf = async (code: string, { host, environment = {}, keepSchedules }: Around = {}): Promise<FunctionApp> => {
    const where = path.join(folder(), `app-${String(written.length)}-${String(apps.length)}`);
    mkdirSync(where, { recursive: true });
    await build({
      stdin: { contents: `import { app, input, output } from '@azure/functions'; ${code}`, resolveDir: projectFolder },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      external: ['@azure/functions-core'],
      outfile: path.join(where, 'main.js'),
      logLevel: 'silent',
    });
    writeFileSync(path.join(where, 'package.json'), JSON.stringify({ main: 'main.js' }));
    writeFileSync(path.join(where, 'host.json'), JSON.stringify({ version: '2.0', ...host }));
    const app = await loadApp(where, {
      environment,
      log: (level, name, message) => written.push(`${level} ${name}: ${message.split('\n')[0] ?? ''}`),
      ...(keepSchedules !== undefined && { keepSchedules }),
    });
    apps.push(app);
    return app;
  };
  return { appOf, folder, written: () => written };
}

/**
 * Lets the code of an app tell a test what it does: what is put in its environment is the same object there.
 * @returns the environment, and what the app has said so far; `said(n)` waits until it has said that much
 */
export function toldBy() {
  const all: unknown[] = [];
  let heard: () => void = () => undefined;
  const tell = (what: unknown): void => {
    all.push(what);
    heard();
  };
  const said = async (count: number): Promise<unknown[]> => {
    while (all.length < count) await new Promise<void>((resolve) => (heard = resolve));
    return all;
  };
  return { environment: { TELL: tell as unknown as string }, all, said };
}
