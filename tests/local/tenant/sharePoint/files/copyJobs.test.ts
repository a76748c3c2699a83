import { ask } from '../asking';
import { app, cora, person } from '../../tenantForTests';
import { documents, filesTenant, textOf } from './filesTenant';

const host = 'https://raw.example';

interface Job {
  readonly JobId: string;
  readonly SourceListItemUniqueIds: readonly string[];
}

/** A library with "a.txt" and the folders "one", in which "in.txt" is, and "two"; and how to ask for jobs there. */
async function withFiles() {
  const made = filesTenant();
  const { tenant, folder } = made;
  const { UniqueId } = await folder().files.addUsingPath('a.txt', 'abc');
  await folder().folders.addUsingPath('one');
  await folder().folders.addUsingPath('two');
  await folder().folders.getByUrl('one').files.addUsingPath('in.txt', 'inside');
  const as =
    (who: Parameters<typeof ask>[1]) =>
    async (name: string, options: object = {}) => {
      const body = {
        exportObjectUris: [`${host}${documents}/${name}`],
        destinationUri: `${host}${documents}/two`,
        options,
      };
      const { status, body: made } = await ask(tenant, who, 'site/CreateCopyJobs', { method: 'POST', body });
      const [copyJobInfo] = (made['value'] ?? []) as readonly [Job];
      if (status !== 200) return { status, job: undefined, log: [] };
      const progress = await ask(tenant, who, 'site/GetCopyJobProgress', { method: 'POST', body: { copyJobInfo } });
      expect(progress.body).toMatchObject({ JobState: 0 });
      const log = (progress.body['Logs'] as string[]).map((event) => JSON.parse(event) as Record<string, string>);
      return { status, job: copyJobInfo, log };
    };
  return { ...made, UniqueId, job: as(app), jobOf: as };
}

describe('a copy job', () => {
  it('copies a file, and its log says where the copy is', async () => {
    const { as, job, UniqueId } = await withFiles();
    const { job: info, log } = await job('a.txt');
    expect(info).toMatchObject({ SourceListItemUniqueIds: [UniqueId] });
    expect(log.map(({ Event }) => Event)).toEqual(['JobStart', 'JobFinishedObjectInfo', 'JobEnd']);
    expect(log[1]).toMatchObject({ JobId: info?.JobId, TargetObjectSiteRelativeUrl: 'Documents/two/a.txt' });
    expect(log[2]).toMatchObject({ MigrationType: 'Copy', TotalErrors: '0' });
    expect(
      await as()
        .web.getFileById(log[1]?.['TargetObjectUniqueId'] ?? '')
        .select('Name')(),
    ).toMatchObject({ Name: 'a.txt' });
    expect(await textOf(as(), 'a.txt')).toBe('abc');
  });

  it('copies a folder with all that is in it, under another name', async () => {
    const { as, job } = await withFiles();
    await job('one', { CustomizedItemName: ['three'] });
    expect(await textOf(as(), 'two/three/in.txt')).toBe('inside');
  });

  it('moves a file, which stays what it is', async () => {
    const { as, folder, job, UniqueId } = await withFiles();
    const { log } = await job('a.txt', { IsMoveMode: true });
    expect(log[1]).toMatchObject({ TargetObjectUniqueId: UniqueId });
    expect(await folder().files()).toEqual([]);
    expect(await textOf(as(), 'two/a.txt')).toBe('abc');
  });

  it.each([
    ['says so', 0, ['JobStart', 'JobError', 'JobEnd'], ['a.txt']],
    ['replaces what is there', 1, ['JobStart', 'JobFinishedObjectInfo', 'JobEnd'], ['a.txt']],
    ['takes another name', 2, ['JobStart', 'JobFinishedObjectInfo', 'JobEnd'], ['a.txt', 'a1.txt']],
  ])('%s where the name is taken and the behaviour is %i', async (_, NameConflictBehavior, events, names) => {
    const { folder, job } = await withFiles();
    await job('a.txt');
    const { log } = await job('a.txt', { NameConflictBehavior });
    expect(log.map(({ Event }) => Event)).toEqual(events);
    const files = (await folder().folders.getByUrl('two').files()) as { Name: string }[];
    expect(files.map(({ Name }) => Name).sort()).toEqual(names);
  });

  it.each([
    ['a name that is taken', 'a.txt', '-2147024713'],
    ['a file that is not there', 'none.txt', '-2147024894'],
  ])('says in its log that it failed for %s', async (_, name, ErrorCode) => {
    const { job } = await withFiles();
    await job('a.txt');
    const { log } = await job(name);
    expect(log[1]).toMatchObject({ Event: 'JobError', ErrorCode });
    expect(log[2]).toMatchObject({ TotalErrors: '1' });
  });

  it('of somebody who may only read fails', async () => {
    const { jobOf, folder } = await withFiles();
    for (const IsMoveMode of [false, true])
      expect((await jobOf(person(cora))('a.txt', { IsMoveMode })).log[1]).toMatchObject({ ErrorCode: '-2147024891' });
    expect(await folder().files()).toHaveLength(1);
    expect(await folder().folders.getByUrl('two').files()).toEqual([]);
  });

  it('is refused with a behaviour that is none', async () => {
    const { job } = await withFiles();
    expect((await job('a.txt', { NameConflictBehavior: 7 })).status).toBe(400);
  });

  it('that nobody asked for has no log', async () => {
    const { tenant } = await withFiles();
    const body = { copyJobInfo: { JobId: '00000000-0000-4000-8000-000000000000' } };
    expect((await ask(tenant, app, 'site/GetCopyJobProgress', { method: 'POST', body })).status).toBe(404);
  });
});
