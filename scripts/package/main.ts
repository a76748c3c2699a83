// npm run package: everything that ships, in build/.
import { statSync } from 'node:fs';
import path from 'node:path';
import { programme } from '../../config/programme';
import { buildFunctionApps } from './functionApps';
import { unfilled } from './unfilled';
import { buildWebParts } from './webParts';

const root = path.resolve(__dirname, '..', '..');
const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

const packages = ['occupational-health.sppkg', 'service.zip', 'home.zip'];

async function main(): Promise<void> {
  await buildWebParts(say, root);
  await buildFunctionApps(say, root);
  for (const name of packages) {
    const kilobytes = Math.ceil(statSync(path.join(root, 'build', name)).size / 1024);
    say(`${`${kilobytes} KB`.padStart(9)}  build/${name}`);
  }
  const missing = unfilled(programme);
  if (missing.length > 0) say('To be looked at, not to be used: config/programme.ts is not filled in.');
  for (const sentence of missing) say(`  ${sentence}`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
});
