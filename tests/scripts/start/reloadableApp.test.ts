import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { reloadableApp } from '../../../scripts/start/reloadableApp';
import { serviceApp } from '../../../scripts/package/functionAppSources';
import { ownFolder, projectFolder } from '../../made/command';

jest.setTimeout(30_000);
const folder = ownFolder();

/** A project with one function, which answers with a word. */
function answering(word: string): void {
  const text = `import { app } from '@azure/functions';
    app.http('word', { methods: ['GET'], authLevel: 'anonymous', handler: () => ({ body: ${word} }) });`;
  writeFileSync(path.join(folder(), 'main.ts'), text);
}

async function running() {
  symlinkSync(path.join(projectFolder, 'node_modules'), path.join(folder(), 'node_modules'));
  cpSync(path.join(projectFolder, 'functions', 'host.json'), path.join(folder(), 'functions', 'host.json'));
  answering("'first'");
  const source = { ...serviceApp, programs: { main: 'main.ts' } };
  const app = await reloadableApp(source, path.join(folder(), 'built'), folder(), {
    environment: {},
    log: () => undefined,
  });
  const word = async (): Promise<string> => (await app.fetch(new Request('http://127.0.0.1/api/word'))).text();
  return { app, word };
}

describe('an app whose code is changed while it is served', () => {
  it('answers as changed after it was loaded anew', async () => {
    const { app, word } = await running();
    expect(await word()).toBe('first');
    answering("'second'");
    expect(await word()).toBe('first');
    await app.reload();
    expect(await word()).toBe('second');
    await app.stop();
  });

  it('goes on as it was when the change cannot be built, or fails as it is loaded', async () => {
    const { app, word } = await running();
    answering("'unclosed");
    await expect(app.reload()).rejects.toThrow();
    expect(await word()).toBe('first');
    answering("'x' }) }); throw new Error('at load'); ({ handler: () => ({ body: 'x'");
    await expect(app.reload()).rejects.toThrow('at load');
    expect(await word()).toBe('first');
    await app.stop();
  });
});
