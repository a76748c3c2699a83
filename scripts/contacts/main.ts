import v8 from 'node:v8';
import { ExtractRefused } from '../../functions/imports/extractRefused';
import { callersFolder } from '../callersFolder';
import { BadRequest, readArguments, usage } from './arguments';
import { dryRun } from './dryRun';
import { jsonPieces } from './json';
import { canBeWritten, write } from './output';
import { page } from './page';
import { progress } from './progress';
import { summary } from './summary';

/** The command was understood and could not be done: bad arguments, or a file that is refused. */
const refused = 2;

// Millions of short-lived objects would otherwise make the heap grow by tens of megabytes, and save no time.
v8.setFlagsFromString('--semi-space-growth-factor=1');

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) {
    process.stdout.write(usage);
    return;
  }
  const told = progress(process.stderr, () => performance.now());
  try {
    const request = readArguments(args, callersFolder('contacts'));
    const outputs = [request.json, request.page].filter((file) => file !== undefined);
    await canBeWritten(outputs, [...request.absence, ...request.staff]);
    const run = await dryRun(request, told);
    if (request.json) await write(request.json, jsonPieces(run));
    if (request.page) await write(request.page, [page(run, request.on)]);
    told.clear();
    process.stdout.write(printable(summary(run, request.on)));
    for (const { name } of outputs) process.stdout.write(printable(`Written: ${name}\n`));
  } catch (error) {
    told.clear();
    if (!(error instanceof BadRequest || error instanceof ExtractRefused)) throw error;
    process.stderr.write(`${printable(error.message.replace(/\s+/g, ' '))}\n`);
    process.exitCode = refused;
  }
}

/** Without what would move the cursor or change the colours: file names are anybody's. */
const printable = (text: string): string => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '?');

// Whoever reads the output may have stopped reading, as in `… | head`.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));

main(process.argv.slice(2)).catch((error: unknown) => {
  const { name, code = '' } = error as NodeJS.ErrnoException;
  process.stderr.write(`Something failed that should not: ${name} ${code}. Please tell those who look after this.\n`);
  // Where it failed is of use to them, and holds nothing of the files.
  process.stderr.write(
    `${String((error as Error).stack)
      .split('\n')
      .slice(1)
      .join('\n')}\n`,
  );
  process.exit(1);
});
