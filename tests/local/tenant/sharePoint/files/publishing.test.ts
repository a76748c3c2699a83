import type { IFile } from '@pnp/sp/files';
import { type ben, cora } from '../../tenantForTests';
import { filesTenant, refusal } from './filesTenant';

async function withFile() {
  const made = filesTenant();
  await made.folder().files.addUsingPath('a.txt', 'abc');
  return { ...made, file: (who?: typeof ben) => made.folder(who).files.getByUrl('a.txt') };
}

const doings: readonly (readonly [string, string, (file: IFile) => Promise<unknown>])[] = [
  ['publish', 'EnableMinorVersions', (file) => file.publish('Done')],
  ['unpublish', 'EnableMinorVersions', (file) => file.unpublish('Not done')],
  ['approve', 'EnableModeration', (file) => file.approve('Yes')],
  ['deny', 'EnableModeration', (file) => file.deny('No')],
];

describe('drafts', () => {
  it.each(doings)(
    'to %s is refused where the library has none, and not known where it has',
    async (_, setting, doing) => {
      const { as, file } = await withFile();
      expect(await refusal(doing(file()))).toMatchObject({ status: 400 });
      expect(await refusal(doing(file(cora)))).toMatchObject({ status: 403 });
      await as()
        .web.lists.getByTitle('Documents')
        .update({ [setting]: true });
      expect(await refusal(doing(file()))).toMatchObject({ status: 501 });
    },
  );

  it('are not checked in into the version that there was, where anything was changed', async () => {
    const { file } = await withFile();
    await file().checkout();
    await file().checkin('Nothing', 2);
    await file().checkout();
    await file().setContent('abcd');
    expect(await refusal(file().checkin('Something', 2))).toMatchObject({ status: 501 });
    await file().checkin('Something', 1);
    expect(await file()()).toMatchObject({ CheckInComment: 'Something', UIVersionLabel: '2.0' });
  });
});
