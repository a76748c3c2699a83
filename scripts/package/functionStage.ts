import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Metafile, build } from 'esbuild';
import type { AppSource } from './functionAppSources';
import { styles } from './functionStyle';

/** The Node that Azure Functions runs the apps on. */
const nodeMajor = 22;

/**
 * Writes an app as it is deployed to a folder, which is emptied first: host.json, package.json, and each program with
 * all that it needs in one file. Azure's worker gives the module `@azure/functions-core`.
 * @param root the project's folder
 * @returns what went into it, by source file
 */
export async function stageApp(app: AppSource, folder: string, root: string): Promise<Metafile> {
  const { metafile, outputFiles } = await build({
    entryPoints: { ...app.programs },
    bundle: true,
    outdir: path.resolve(folder),
    absWorkingDir: root,
    platform: 'node',
    format: 'cjs',
    target: `node${String(nodeMajor)}`,
    external: ['@azure/functions-core', './telemetry'],
    // What is loaded later is a file beside the program: it is required, as everything is.
    supported: { 'dynamic-import': false },
    legalComments: 'inline',
    logLevel: 'silent',
    metafile: true,
    write: false,
    plugins: [styles(root)],
  });
  // Only now: a fault in the source leaves the last app as it was.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of outputFiles) writeFileSync(file.path, file.contents);
  copyFileSync(path.join(root, app.hostJson), path.join(folder, 'host.json'));
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest(app), undefined, 2)}\n`);
  return metafile;
}

function manifest({ name }: AppSource) {
  const engines = { node: `>=${String(nodeMajor)} <${String(nodeMajor + 1)}` };
  return { name: `occupational-health-${name}`, version: '1.0.0', private: true, main: 'main.js', engines };
}
