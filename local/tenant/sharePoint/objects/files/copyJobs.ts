import { randomBytes, randomUUID } from 'node:crypto';
import { isObject } from '../../../routing/jsonBody';
import { NotImitated, Refused } from '../../../rules/refused';
import type { DriveItem } from '../../../storage/driveItems';
import type { Site } from '../../../storage/sites';
import type { Failure } from '../../answer';
import { siteUrl, type Call } from '../../call';
import { Failed } from '../../failed';
import { failureOf } from '../../failures';
import { fileNotFound, takenAtDestination } from '../../fileFailures';
import { complex } from '../../model/complex';
import { type Given, textArg } from '../../model/given';
import { type Operation, valueOf } from '../../model/node';
import type { EntryHere } from '../kinds';
import { readUrl, siteOf, sourceAt } from './moveCopyUtil';
import { copy, type Destination, destinationAt, type IfTaken, move } from './moves';
import { addressOfEntry } from './place';

/** An event of a job's log. SharePoint writes every value as a text. */
type Event = Readonly<Record<string, string>>;

/**
 * The jobs by which SharePoint itself moves and copies: one for each address, asked after by what made it known. Here
 * they are done at once, and their log can be read as often as is wished. The events and their parts: the tests of
 * "spo file copy" in pnp/cli-microsoft365.
 */
export const copyJobOperations: Readonly<Record<string, Operation<Site>>> = {
  createCopyJobs: {
    needs: 'open',
    takes: ['exportObjectUris', 'destinationUri', 'options'],
    run: (_, given, call) => {
      const options = optionsIn(given);
      const destination = textArg(given, 'destinationUri');
      const jobs = sourcesIn(given).map((source, index) =>
        job(source, destination, options, options.names[index], call),
      );
      return valueOf('CreateCopyJobs', jobs);
    },
  },
  getCopyJobProgress: {
    needs: 'open',
    takes: ['copyJobInfo'],
    run: (_, given, { storage }) => {
      const info = given.arg('copyJobInfo');
      const id = isObject(info) ? info['JobId'] : undefined;
      const log = typeof id === 'string' ? storage.copyJobs.logOf(id) : undefined;
      // What SharePoint answers for a job that it does not know was not found out.
      if (!log) throw new Failed(fileNotFound());
      return valueOf('GetCopyJobProgress', complex('SP.CopyJobProgress', { JobState: 0, Logs: log }));
    },
  },
};

interface JobOptions {
  readonly carry: typeof move;
  readonly ifTaken: IfTaken;
  /** What the copies are to be called, in the order of their sources. */
  readonly names: readonly unknown[];
}

function sourcesIn(given: Given): readonly string[] {
  const sources = given.arg('exportObjectUris');
  if (!Array.isArray(sources) || sources.length === 0 || !sources.every((one) => typeof one === 'string'))
    throw new Refused('wrongKindOfValue');
  return sources;
}

/** SP.SPMigrationNameConflictBehavior, by its numbers. */
const conflicts: readonly IfTaken[] = ['fail', 'overwrite', 'keepBoth'];

function optionsIn(given: Given): JobOptions {
  const options = given.arg('options') ?? {};
  if (!isObject(options)) throw new Refused('wrongKindOfValue');
  const ifTaken = conflicts[Number(options['NameConflictBehavior'] ?? 0)];
  if (!ifTaken) throw new Refused('wrongKindOfValue');
  const names = options['CustomizedItemName'];
  return { carry: options['IsMoveMode'] === true ? move : copy, ifTaken, names: Array.isArray(names) ? names : [] };
}

function job(source: string, destination: string, options: JobOptions, name: unknown, call: Call): unknown {
  const id = randomUUID();
  const { log, from } = done(source, destination, options, name, call);
  const whole = [{ Event: 'JobStart' }, ...log, end(log, options)];
  const Time = timeOf(call.storage.now());
  call.storage.copyJobs.add(
    id,
    whole.map(({ Event, ...more }) => JSON.stringify({ Event, JobId: id, Time, ...more })),
  );
  return complex('SP.CopyMigrationInfo', {
    EncryptionKey: randomBytes(32).toString('base64'),
    JobId: id,
    // SharePoint gives the address of a queue, for clients that read it themselves: there is none here.
    JobQueueUri: `https://queue.invalid/${id}`,
    SourceListItemUniqueIds: from ? [from.entry.guid] : [],
  });
}

/** Copies or moves. What is refused is said in the job's log, and not by the call. */
function done(
  source: string,
  destination: string,
  { carry, ifTaken }: JobOptions,
  name: unknown,
  call: Call,
): { log: Event[]; from?: EntryHere } {
  try {
    const from = sourceAt(undefined, source, call);
    const { pathname } = readUrl(destination);
    const to = destinationAt(
      siteOf(pathname, call),
      `${pathname}/${typeof name === 'string' ? name : from.entry.name}`,
      call,
    );
    if (ifTaken === 'fail' && call.storage.driveItems.child(to.folder.entry, to.name))
      throw new Failed(takenAtDestination(to.name));
    return { log: [finished(source, to, carry(from, to, ifTaken, call), call)], from };
  } catch (failure) {
    if (failure instanceof NotImitated) throw failure;
    return { log: [refused(source, failure)] };
  }
}

function refused(source: string, failure: unknown): Event {
  const { code, message } = failedBy(failure).error;
  const [ErrorCode = '', ErrorType = ''] = code.split(', ');
  return { Event: 'JobError', ObjectType: 'File', Url: source, ErrorCode, ErrorType, Message: message };
}

function failedBy(failure: unknown): Failure {
  if (failure instanceof Failed) return failure.failure;
  if (failure instanceof Refused) return failureOf(failure);
  throw failure;
}

function finished(source: string, { folder }: Destination, entry: DriveItem, call: Call): Event {
  const { site, list } = folder;
  const address = addressOfEntry({ site, list, entry }, call);
  return {
    Event: 'JobFinishedObjectInfo',
    SourceObjectFullUrl: source,
    TargetServerUrl: call.origin,
    TargetSiteId: site.id,
    TargetWebId: site.webId,
    TargetListId: list.id,
    TargetObjectUniqueId: entry.guid,
    TargetObjectSiteRelativeUrl: `${call.origin}${address}`.slice(siteUrl({ origin: call.origin, site }).length + 1),
  };
}

function end(log: readonly Event[], { carry }: JobOptions): Event {
  const errors = log.filter(({ Event }) => Event === 'JobError').length;
  return {
    Event: 'JobEnd',
    TotalErrors: String(errors),
    TotalWarnings: '0',
    MigrationType: carry === move ? 'Move' : 'Copy',
    MigrationDirection: 'Import',
  };
}

/** A moment as a job's log has it: "08/10/2024 18:59:40.145". */
function timeOf(at: Date): string {
  const [year, month, day] = at.toISOString().slice(0, 10).split('-');
  return `${month}/${day}/${year} ${at.toISOString().slice(11, 23)}`;
}
