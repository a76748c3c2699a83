// npm test: every test, or with --quick those that take seconds. Ends with a line "N passed, N failed".
// Words after -- go to jest, as in: npm test -- tests/core
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from './chromium.mjs';
import { root, run, setUp, tool } from './setUp.mjs';

await setUp(import.meta.url);

const words = process.argv.slice(2);
const quick = words.includes('--quick');
const forJest = words.filter((word) => word !== '--quick');

/** What the tests of the whole need: what ships, built, and a browser. */
async function prepare() {
  process.env.CHROMIUM_PATH = chromium();
  const code = await run(process.execPath, [path.join(root, 'scripts', 'run.mjs'), 'scripts/package/main.ts']);
  if (code !== 0) throw new Error('The tests need what ships to be built, and that failed: see the lines above.');
}

/** Runs Jest and counts. */
async function test() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tests-'));
  const results = path.join(folder, 'results.json');
  const code = await run(process.execPath, [
    // The pinned Node has SQLite and calls it experimental.
    '--disable-warning=ExperimentalWarning',
    tool('jest', 'bin', 'jest.js'),
    `--config=${path.join(root, 'jest.config.cjs')}`,
    '--json',
    `--outputFile=${results}`,
    ...(quick ? ['--testPathIgnorePatterns', '\\.(slow|journey)\\.test\\.ts$'] : []),
    ...forJest,
  ]);
  const told = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : undefined;
  rmSync(folder, { recursive: true, force: true });
  // A suite that cannot be loaded has no tests to fail: it counts as one.
  const failed = told ? told.numFailedTests + told.numRuntimeErrorTestSuites : 1;
  return { code, passed: told?.numPassedTests ?? 0, failed };
}

let counted = { code: 1, passed: 0, failed: 1 };
try {
  if (!quick && forJest.length === 0) await prepare();
  counted = await test();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
}
process.stdout.write(`\n${counted.passed} passed, ${counted.failed} failed\n`);
process.exit(counted.code === 0 && counted.failed === 0 && counted.passed > 0 ? 0 : 1);
