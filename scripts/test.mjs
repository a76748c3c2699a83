// npm test: every test, or with --quick those that take seconds. Ends with a line "N passed, N failed".
// Words after -- go to jest, as in: npm test -- tests/core
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root, run, setUp, tool } from './setUp.mjs';

await setUp(import.meta.url);

const words = process.argv.slice(2);
const quick = words.includes('--quick');
const folder = mkdtempSync(path.join(os.tmpdir(), 'tests-'));
const results = path.join(folder, 'results.json');
const code = await run(process.execPath, [
  tool('jest', 'bin', 'jest.js'),
  `--config=${path.join(root, 'jest.config.cjs')}`,
  '--json',
  `--outputFile=${results}`,
  ...(quick ? ['--testPathIgnorePatterns', '\\.slow\\.test\\.ts$'] : []),
  ...words.filter((word) => word !== '--quick'),
]);

// A suite that cannot be loaded has no tests to fail: it counts as one.
const told = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : undefined;
rmSync(folder, { recursive: true, force: true });
const passed = told?.numPassedTests ?? 0;
const failed = told ? told.numFailedTests + told.numRuntimeErrorTestSuites : 1;
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(code === 0 && failed === 0 && passed > 0 ? 0 : 1);
