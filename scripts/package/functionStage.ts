import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Metafile, type Plugin, build } from 'esbuild';
import type { AppSource } from './functionAppSources';
import { styles } from './functionStyle';

/** The Node that Azure Functions runs the apps on. */
const nodeMajor = 22;

/**
 * Writes an app as it is deployed to a folder, which is emptied first: host.json, package.json, and each program with
 * all that it needs in one file. Azure's worker gives the module `@azure/functions-core`.
 * @param root the project's folder
 * @param plugins what is done to the sources besides
 * @returns what went into it, by source file
 */
export async function stageApp(
  app: AppSource,
  folder: string,
  root: string,
  plugins: readonly Plugin[] = [],
): Promise<Metafile> {
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
    plugins: [styles(root), ...plugins],
  });
  // Only now: a fault in the source leaves the last app as it was.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of outputFiles) writeFileSync(file.path, file.contents);
  writeJson(path.join(folder, 'host.json'), hostJson(app, root));
  writeJson(path.join(folder, 'package.json'), manifest(app));
  return metafile;
}

function writeJson(file: string, value: object): void {
  writeFileSync(file, `${JSON.stringify(value, undefined, 2)}\n`);
}

function hostJson({ routePrefix }: AppSource, root: string): object {
  const same = JSON.parse(readFileSync(path.join(root, 'functions', 'host.json'), 'utf8')) as { extensions: object };
  return { ...same, extensions: { ...same.extensions, http: { routePrefix } } };
}

function manifest({ name }: AppSource) {
  const engines = { node: `>=${String(nodeMajor)} <${String(nodeMajor + 1)}` };
  return { name: `occupational-health-${name}`, version: '1.0.0', private: true, main: 'main.js', engines };
}
