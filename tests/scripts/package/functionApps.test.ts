import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { homeApp, serviceApp } from '../../../scripts/package/functionAppSources';
import { buildFunctionApps } from '../../../scripts/package/functionApps';
import { stageApp } from '../../../scripts/package/functionStage';
import { zipOf } from '../../../scripts/package/functionZip';
import { ownFolder, projectFolder } from '../../made/command';

// Bundling is a matter of a second, unless everything else runs as well.
jest.setTimeout(60_000);

const folder = ownFolder();
const apps = [serviceApp, homeApp];

interface HostJson {
  readonly extensions: { readonly http: { readonly routePrefix: string } };
  readonly logging: {
    readonly fileLoggingMode: string;
    readonly logLevel: Readonly<Record<string, string>>;
    readonly applicationInsights: {
      readonly enableDependencyTracking: boolean;
      readonly httpAutoCollectionOptions: { readonly enableHttpTriggerExtendedInfoCollection: boolean };
    };
  };
}

const json = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

describe('the function apps', () => {
  it('are packed from what was staged, without folders, and the same bytes each time', async () => {
    const said: string[] = [];
    await buildFunctionApps((sentence) => said.push(sentence), projectFolder, folder());
    const read = (): Buffer[] => apps.map(({ name }) => readFileSync(path.join(folder(), `${name}.zip`)));
    const first = read();
    await buildFunctionApps(() => undefined, projectFolder, folder());
    expect(read().map((bytes, at) => bytes.equals(first[at] as Buffer))).toEqual([true, true]);
    expect(said).toEqual(['Building the functions: service…', 'Building the functions: home…']);
    for (const [at, { name }] of apps.entries()) {
      const staged = path.join(folder(), 'functions', name);
      const files = unzipSync(new Uint8Array(first[at] as Buffer));
      expect(Object.keys(files).sort()).toEqual(readdirSync(staged).sort());
      for (const [file, bytes] of Object.entries(files))
        expect(Buffer.from(bytes).equals(readFileSync(path.join(staged, file)))).toBe(true);
    }
  });

  it.each(apps)(
    '$name has all that Azure reads, and keeps nothing of an address or a body in the host’s own log',
    async (app) => {
      await stageApp(app, folder(), projectFolder);
      expect(json(path.join(folder(), 'package.json'))).toMatchObject({
        main: 'main.js',
        engines: { node: '>=22 <23' },
      });
      const host = json<HostJson>(path.join(folder(), 'host.json'));
      expect(host.extensions.http.routePrefix).toBe(app.name === 'service' ? 'api' : '');
      expect(host).not.toHaveProperty('telemetryMode');
      const { logLevel, fileLoggingMode, applicationInsights } = host.logging;
      // Where the host writes addresses: its requests, and its web server's middleware.
      expect(logLevel).toMatchObject({ default: 'Warning', 'Host.Results': 'None', Microsoft: 'None' });
      expect(fileLoggingMode).toBe('never');
      expect(applicationInsights.enableDependencyTracking).toBe(false);
      expect(applicationInsights.httpAutoCollectionOptions.enableHttpTriggerExtendedInfoCollection).toBe(false);
    },
  );

  it('have one and the same host.json but for what their routes begin with', async () => {
    const [service, home] = await Promise.all(
      apps.map(async (app) => {
        const staged = path.join(folder(), app.name);
        await stageApp(app, staged, projectFolder);
        return json<HostJson>(path.join(staged, 'host.json'));
      }),
    );
    const same = json<HostJson>(path.join(projectFolder, 'functions', 'host.json'));
    expect(service).toEqual({ ...same, extensions: { ...same.extensions, http: { routePrefix: 'api' } } });
    expect(home).toEqual({ ...same, extensions: { ...same.extensions, http: { routePrefix: '' } } });
  });

  it.each(apps)('$name has nothing in it that is only for this machine', async (app) => {
    const { inputs } = await stageApp(app, folder(), projectFolder);
    const own = Object.keys(inputs).filter((file) => !file.startsWith('node_modules/'));
    expect(own).toContain(app.programs.main);
    expect(own.filter((file) => !/^(functions|core|config)\//.test(file))).toEqual([]);
    const text = readdirSync(folder())
      .map((file) => readFileSync(path.join(folder(), file), 'utf8'))
      .join('\n');
    for (const word of ['LOCAL_CLOUD_ORIGIN', '0ca1c10d', '_identity/token', projectFolder, 'sourceMappingURL'])
      expect(text).not.toContain(word);
  });

  it('home has no client of Graph, and nothing that reads lists, checks tokens or sends messages', async () => {
    const { inputs } = await stageApp(homeApp, folder(), projectFolder);
    const files = Object.keys(inputs);
    expect(files.filter((file) => /node_modules\/(@microsoft|jose|notifications-node-client)\//.test(file))).toEqual(
      [],
    );
    const own = new Set(files.flatMap((file) => /^functions\/([^/]+)\//.exec(file)?.[1] ?? []));
    expect([...own].sort()).toEqual(['answers', 'cloud', 'home', 'links', 'sealing', 'storage']);
    // It opens links, and makes, ends and follows none.
    expect(files.filter((file) => file.startsWith('functions/links/')).sort()).toEqual([
      'functions/links/linkRow.ts',
      'functions/links/linkToken.ts',
      'functions/links/openLink.ts',
    ]);
  });

  it('stay as they were when the source has a fault', async () => {
    await stageApp(homeApp, folder(), projectFolder);
    const before = zipOf(folder());
    const broken = { ...homeApp, programs: { main: 'functions/home/none.ts' } };
    await expect(stageApp(broken, folder(), projectFolder)).rejects.toThrow('none.ts');
    expect(zipOf(folder())).toEqual(before);
  });
});
