// Runs a TypeScript program of this project: node scripts/run.mjs [--quick] FILE [arguments]. The program is bundled
// in memory, so that nothing is written, two runs never meet, and a start takes a tenth of a second. With --quick it
// needs nothing but Node itself.
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { root, setUp } from './setUp.mjs';

const words = process.argv.slice(2);
const quick = words[0] === '--quick';
const [program, ...args] = quick ? words.slice(1) : words;

const modules = await setUp(import.meta.url, quick ? 'quick start' : 'everything');
const { build, stop } = createRequire(path.join(modules, 'here.js'))('esbuild');

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

// The pinned Node has SQLite and calls it experimental: whoever runs a command can do nothing about that.
const { emitWarning } = process;
process.emitWarning = (warning, ...more) => {
  if (!String(warning).startsWith('SQLite is an experimental')) emitWarning.call(process, warning, ...more);
};

process.setSourceMapsEnabled(true);
process.argv.splice(1, process.argv.length - 1, entry, ...args);
const compiled = new Module(entry);
compiled.filename = entry;
compiled.paths = [modules];
compiled._compile(outputFiles[0].text, entry);
