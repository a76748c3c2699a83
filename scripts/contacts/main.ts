import { ExtractRefused } from '../../functions/imports/extractRefused';
import { callersFolder } from '../callersFolder';
import { BadRequest, readArguments, usage } from './arguments';
import { dryRun } from './dryRun';
import { canBeWritten, write } from './output';
import { page } from './page';
import { progress } from './progress';
import { summary } from './summary';

/** The command was understood and could not be done: bad arguments, or a file that is refused. */
const refused = 2;

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) {
    process.stdout.write(usage);
    return;
  }
  const told = progress(process.stderr, () => performance.now());
  try {
    const request = readArguments(args, callersFolder('contacts'));
    if (request.json) await canBeWritten(request.json);
    if (request.page) await canBeWritten(request.page);
    const run = await dryRun(request, told);
    if (request.json) await write(request.json, `${JSON.stringify({ ...run.due, rejected: run.rejected }, null, 2)}\n`);
    if (request.page) await write(request.page, page(run, request.on));
    told.clear();
    process.stdout.write(summary(run, request.on));
    for (const file of [request.json, request.page]) if (file) process.stdout.write(`Written: ${file.name}\n`);
  } catch (error) {
    told.clear();
    if (!(error instanceof BadRequest || error instanceof ExtractRefused)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = refused;
  }
}

void main(process.argv.slice(2));
