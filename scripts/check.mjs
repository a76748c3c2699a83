// npm run check: everything that can be said of the code without running it. Each step is named before it runs.
import { root, run, setUp, tool } from './setUp.mjs';

await setUp(import.meta.url);
process.chdir(root);

const steps = [
  ['format', tool('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level=warn', '.'],
  ['lint, no warnings', tool('eslint', 'bin', 'eslint.js'), '--max-warnings', '0', '.'],
  ['types', tool('typescript', 'bin', 'tsc'), '-p', '.'],
  ['types of core, without Node and browser', tool('typescript', 'bin', 'tsc'), '-p', 'core'],
  ['types of the local pages', tool('typescript', 'bin', 'tsc'), '-p', 'local/intranet/browser'],
  ['types of the web parts', tool('typescript', 'bin', 'tsc'), '-p', 'tests/webparts'],
  ['who imports whom, no cycles, sizes of files', 'scripts/test.mjs', 'tests/architecture'],
];

for (const [name, program, ...args] of steps) {
  process.stdout.write(`${name}…\n`);
  const code = await run(process.execPath, [program, ...args]);
  if (code !== 0) {
    process.stderr.write(`Not all right: ${name}.\n`);
    process.exit(1);
  }
}
process.stdout.write('All checks are right.\n');
