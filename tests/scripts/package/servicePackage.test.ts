import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { connectionString } from '../../../local/azurite/azurite';
import { type Identity, openIdentity } from '../../../local/identity/identity';
import { localTenantId } from '../../../local/identity/localTenantId';
import { type Programme, programme } from '../../../config/programme';
import { serviceApp } from '../../../scripts/package/functionAppSources';
import { buildFunctionApps } from '../../../scripts/package/functionApps';
import { stageApp } from '../../../scripts/package/functionStage';
import { anAccount } from '../../made/accounts';
import { ownFolder, projectFolder } from '../../made/command';
import { addressNames, cloudNames } from './environmentNames';
import { filledIn, forProgramme, tracesAddress } from './filledIn';

jest.setTimeout(60_000);

const folder = ownFolder();
const entra = 'login.microsoftonline.com:443';
/** Where Azure tells an app that its identity is: the one name that may lead somewhere. */
const platform = 'by IDENTITY_ENDPOINT';
const firstPort = 20_001;

let packages = '';
/** Who signs tokens: the local cloud, and for the tenant that is filled in somebody who could be Entra, or not. */
let local: Identity;
let tenants: Identity;
let strangers: Identity;
beforeAll(async () => {
  packages = mkdtempSync(path.join(tmpdir(), 'goh-packages-'));
  await buildFunctionApps(() => undefined, projectFolder, packages);
  const signing = (tenantId?: string) => openIdentity({ folder: undefined, tenantId: tenantId ?? '' });
  local = await signing(localTenantId);
  tenants = await signing(filledIn.tenantId);
  strangers = await signing(filledIn.tenantId);
});
afterAll(() => rmSync(packages, { recursive: true, force: true }));

/** An app as it is in its zip. */
function unpacked(name: string): string {
  const where = path.join(folder(), name);
  mkdirSync(where);
  const files = unzipSync(new Uint8Array(readFileSync(path.join(packages, `${name}.zip`))));
  for (const [file, bytes] of Object.entries(files)) writeFileSync(path.join(where, file), bytes);
  return where;
}

/** The service as it would ship for a programme. */
async function built(other: Programme): Promise<string> {
  await stageApp(serviceApp, folder(), projectFolder, [forProgramme(other)]);
  return folder();
}

/** Where each name of the environment leads: an address by which the name is known again where it is tried. */
const addresses = new Map(addressNames.map((name, at) => [name, `https://127.0.0.1:${String(firstPort + at)}`]));
/** Storage is named by a connection string, which the host has to be able to read. */
const storageAt = (address: string): string => connectionString(Buffer.alloc(32).toString('base64'), () => address);
/** What each name says. */
const led = Object.fromEntries(
  [...addresses].map(([name, address]) => [
    name,
    /TENANT/.test(name) ? localTenantId : name === 'AzureWebJobsStorage' ? storageAt(address) : address,
  ]),
);
const ledBy = (place: string): string => {
  const [name] = [...addresses].find(([, address]) => address === `https://${place}`) ?? [];
  return name === undefined ? place : `by ${name}`;
};

/**
 * Asks an app in a process of its own, in which every name that could lead somewhere does.
 * @param entrasKeys what Entra answers, which nobody does otherwise
 * @returns what it answered, where it tried to connect, each place once, and what it wrote to its error stream
 */
async function askedAlone(app: string, route: string, authorization: string, entrasKeys?: object) {
  const program = [path.join('scripts', 'run.mjs'), path.join('tests', 'scripts', 'package', 'asksAlone.ts')];
  const words = [app, route, authorization, ...(entrasKeys ? [JSON.stringify(entrasKeys)] : [])];
  const child = spawn(process.execPath, [...program, ...words], {
    cwd: projectFolder,
    env: { PATH: process.env['PATH'], ...led, ...Object.fromEntries(cloudNames.map((each) => [each, 'cloud'])) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, complaints] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (complaints += text.toString()));
  await new Promise((resolve) => child.on('close', resolve));
  if (out === '') throw new Error(complaints);
  const { status, tried } = JSON.parse(out) as { status: number; tried: string[] };
  return { status, tried: [...new Set(tried.map(ledBy))], complaints };
}

const bearer = async (identity: Identity, audience: string = programme.api.appId): Promise<string> =>
  `Bearer ${await identity.tokenFor(anAccount, audience)}`;

const refusedAtOnce = { status: 401, tried: [], complaints: '' };

describe('the packages, wherever their environment points', () => {
  it('let nobody in and connect nowhere while no tenant is filled in', async () => {
    expect(await askedAlone(unpacked('service'), '/api/me', await bearer(local))).toEqual(refusedAtOnce);
  });

  it('show the page for an address that is no link, and connect nowhere', async () => {
    expect(await askedAlone(unpacked('home'), '/', '')).toEqual({ ...refusedAtOnce, status: 404 });
  });

  it('show help for a link that cannot be looked up, and ask the platform alone', async () => {
    const { status, tried } = await askedAlone(unpacked('home'), '/l/token', '');
    expect({ status, tried }).toEqual({ status: 503, tried: [platform] });
  });
});

describe('the service for a tenant, wherever its environment points', () => {
  it.each([
    ['no token', () => ''],
    ['a token of the local cloud, by app id', () => bearer(local)],
    ['a token of the local cloud, by address', () => bearer(local, `api://${programme.api.appId}`)],
  ])('refuses %s and connects nowhere', async (_, header) => {
    expect(await askedAlone(await built(filledIn), '/api/me', await header())).toEqual(refusedAtOnce);
  });

  it('asks Entra alone about a token that claims to be of its tenant', async () => {
    expect(await askedAlone(await built(filledIn), '/api/me', await bearer(tenants))).toEqual({
      ...refusedAtOnce,
      status: 503,
      tried: [entra],
    });
  });

  it('refuses such a token by the keys that Entra has, and by no others', async () => {
    expect(await askedAlone(await built(filledIn), '/api/me', await bearer(strangers), tenants.keys())).toEqual({
      ...refusedAtOnce,
      tried: [entra],
    });
  });

  it('takes a token by the keys that Entra has, and then asks the platform alone for one of its own', async () => {
    const { status, tried } = await askedAlone(await built(filledIn), '/api/me', await bearer(tenants), tenants.keys());
    expect({ status, tried }).toEqual({ status: 503, tried: [entra, platform] });
  });

  it('refuses as before where it sends traces, for which it asks the platform alone for a token', async () => {
    const traced = await built({ ...filledIn, tracesAddress });
    expect(await askedAlone(traced, '/api/me', await bearer(local))).toEqual({
      status: 401,
      tried: [platform],
      complaints: 'Warning: traces could not be sent: Unavailable.\n',
    });
  });
});
