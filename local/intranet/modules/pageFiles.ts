import path from 'node:path';
import { build } from 'esbuild';
import { hashedName } from './assets';

/**
 * The files of the page itself: `start` (before the loader and with it), `application` (what the loader starts), `bar`
 * and `teamsClient` (around them), `shell` (how it looks).
 */
const entries = { start: '.ts', application: '.ts', bar: '.ts', teamsClient: '.ts', shell: '.css' } as const;
export type PageFile = keyof typeof entries;

export interface PageFiles {
  /** Each under a name that says its content, so that a browser may keep it. */
  readonly names: Readonly<Record<PageFile, string>>;
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Builds local/intranet/browser/ in memory.
 * @param themeRules what the style sheet begins with
 */
export async function pageFiles(projectFolder: string, themeRules: string): Promise<PageFiles> {
  const folder = path.join(projectFolder, 'local', 'intranet', 'browser');
  const { outputFiles } = await build({
    entryPoints: Object.entries(entries).map(([name, ending]) => path.join(folder, name + ending)),
    outdir: folder,
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    define: { 'process.env.NODE_ENV': '"production"' },
    absWorkingDir: projectFolder,
    logLevel: 'silent',
  });
  const files = outputFiles.map((output) => {
    const { name, base } = path.parse(output.path);
    const text = base === 'shell.css' ? themeRules + output.text : output.text;
    return { file: name as PageFile, name: hashedName(base, text), text };
  });
  return {
    names: Object.fromEntries(files.map(({ file, name }) => [file, name])) as Record<PageFile, string>,
    texts: new Map(files.map(({ name, text }) => [name, text])),
  };
}
