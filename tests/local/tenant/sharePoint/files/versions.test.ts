import { ask } from '../asking';
import { ada, ben, cora, person } from '../../tenantForTests';
import { documents, filesTenant, refusal } from './filesTenant';

async function withVersions() {
  const made = filesTenant();
  for (const [who, content] of [
    [ada, 'one'],
    [ben, 'two, longer'],
    [ada, 'three'],
  ] as const)
    await made.folder(who).files.addUsingPath('a.txt', content, { Overwrite: true });
  const file = (who = ada) => made.folder(who).files.getByUrl('a.txt');
  const labels = async () =>
    (await file().versions()).map(({ VersionLabel }: { VersionLabel: string }) => VersionLabel);
  return { ...made, file, labels };
}

describe('the versions of a file', () => {
  it('are those that it had before the one that it has', async () => {
    const { file } = await withVersions();
    expect(await file().select('UIVersionLabel', 'UIVersion', 'MajorVersion')()).toMatchObject({
      UIVersionLabel: '3.0',
      UIVersion: 1536,
      MajorVersion: 3,
    });
    expect(await file().versions.expand('CreatedBy')()).toMatchObject([
      { ID: 512, VersionLabel: '1.0', Size: 3, IsCurrentVersion: false, CreatedBy: { Title: 'Ada Armstrong' } },
      {
        ID: 1024,
        VersionLabel: '2.0',
        Length: '11',
        Url: '_vti_history/1024/Documents/a.txt',
        CreatedBy: { Title: 'Ben Bell' },
      },
    ]);
  });

  it('give their content', async () => {
    const { file } = await withVersions();
    expect(await file().versions.getById(1024).getText()).toBe('two, longer');
    expect(await refusal(file().versions.getById(1536)())).toMatchObject({ status: 404 });
  });

  it('are restored as a new one', async () => {
    const { file, labels } = await withVersions();
    await file().versions.restoreByLabel('1.0');
    expect(await file().getText()).toBe('one');
    expect(await file().select('UIVersionLabel')()).toMatchObject({ UIVersionLabel: '4.0' });
    expect(await labels()).toEqual(['1.0', '2.0', '3.0']);
    expect(await refusal(file().versions.restoreByLabel('9.0'))).toMatchObject({ status: 404 });
  });

  it('are removed one by one or all, and never the one that it has', async () => {
    const { file, labels } = await withVersions();
    await file().versions.deleteById(512);
    expect(await labels()).toEqual(['2.0']);
    await file().setContent('four');
    await file().versions.deleteByLabel('2.0');
    expect(await labels()).toEqual(['3.0']);
    await file().setContent('five');
    await file().versions.getById(1536).delete();
    expect(await labels()).toEqual(['4.0']);
    await file().versions.deleteAll();
    expect(await labels()).toEqual([]);
    expect(await file().getText()).toBe('five');
  });

  it('are removed and restored only by those who may', async () => {
    const { file } = await withVersions();
    for (const doing of [file(cora).versions.deleteAll(), file(cora).versions.restoreByLabel('1.0')])
      expect(await refusal(doing)).toMatchObject({ status: 403 });
    expect(await refusal(file().versions.recycleByID(512))).toMatchObject({ status: 501 });
  });
});

describe('a file that is checked out', () => {
  it('is changed by whoever has it and by nobody else, until it is checked in', async () => {
    const { file, folder } = await withVersions();
    await file(ben).checkout();
    expect(await file().select('CheckOutType', 'CheckedOutByUser/Title').expand('CheckedOutByUser')()).toMatchObject({
      CheckOutType: 0,
      CheckedOutByUser: { Title: 'Ben Bell' },
    });
    for (const doing of [
      file().setContent('no'),
      folder().files.addUsingPath('a.txt', 'no', { Overwrite: true }),
      file().delete(),
      file().recycle(),
      file().checkout(),
      file().checkin(),
      file().moveByPath(`${documents}/b.txt`, false),
    ]) {
      const refused = await refusal(doing);
      expect(refused).toMatchObject({ status: 423, code: '-2130575306' });
      expect(refused.words).toContain(
        'Documents/a.txt" is checked out for editing by i:0#.f|membership|ben.bell@r0b.example',
      );
    }
    await file(ben).setContent('mine');
    await file(ben).checkin('Done');
    expect(await file().select('CheckOutType', 'CheckInComment')()).toMatchObject({
      CheckOutType: 2,
      CheckInComment: 'Done',
    });
    await file().setContent('mine again');
  });

  it('is as before once that is undone', async () => {
    const { tenant, file } = await withVersions();
    await file().checkout();
    await file().setContent('for nothing');
    await file().undoCheckout();
    expect(await file().getText()).toBe('three');
    expect(await file()()).toMatchObject({ Length: '5', UIVersionLabel: '3.0', CheckOutType: 2 });
    const again = await ask(tenant, person(ada), `web/getfilebyserverrelativeurl('${documents}/a.txt')/undocheckout`, {
      method: 'POST',
    });
    expect(again).toMatchObject({ status: 400, code: '-2147024738' });
  });
});
