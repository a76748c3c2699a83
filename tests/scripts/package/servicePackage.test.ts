import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { type Identity, openIdentity } from '../../../local/identity/identity';
import { localTenantId } from '../../../local/identity/localTenantId';
import { type Listening, listen } from '../../../local/http/listen';
import { programme } from '../../../config/programme';
import { type AppSource, serviceApp } from '../../../scripts/package/functionAppSources';
import { buildFunctionApps } from '../../../scripts/package/functionApps';
import { stageApp } from '../../../scripts/package/functionStage';
import { anAccount } from '../../made/accounts';
import { ownFolder, projectFolder } from '../../made/command';
import { addressNames, cloudNames } from './environmentNames';
import { someTenantId } from './someTenantId';

const serviceOfATenant: AppSource = {
  ...serviceApp,
  programs: { main: 'tests/scripts/package/serviceOfATenant.ts' },
};

jest.setTimeout(60_000);

const folder = ownFolder();
let identity: Identity;
let lure: Listening;
let asked = 0;
let packages = '';
beforeAll(async () => {
  identity = await openIdentity({ folder: undefined, tenantId: localTenantId });
  lure = await listen(
    0,
    () => () => {
      asked += 1;
      return Promise.resolve(Response.json({ ...identity.keys(), access_token: 'x', issuer: lure.origin }));
    },
    () => undefined,
  );
  packages = mkdtempSync(path.join(tmpdir(), 'goh-packages-'));
  await buildFunctionApps(() => undefined, projectFolder, packages);
});
afterAll(async () => {
  await lure.stop();
  rmSync(packages, { recursive: true, force: true });
});

function unpacked(name: string): string {
  const where = path.join(folder(), name);
  mkdirSync(where);
  const files = unzipSync(new Uint8Array(readFileSync(path.join(packages, `${name}.zip`))));
  for (const [file, bytes] of Object.entries(files)) writeFileSync(path.join(where, file), bytes);
  return where;
}

/** Asks a package in a process of its own, in which every name that could lead somewhere leads to the lure. */
async function askedAlone(app: string, route: string, authorization: string): Promise<unknown> {
  const led = addressNames.map((each) => [each, /TENANT/.test(each) ? localTenantId : lure.origin]);
  const program = [path.join('scripts', 'run.mjs'), path.join('tests', 'scripts', 'package', 'asksAlone.ts')];
  const child = spawn(process.execPath, [...program, app, route, authorization], {
    cwd: projectFolder,
    env: { PATH: process.env['PATH'], ...Object.fromEntries([...led, ...cloudNames.map((each) => [each, 'cloud'])]) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  await new Promise((resolve) => child.on('close', resolve));
  return JSON.parse(out) as unknown;
}

describe('the packages, wherever their environment points', () => {
  it.each([
    ['no token', () => ''],
    [
      'a token of the local cloud, by app id',
      async () => `Bearer ${await identity.tokenFor(anAccount, programme.api.appId)}`,
    ],
    [
      'a token of the local cloud, by address',
      async () => `Bearer ${await identity.tokenFor(anAccount, `api://${programme.api.appId}`)}`,
    ],
  ])('refuse %s and connect nowhere', async (_, header) => {
    expect(await askedAlone(unpacked('service'), '/api/me', await header())).toEqual({ status: 401, tried: [] });
    expect(asked).toBe(0);
  });

  it('show the page for a link and connect nowhere', async () => {
    expect(await askedAlone(unpacked('home'), '/l/token', '')).toEqual({ status: 404, tried: [] });
    expect(asked).toBe(0);
  });

  it('refuse a foreign token and connect nowhere once the tenant is filled in', async () => {
    await stageApp(serviceOfATenant, folder(), projectFolder);
    const header = `Bearer ${await identity.tokenFor(anAccount, programme.api.appId)}`;
    expect(await askedAlone(folder(), '/api/me', header)).toEqual({ status: 401, tried: [] });
  });

  it('ask Entra alone about a token that claims to be of their tenant', async () => {
    await stageApp(serviceOfATenant, folder(), projectFolder);
    const claiming = await openIdentity({ folder: undefined, tenantId: someTenantId });
    const header = `Bearer ${await claiming.tokenFor(anAccount, programme.api.appId)}`;
    expect(await askedAlone(folder(), '/api/me', header)).toEqual({
      status: 503,
      tried: ['login.microsoftonline.com:443'],
    });
    expect(asked).toBe(0);
  });
});
