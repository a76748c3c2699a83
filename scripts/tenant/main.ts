// npm run tenant: a made-up Microsoft 365 for any client.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { openClock } from '../../local/clock/clock';
import type { Tenant } from '../../local/tenant/tenant';
import { people } from '../../local/tenantAlone/callers';
import { startTenantAlone } from '../../local/tenantAlone/startTenantAlone';
import { callersFolder } from '../callersFolder';
import { endWithParent } from '../endWithParent.mjs';
import { tryLock } from '../fileLock';
import { BadRequest, readArguments } from './arguments';
import { fillEmpty } from './callersInTenant';
import { inWords, usage } from './words';

const root = path.resolve(__dirname, '..', '..');

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);
const complain = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

/** What makes the world takes a tenth of a second to load, and only a new tenant needs it. */
const fillWorld = async (tenant: Tenant): Promise<void> => (await import('./world')).fillWorld(tenant);

async function main(words: readonly string[]): Promise<void> {
  if (words.includes('--help')) return say(usage.trimEnd());
  const unwatchStart = endWithParent(() => process.exit(1));
  const request = readArguments(words);
  const signsIn = people.find(({ word }) => word === request.signsIn)?.account;
  if (!signsIn) throw new BadRequest(`--signs-in takes the word of a person, like ${people[0]?.word}.`);
  const file = request.data === undefined ? ':memory:' : path.resolve(callersFolder('tenant'), request.data);
  const keys = request.data === undefined ? path.join(root, '.local', 'tenant') : `${file}-keys`;
  const release = request.data === undefined ? () => undefined : taken(file, keys);
  const secret = randomBytes(16).toString('hex');
  const alone = await startTenantAlone({
    port: request.port,
    file,
    keys,
    fill: request.empty ? fillEmpty : fillWorld,
    signsIn,
    clock: openClock(request.data === undefined ? undefined : path.join(keys, 'clock.json')),
    control: { port: request.controlPort, secret },
    report: (fault) => complain(fault.stack ?? fault.name),
  });
  unwatchStart();
  say(inWords(alone, secret, root));
  untilEnded(async () => {
    await alone.stop();
    release();
  });
}

/** Takes the file for this process; the system lets go of it when the process ends, in whatever way. */
function taken(file: string, keys: string): () => void {
  const release = tryLock(path.join(keys, 'in-use'));
  if (release) return release;
  throw new BadRequest(`A local tenant runs already with ${file}: stop it, or name another file with --data.`);
}

function untilEnded(stop: () => Promise<void>): void {
  let ending = false;
  const end = (): void => {
    // A terminal sends Ctrl-C to every process of the command, and the ones before this pass theirs on too.
    if (ending) return;
    ending = true;
    void stop().then(
      () => process.exit(0),
      (error: unknown) => {
        complain(`Not everything was stopped in order: ${(error as Error).message}`);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  endWithParent(end);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const { code, port, message } = error as NodeJS.ErrnoException & { port?: number };
  if (error instanceof BadRequest) complain(message);
  else if (code === 'EADDRINUSE') complain(`Port ${String(port)} is taken. Try: npm run tenant -- --port 6280`);
  else {
    complain(`The local tenant did not start: ${(error as Error).stack ?? String(error)}`);
    complain('If its file is damaged or of another version, remove it, or name another with --data.');
  }
  process.exit(error instanceof BadRequest || code === 'EADDRINUSE' ? 2 : 1);
});
