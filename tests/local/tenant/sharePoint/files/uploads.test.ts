import type { IFile } from '@pnp/sp/files';
import { randomBytes } from 'node:crypto';
import { ask } from '../asking';
import { quickXorHash } from '../../../../../local/tenant/storage/quickXorHash';
import { ada, as, ben, cora, hub, person } from '../../tenantForTests';
import { documents, filesTenant, refusal } from './filesTenant';

const upload = 'a1b2c3d4-0000-4000-8000-000000000001';
const file = `web/getfilebyserverrelativepath(decodedurl='${documents}/a.bin')`;

const post = (body: string) => ({ method: 'POST', body });

async function fileToUpload() {
  const made = filesTenant();
  await made.folder().files.addUsingPath('a.bin', 'before');
  const step = (path: string, body: string, who = ada) => ask(made.tenant, person(who), `${file}/${path}`, post(body));
  const content = (): Promise<string> => made.folder().files.getByUrl('a.bin').getText();
  return { ...made, step, content };
}

describe('a large file, uploaded in pieces', () => {
  it('is put together by PnPjs, whatever its size, and tells how far it is', async () => {
    const { folder } = filesTenant();
    for (const size of [0, 10, 3_000_000, 3_500_001]) {
      const bytes = randomBytes(size);
      const stages: string[] = [];
      const options = {
        Overwrite: true,
        chunkSize: 1_000_000,
        progress: ({ stage }: { stage: string }) => stages.push(stage),
      };
      const added = await folder().files.addChunked('big.bin', new Blob([bytes]), options);
      expect(added).toMatchObject({ Name: 'big.bin', Length: String(size) });
      expect(Buffer.from(await folder().files.getByUrl('big.bin').getBuffer()).equals(bytes)).toBe(true);
      expect(stages[0]).toBe('starting');
      expect(stages.filter((stage) => stage === 'continue')).toHaveLength(
        Math.max(0, Math.floor(size / 1_000_000) - 1),
      );
    }
  });

  it('keeps its old content until the last piece has come', async () => {
    const { step, content } = await fileToUpload();
    expect((await step(`startupload(uploadId=guid'${upload}')`, 'one')).body).toMatchObject({ value: '3' });
    expect((await step(`continueupload(uploadId=guid'${upload}',fileOffset=3)`, 'two')).body).toMatchObject({
      value: '6',
    });
    expect(await content()).toBe('before');
    const finished = await step(`finishupload(uploadId=guid'${upload}',fileOffset=6)`, '');
    expect(finished.body).toMatchObject({ Name: 'a.bin', Length: '6', UIVersionLabel: '2.0' });
    expect(await content()).toBe('onetwo');
  });

  it.each([['continueupload'], ['finishupload']])('refuses a piece that leaves something out: %s', async (call) => {
    const { step, content } = await fileToUpload();
    await step(`startupload(uploadId=guid'${upload}')`, 'one');
    expect(await step(`${call}(uploadId=guid'${upload}',fileOffset=4)`, 'two')).toMatchObject({ status: 400 });
    expect(await content()).toBe('before');
  });

  it('is forgotten once it is given up', async () => {
    const { folder, step, content } = await fileToUpload();
    await step(`startupload(uploadId=guid'${upload}')`, 'one');
    const toCancel: IFile = folder().files.getByUrl('a.bin');
    await toCancel.cancelUpload(upload);
    expect(await step(`finishupload(uploadId=guid'${upload}',fileOffset=3)`, '')).toMatchObject({ status: 400 });
    expect(await content()).toBe('before');
  });

  it('begins with a file that is there or is made for it', async () => {
    const { tenant, folder } = filesTenant();
    const files = `web/getfolderbyserverrelativepath(decodedurl='${documents}')/files`;
    const start = `${files}/getbypathoraddstub(decodedurl='b.bin')/startupload(uploadId=guid'${upload}')`;
    expect((await ask(tenant, person(ben), start, post('one'))).body).toMatchObject({ value: '3' });
    expect(await folder().files.getByUrl('b.bin')()).toMatchObject({ Length: '0' });
    const end = `${files}('b.bin')/finishupload(uploadId=guid'${upload}',fileOffset=3)`;
    expect((await ask(tenant, person(ben), end, post('two'))).body).toMatchObject({ Length: '6' });
  });

  it('is only for those who may change it', async () => {
    const { step } = await fileToUpload();
    expect(await step(`startupload(uploadId=guid'${upload}')`, 'one', cora)).toMatchObject({ status: 403 });
    const { folder } = filesTenant();
    expect(await refusal(folder(cora).files.addChunked('c.bin', new Blob(['abc'])))).toMatchObject({ status: 403 });
  });
});

describe('a file in one piece', () => {
  it('is refused where its content is not what its hash says', async () => {
    const { tenant, folder } = filesTenant();
    const add = (hash: string) =>
      ask(
        tenant,
        person(ada),
        `web/getfolderbyserverrelativepath(decodedurl='${documents}')/files/addusingpath(decodedurl='h.txt',xorhash='${hash}')`,
        post('abc'),
      );
    expect((await add('AAAAAAAAAAAAAAAAAAAAAAAAAAA=')).status).toBe(400);
    expect(await folder().files()).toEqual([]);
    expect((await add(quickXorHash(new TextEncoder().encode('abc')))).status).toBe(200);
  });

  it('is refused above 250 MB', async () => {
    const { tenant } = filesTenant();
    const bytes = new Uint8Array(250 * 1024 * 1024 + 1);
    const request = new Request(`https://raw.example${hub}/_api/${file}/$value`, {
      method: 'PUT',
      headers: as(person(ada)),
      body: bytes,
    });
    const response = await tenant.sharePoint(request);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('does not allow messages larger than 262144000 bytes.');
  });
});
