import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { programme } from '../../../config/programme';
import { buildWebParts } from '../../../scripts/package/webParts';
import { projectFolder } from '../../made/command';

/** Each web part with its id, its alias and its entry. */
const parts = [
  ['Find support', '3b9c5d1e-7f42-4e0a-8c66-1d5a90e2b7f4', 'FindSupportWebPart', 'find-support'],
  ['the OH desk', 'c1f7a4d8-3e25-4b90-9a6d-72b8e05f41c3', 'OhDeskWebPart', 'oh-desk'],
] as const;
const packageFile = path.join(projectFolder, 'build', 'occupational-health.sppkg');
const minutes = 60_000;

beforeAll(() => buildWebParts(() => undefined, projectFolder), 5 * minutes);

/** The files of the built package, by their names. */
const packed = (): Record<string, Uint8Array> => unzipSync(readFileSync(packageFile));
const asText = (name: RegExp): string => {
  const found = Object.entries(packed()).find(([file]) => name.test(file));
  if (!found) throw new Error(`Nothing in the package is called like ${name.source}`);
  return strFromU8(found[1]);
};
const unescaped = (xml: string): string => xml.replace(/&quot;/g, '"').replace(/&amp;/g, '&');

describe('the package of web parts', () => {
  it('asks for our own API’s scope and for nothing else', () => {
    const asked = [...asText(/^AppManifest\.xml$/).matchAll(/<WebApiPermissionRequest ([^>]*)>/g)];
    expect(asked.map(([, what]) => what)).toEqual([
      `ResourceId="Occupational Health and Wellbeing API" Scope="${programme.api.scope}"`,
    ]);
  });

  it('can be deployed to every site at once, and says whose it is', () => {
    const manifest = unescaped(asText(/^AppManifest\.xml$/));
    expect(manifest).toContain('SkipFeatureDeployment="true"');
    expect(manifest).toContain('IsDomainIsolated="false"');
    expect(manifest).toMatch(/"name":"[^"]+","websiteUrl":"https:[^"]+","privacyUrl":"https:[^"]+"/);
  });

  it.each(parts)('has %s for SharePoint, whole pages and Teams, following the host’s themes', (_, id, alias, entry) => {
    const [, written = ''] = /ComponentManifest="([^"]*)"/.exec(asText(new RegExp(`WebPart_${id}\\.xml$`))) ?? [];
    expect(JSON.parse(unescaped(written))).toMatchObject({
      id,
      alias,
      supportedHosts: ['SharePointWebPart', 'SharePointFullPage', 'TeamsPersonalApp', 'TeamsTab'],
      supportsThemeVariants: true,
      loaderConfig: { entryModuleId: entry },
    });
  });

  it('carries every file that it needs, and no source map', () => {
    const assets = Object.keys(packed()).filter((name) => /^ClientSideAssets\/.+/.test(name));
    const kinds = assets.map((name) => name.replace(/^ClientSideAssets\//, '').replace(/_[0-9a-f]{20,32}\./, '.'));
    expect(kinds.sort()).toEqual(
      [
        ...['chunk.fluent.js', 'chunk.pnp.js'],
        ...parts.flatMap(([, id, alias, entry]) => [
          ...[`${alias}Strings_en-us.js`, `${entry}.js`, `${id}_color.png`, `${id}_outline.png`],
          ...[`chunk.${entry}-view.js`, `chunk.${entry}-view.js.LICENSE.txt`],
        ]),
      ].sort(),
    );
  });

  it.each(parts)('has the icons of %s for Teams, as wide and high as Teams asks', (_, id) => {
    for (const [kind, size] of [['color', 192] as const, ['outline', 32] as const]) {
      const icon = Buffer.from(packed()[`ClientSideAssets/${id}_${kind}.png`] ?? []);
      expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([size, size]);
    }
  });

  it('names no place of the machine that built it, and nothing of the local cloud', () => {
    const names = [projectFolder, '127.0.0.1', 'localhost', 'made-up'];
    for (const [name, content] of Object.entries(packed())) {
      const found = names.filter((words) => strFromU8(content, true).includes(words));
      expect([name, found]).toEqual([name, []]);
    }
  });
});

describe('what a page loads', () => {
  const folder = path.join(projectFolder, 'release', 'assets');
  const scripts = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.js'));
  const zipped = (name: string): number => gzipSync(readFileSync(path.join(folder, name))).length;

  it('begins with at most 15 KB a web part', () => {
    const entries = scripts().filter((name) => !/^chunk\.|Strings_/.test(name));
    expect(entries).toHaveLength(parts.length);
    for (const entry of entries) expect(zipped(entry)).toBeLessThanOrEqual(15 * 1024);
  });

  it('has help in a crisis and first aid in that first file', () => {
    const entry = scripts().find((name) => name.startsWith('find-support_')) ?? '';
    expect(readFileSync(path.join(folder, entry), 'utf8')).toMatch(/116 123/);
    expect(readFileSync(path.join(folder, entry), 'utf8')).toMatch(/under running water/);
  });

  it('has Fluent once, in a file that every web part shares', () => {
    const withFluent = scripts().filter((name) =>
      readFileSync(path.join(folder, name), 'utf8').includes('ms-TextField'),
    );
    expect(withFluent).toEqual([expect.stringMatching(/^chunk\.fluent_/)]);
    expect(zipped(withFluent[0] ?? '')).toBeLessThanOrEqual(120 * 1024);
  });
});

describe('building the web parts again', () => {
  it('does nothing where no source has changed', async () => {
    const before = statSync(packageFile).mtimeMs;
    const said: string[] = [];
    await buildWebParts((words) => said.push(words), projectFolder);
    expect(said).toEqual([]);
    expect(statSync(packageFile).mtimeMs).toBe(before);
  });
});
