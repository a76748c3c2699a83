// npm start, and with --watch npm run dev: the whole service on this machine.
import path from 'node:path';
import { programme } from '../../config/programme';
import { londonDay } from '../../core/calendar/londonDay';
import { endWithParent } from '../endWithParent.mjs';
import { BadRequest, readArguments, usage } from './arguments';
import { type LocalCloud, startLocalCloud } from './localCloud';
import { type WebParts, builtWebParts, watchedWebParts } from './webParts';
import { watchFolders } from './watch';

const root = path.resolve(__dirname, '..', '..');
/** How long an orderly end may take before the process ends all the same, in milliseconds. */
const patience = 5000;

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);
const complain = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

const ready = ({ intranet, functions }: LocalCloud): string => `
${programme.name}, on this machine. Everybody in it is made up.

  intranet   ${intranet}/
  functions  ${functions}/

Ctrl-C stops it.`;

async function main(words: readonly string[]): Promise<void> {
  if (words.includes('--help')) return say(usage.trimEnd());
  // Until there is something to stop in order, the end is at once: what was started ends with this process.
  const unwatchStart = endWithParent(() => process.exit(1));
  const watching = words[0] === '--watch';
  const request = readArguments(watching ? words.slice(1) : words, root);
  const webParts = await (watching ? watchedWebParts : builtWebParts)(root, say);
  const cloud = await startLocalCloud(request, {
    root,
    webParts,
    today: londonDay(new Date()),
    say,
    log: (level, name, message) => {
      if (level === 'error' || level === 'critical' || level === 'warning') complain(`${name} ${message}`.trim());
    },
  }).catch(async (error: unknown) => {
    await webParts.stop();
    throw error;
  });
  const unwatch = watching ? watchFunctions(cloud) : () => undefined;
  unwatchStart();
  untilEnded(cloud, webParts, unwatch);
  say(ready(cloud));
}

/** Builds the functions again after each change of theirs. */
function watchFunctions(cloud: LocalCloud): () => void {
  return watchFolders(root, ['functions', 'core', 'config'], async () => {
    const began = performance.now();
    await cloud.reload().then(
      () => say(`The functions run as changed, after ${Math.round(performance.now() - began)} ms.`),
      (error: unknown) => complain(`The functions were not changed: ${(error as Error).message}`),
    );
  });
}

function untilEnded(cloud: LocalCloud, webParts: WebParts, unwatch: () => void): void {
  let ending = false;
  const end = (): void => {
    // A terminal sends Ctrl-C to every process of the command, and the ones before this pass theirs on too.
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), patience).unref();
    unwatch();
    void Promise.all([cloud.stop(), webParts.stop()]).then(
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
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (error instanceof BadRequest) complain(error.message);
  else if (code === 'EADDRINUSE')
    complain(
      `Port ${String(port)} is taken, perhaps by a local cloud that runs already. Try: npm start -- --port 6180`,
    );
  else {
    complain(`The local cloud did not start: ${(error as Error).stack ?? String(error)}`);
    complain('If its data is damaged, npm start -- --fresh begins again.');
  }
  process.exit(error instanceof BadRequest || code === 'EADDRINUSE' ? 2 : 1);
});
