import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { application } from '../../../local/intranet/modules/applicationModule';
import { componentsNeeded } from '../../../local/intranet/modules/manifest';
import { platform } from '../../../local/intranet/modules/platform';
import { ownFolder, projectFolder } from '../../made/command';

const origin = 'http://127.0.0.1:1';

describe('the packages of Microsoft', () => {
  const { manifests, loader } = platform(projectFolder, origin, 'application.js');

  it('are those that the page was made for, with all that they need', () => {
    const known = new Set(manifests.map(({ id }) => id));
    expect(componentsNeeded(manifests).filter(({ id }) => !known.has(id))).toEqual([]);
    expect(loader).toMatch(/^sp-loader-assembly_en-us\.js$/);
    expect(manifests.filter(({ id }) => id === application.id)).toHaveLength(1);
  });

  it('are fetched from this origin alone', () => {
    const addresses = manifests.flatMap(({ loaderConfig }) => loaderConfig.internalModuleBaseUrls);
    expect(addresses.filter((address) => !address.startsWith(`${origin}/`))).toEqual([]);
  });

  it('name their scripts in our languages only: what the page is given stays small', () => {
    expect(JSON.stringify(manifests).length).toBeLessThan(60_000);
  });
});

describe('packages of Microsoft that the page was not made for', () => {
  const folder = ownFolder();

  function install(name: string, version: string, needs: object = {}): void {
    const dist = path.join(folder(), 'node_modules', '@microsoft', name, 'dist');
    mkdirSync(dist, { recursive: true });
    writeFileSync(path.join(dist, '..', 'package.json'), JSON.stringify({ name, version }));
    const loaderConfig = { entryModuleId: name, internalModuleBaseUrls: [], scriptResources: needs };
    writeFileSync(
      path.join(dist, `${name}.manifest.json`),
      JSON.stringify({ id: name, alias: name, version, loaderConfig }),
    );
  }

  it('are refused in another version', () => {
    install('sp-loader', '1.23.3');
    expect(() => platform(folder(), origin, 'application.js')).toThrow(/sp-loader is 1\.23\.3.*made for 1\.23\.2/);
  });

  it('are refused where they need a private module that nobody has looked at', () => {
    install('sp-loader', '1.23.2', { '@msinternal/sp-news': { type: 'component', id: 'news', version: '1.0.0' } });
    expect(() => platform(folder(), origin, 'application.js')).toThrow(/need @msinternal\/sp-news/);
  });
});
