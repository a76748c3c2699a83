// npm run tenant: a made-up Microsoft 365 for any client.
import path from 'node:path';
import { people } from '../../local/tenantAlone/callers';
import { startTenantAlone } from '../../local/tenantAlone/startTenantAlone';
import { callersFolder } from '../callersFolder';
import { endWithParent } from '../endWithParent.mjs';
import { tryLock } from '../fileLock';
import { BadRequest, readArguments } from './arguments';
import { fillEmpty } from './callersInTenant';
import { inWords, usage } from './words';
import { fillWorld } from './world';

const root = path.resolve(__dirname, '..', '..');

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);
const complain = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

async function main(words: readonly string[]): Promise<void> {
  if (words.includes('--help')) return say(usage.trimEnd());
  const unwatchStart = endWithParent(() => process.exit(1));
  const request = readArguments(words);
  const signsIn = people.find(({ word }) => word === request.signsIn)?.account;
  if (!signsIn) throw new BadRequest(`--signs-in takes the word of a person, like ${people[0]?.word}.`);
  const file = request.data === undefined ? ':memory:' : path.resolve(callersFolder('tenant'), request.data);
  const keys = request.data === undefined ? path.join(root, '.local', 'tenant') : `${file}-keys`;
  if (request.data !== undefined && !tryLock(path.join(keys, 'in-use')))
    throw new BadRequest(`A local tenant runs already with ${file}: stop it, or name another file with --data.`);
  const alone = await startTenantAlone({
    port: request.port,
    file,
    keys,
    fill: request.empty ? fillEmpty : fillWorld,
    signsIn,
    now: () => new Date(),
    report: (fault) => complain(fault.stack ?? fault.name),
  });
  unwatchStart();
  say(inWords(alone, root));
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    void alone.stop().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  endWithParent(end);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const { code, port, message } = error as NodeJS.ErrnoException & { port?: number };
  if (error instanceof BadRequest) complain(message);
  else if (code === 'EADDRINUSE') complain(`Port ${String(port)} is taken. Try: npm run tenant -- --port 6280`);
  else complain(`The local tenant did not start: ${(error as Error).stack ?? String(error)}`);
  process.exit(error instanceof BadRequest || code === 'EADDRINUSE' ? 2 : 1);
});
