// Runs a TypeScript program of this project: node scripts/run.mjs FILE [arguments]. The program is bundled in
// memory, so that nothing is written, two runs never meet, and a start takes a tenth of a second.
import Module from 'node:module';
import path from 'node:path';
import { root, setUp } from './setUp.mjs';

await setUp(import.meta.url);
const { build, stop } = await import('esbuild');

const [, , program, ...args] = process.argv;
const entry = path.join(root, program);
const { outputFiles } = await build({
  entryPoints: [entry],
  bundle: true,
  write: false,
  platform: 'node',
  format: 'cjs',
  target: 'node22',
  packages: 'external',
  sourcemap: 'inline',
  outdir: path.dirname(entry),
  absWorkingDir: root,
});
stop();

process.setSourceMapsEnabled(true);
process.argv.splice(1, process.argv.length - 1, entry, ...args);
const compiled = new Module(entry);
compiled.filename = entry;
compiled.paths = [path.join(root, 'node_modules')];
compiled._compile(outputFiles[0].text, entry);
