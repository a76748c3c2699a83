import type { GraphError } from '@microsoft/microsoft-graph-client';
import '@pnp/sp/security';
import '@pnp/sp/site-users';
import type { IFile } from '@pnp/sp/files';
import { graph } from '../../clients';
import { ben, cora, hub, type ada, person } from '../../tenantForTests';
import { filesTenant, refusal, textOf } from './filesTenant';

type Settings = Readonly<Record<string, boolean | number>>;

/** A library with a file in it, which Ben added after the library was set so. */
async function withFile(settings: Settings = {}) {
  const made = filesTenant();
  if (Object.keys(settings).length > 0) await made.as().web.lists.getByTitle('Documents').update(settings);
  await made.folder(ben).files.addUsingPath('a.txt', 'abc');
  const file = (who?: typeof ada): IFile => made.folder(who).files.getByUrl('a.txt');
  const label = async (): Promise<unknown> => (await file()()).UIVersionLabel;
  const state = async (): Promise<unknown> =>
    (await file().listItemAllFields.select('OData__ModerationStatus', 'OData__ModerationComments')()) as unknown;
  return { ...made, file, label, state };
}

const minor = { EnableMinorVersions: true };
const moderated = { EnableModeration: true };

const doings: readonly (readonly [string, (file: IFile) => Promise<unknown>])[] = [
  ['publish', (file) => file.publish('Done')],
  ['unpublish', (file) => file.unpublish('Not done')],
  ['approve', (file) => file.approve('Yes')],
  ['deny', (file) => file.deny('No')],
];

describe('drafts', () => {
  it.each(doings)('to %s is refused where the library has none', async (_, doing) => {
    const { file } = await withFile();
    expect(await refusal(doing(file()))).toMatchObject({ status: 400 });
    expect(await refusal(doing(file(cora)))).toMatchObject({ status: 403 });
  });

  it('are counted by minor numbers until they are published', async () => {
    const { file, label } = await withFile(minor);
    expect(await file()()).toMatchObject({
      UIVersionLabel: '0.1',
      UIVersion: 1,
      MajorVersion: 0,
      MinorVersion: 1,
      Level: 2,
    });
    await file().setContent('abcd');
    expect(await label()).toBe('0.2');
    await file().publish('Done');
    expect(await file()()).toMatchObject({ CheckInComment: 'Done' });
    expect(await file()()).toMatchObject({
      UIVersionLabel: '1.0',
      UIVersion: 512,
      MajorVersion: 1,
      MinorVersion: 0,
      Level: 1,
    });
    await file().setContent('abcde');
    expect(await label()).toBe('1.1');
    expect((await file().versions()).map(({ VersionLabel, ID }) => [VersionLabel, ID])).toEqual([
      ['0.1', 1],
      ['1.0', 512],
    ]);
    await file().publish();
    await file().unpublish('Not done');
    expect(await label()).toBe('1.1');
  });

  it('are checked in as minor or major ones, or into the version that there was', async () => {
    const { file, label } = await withFile(minor);
    const change = async (text: string, kind: 0 | 1 | 2): Promise<unknown> => {
      await file().checkout();
      await file().setContent(`${text} first`);
      await file().setContent(text);
      await file().checkin(text, kind);
      return label();
    };
    expect(await change('one', 0)).toBe('0.2');
    expect(await change('two', 2)).toBe('0.2');
    expect(await file().getText()).toBe('two');
    expect(await change('three', 1)).toBe('1.0');
    expect((await file().versions()).map(({ VersionLabel }) => VersionLabel)).toEqual(['0.1', '0.2']);
  });

  it('have the same versions in Graph', async () => {
    const { tenant, file } = await withFile(minor);
    await file().publish();
    await file().setContent('abcd');
    const client = graph(tenant, person(ben));
    const { id: site } = (await client.api(`/sites/tenant.example:${hub}`).get()) as { id: string };
    const labels = async (path: string): Promise<unknown> =>
      ((await client.api(path).get()) as { value: { id: string }[] }).value.map(({ id }) => id);
    expect(await labels(`/sites/${site}/lists/Documents/drive/root:/a.txt:/versions`)).toEqual(['1.1', '1.0']);
    expect(await labels(`/sites/${site}/lists/Documents/items/1/versions`)).toEqual(['1.1', '1.0']);
  });
});

describe('what waits for approval', () => {
  it('is approved or denied by who may approve, with a comment', async () => {
    const { file, state, label } = await withFile(moderated);
    expect(await state()).toMatchObject({ OData__ModerationStatus: 2, OData__ModerationComments: null });
    expect(await refusal(file(ben).approve('Mine'))).toMatchObject({ status: 403 });
    await file().approve('Yes');
    expect(await state()).toMatchObject({ OData__ModerationStatus: 0, OData__ModerationComments: 'Yes' });
    await file().deny('No');
    expect(await state()).toMatchObject({ OData__ModerationStatus: 1, OData__ModerationComments: 'No' });
    expect(await label()).toBe('1.0');
    await file().setContent('abcd');
    expect(await state()).toMatchObject({ OData__ModerationStatus: 2, OData__ModerationComments: null });
  });

  it('says so without being asked, in a list that asks for approval alone', async () => {
    const shown = { OData__ModerationStatus: 2, OData__ModerationComments: null };
    const waiting = await withFile(moderated);
    expect(await waiting.file().listItemAllFields()).toMatchObject(shown);
    expect(await waiting.as().web.lists.getByTitle('Documents').items()).toMatchObject([shown]);
    const plain = await withFile();
    for (const name of Object.keys(shown)) expect(await plain.file().listItemAllFields()).not.toHaveProperty(name);
  });

  it('is a draft before, and a major version after it, where there are both', async () => {
    const { file, state, label } = await withFile({ ...minor, ...moderated });
    expect(await state()).toMatchObject({ OData__ModerationStatus: 3 });
    await file().publish('Please');
    expect([await label(), await state()]).toMatchObject(['0.1', { OData__ModerationStatus: 2 }]);
    await file().approve('Yes');
    expect([await label(), await state()]).toMatchObject(['1.0', { OData__ModerationStatus: 0 }]);
  });
});

describe('who sees drafts', () => {
  it.each([
    [0, true, true],
    [1, true, false],
    [2, true, false],
  ])('is as the library says: %s', async (DraftVersionVisibility, author, reader) => {
    const { as, folder, file } = await withFile({ ...minor, DraftVersionVisibility });
    for (const [who, sees] of [
      [ben, author],
      [cora, reader],
    ] as const) {
      const sp = as(who);
      const list = sp.web.lists.getByTitle('Documents');
      const names = (await folder(who).files()).map(({ Name }) => Name);
      expect(names).toEqual(sees ? ['a.txt'] : []);
      expect(await list.items()).toHaveLength(sees ? 1 : 0);
      expect(await list.getItemsByCAMLQuery({ ViewXml: '<View/>' })).toHaveLength(sees ? 1 : 0);
      const { Row } = await list.renderListDataAsStream({ ViewXml: '<View/>' });
      expect(Row).toHaveLength(sees ? 1 : 0);
    }
    if (!reader) {
      const hidden = await refusal(file(cora)());
      const missing = await refusal(folder(cora).files.getByUrl('b.txt')());
      expect(hidden).toEqual({ ...missing, words: missing.words.replace('b.txt', 'a.txt') });
    }
    await file().publish();
    expect(await textOf(as(cora), 'a.txt')).toBe('abc');
  });

  it('is the same in Graph, where delta does not tell of what is hidden either', async () => {
    const { tenant, file } = await withFile({ ...minor, DraftVersionVisibility: 2 });
    const client = graph(tenant, person(cora));
    const { id: site } = (await client.api(`/sites/tenant.example:${hub}`).get()) as { id: string };
    const list = `/sites/${site}/lists/Documents`;
    const seen = async (): Promise<unknown> => {
      const paths = [`${list}/items`, `${list}/drive/root/children`, `${list}/drive/root/delta`];
      const answers = await Promise.all(
        paths.map((path) => client.api(path).get() as Promise<{ value: { name?: string }[] }>),
      );
      return answers.map(({ value }) => value.filter(({ name }) => name !== 'root').length);
    };
    const failure = (name: string): Promise<unknown> =>
      client
        .api(`${list}/drive/root:/${name}`)
        .get()
        .catch(({ statusCode, code, message }: GraphError) => ({ statusCode, code, message }));
    expect(await seen()).toEqual([0, 0, 0]);
    expect(await failure('a.txt')).toEqual(await failure('b.txt'));
    await file().publish();
    expect(await seen()).toEqual([1, 1, 1]);
  });

  it('is told by the rights on a file where it has its own, and its author sees what it was', async () => {
    const { as, folder, file } = await withFile({ ...minor, DraftVersionVisibility: 1 });
    await folder().files.addUsingPath('b.txt', 'abc');
    const other = (who?: typeof ada): IFile => folder(who).files.getByUrl('b.txt');
    const item = await other().getItem();
    await item.breakRoleInheritance(false);
    const { Id: reading } = await as().web.roleDefinitions.getByName('Read')();
    const { Id: number } = await as().web.ensureUser(`i:0#.f|membership|${ben.userPrincipalName}`);
    await item.roleAssignments.add(number, reading);
    for (const it of [file(), other()])
      for (const publishes of [true, false, true]) {
        await it.setContent('abcd');
        if (publishes) await it.publish();
      }
    const labels = async (it: IFile) => (await it.versions()).map(({ VersionLabel }) => VersionLabel);
    expect(await labels(other())).toEqual(['0.1', '1.0', '1.1']);
    expect(await labels(other(ben))).toEqual(['1.0']);
    await as().web.lists.getByTitle('Documents').update({ DraftVersionVisibility: 2 });
    expect(await labels(file(ben))).toEqual(['0.1', '1.0', '1.1']);
    expect(await labels(file(cora))).toEqual(['1.0']);
  });

  it('is not known yet where there was a published version before', async () => {
    const { file, folder } = await withFile({ ...minor, DraftVersionVisibility: 1 });
    await file().publish();
    await file().setContent('abcd');
    expect(await file(ben).getText()).toBe('abcd');
    expect(await refusal(file(cora)())).toMatchObject({ status: 501 });
    await file().publish();
    expect((await folder(cora).files()).map(({ UIVersionLabel }) => UIVersionLabel)).toEqual(['2.0']);
    expect((await file(cora).versions()).map(({ VersionLabel }) => VersionLabel)).toEqual(['1.0']);
  });
});

describe('a name that is taken', () => {
  it('is not told to who may add nothing', async () => {
    const { tenant, folder } = await withFile({ ...minor, DraftVersionVisibility: 2 });
    const adding = (name: string) => refusal(folder(cora).files.addUsingPath(name, 'abc', { Overwrite: false }));
    expect(await adding('a.txt')).toEqual(await adding('b.txt'));
    const client = graph(tenant, person(cora));
    const { id: site } = (await client.api(`/sites/tenant.example:${hub}`).get()) as { id: string };
    const putting = (name: string) =>
      client
        .api(`/sites/${site}/lists/Documents/drive/root:/${name}:/content?@microsoft.graph.conflictBehavior=fail`)
        .put('abc')
        .catch(({ statusCode, code }: GraphError) => ({ statusCode, code }));
    expect(await putting('a.txt')).toEqual({ statusCode: 403, code: 'accessDenied' });
    expect(await putting('b.txt')).toEqual({ statusCode: 403, code: 'accessDenied' });
  });
});

describe('what was approved', () => {
  it('waits for approval again where a check-in takes its place', async () => {
    const { file, state, label } = await withFile(moderated);
    await file().approve('Yes');
    await file(ben).checkout();
    await file(ben).checkin('Nothing changed', 2);
    expect(await state()).toMatchObject({ OData__ModerationStatus: 0 });
    await file(ben).checkout();
    await file(ben).setContent('other');
    await file(ben).checkin('Not approved', 2);
    expect([await label(), await state()]).toMatchObject([
      '1.0',
      { OData__ModerationStatus: 2, OData__ModerationComments: null },
    ]);
    expect(await refusal(file(cora)())).toMatchObject({ status: 404 });
  });

  it.each(doings)(
    'or published is not while the file is checked out, not even by who did that: %s',
    async (_, doing) => {
      const { file, label, state } = await withFile({ ...minor, ...moderated });
      await file().checkout();
      expect(await refusal(doing(file()))).toMatchObject({ status: 423 });
      const decision = file()
        .getItem()
        .then((item) => item.update({ OData__ModerationStatus: 0 }));
      expect(await refusal(decision)).toMatchObject({ status: 423 });
      expect([await label(), await state()]).toMatchObject(['0.1', { OData__ModerationStatus: 3 }]);
    },
  );
});

describe('an item of a plain list', () => {
  it('waits for approval, which is written to it', async () => {
    const { as } = filesTenant();
    await as().web.lists.add('Forms', '', 100, false, { EnableModeration: true });
    const items = (who?: typeof ada) => as(who).web.lists.getByTitle('Forms').items;
    const { Id } = await items().add({ Title: 'One' });
    expect(await items(cora)()).toEqual([]);
    const status = { OData__ModerationStatus: 0, OData__ModerationComments: 'Yes' };
    expect(await refusal(items(cora).getById(Id).update(status))).toMatchObject({ status: 404 });
    await items().getById(Id).update(status);
    expect(
      await items(cora).select('OData__ModerationStatus', 'OData__ModerationComments', 'OData__UIVersionString')(),
    ).toEqual([expect.objectContaining({ ...status, OData__UIVersionString: '1.0' })]);
    expect(await items().filter('OData__ModerationStatus eq 0')()).toHaveLength(1);
    await items().getById(Id).update({ Title: 'Two' });
    expect(await items().filter('OData__ModerationStatus eq 2')()).toHaveLength(1);
  });
});

describe('an eTag', () => {
  it('never comes again with other content', async () => {
    const { file } = await withFile();
    const seen = new Set<unknown>();
    const tags = async () => {
      const { ETag, ContentTag } = (await file()()) as { ETag: string; ContentTag: string };
      return `${ETag} ${ContentTag}`;
    };
    await file().checkout();
    await file().setContent('one');
    seen.add(await tags());
    await file().undoCheckout();
    expect(await file().getText()).toBe('abc');
    expect(await file()()).toMatchObject({ UIVersionLabel: '1.0' });
    expect(seen).not.toContain(await tags());
    seen.add(await tags());
    await file().setContent('two');
    expect(seen).not.toContain(await tags());
    expect(await file()()).toMatchObject({ UIVersionLabel: '2.0' });
    await file().setContent('three');
    expect((await file().versions()).map(({ VersionLabel }) => VersionLabel)).toEqual(['1.0', '2.0']);
  });
});
