import path from 'node:path';
import type { Plugin } from 'esbuild';
import { compile } from 'sass-embedded';

/**
 * Lets a program import a style as text: compiled, and cut down to one line.
 * @param root the project's folder, in whose node_modules styles find what they use
 */
export function styles(root: string): Plugin {
  return {
    name: 'styles',
    setup: ({ onLoad }) =>
      onLoad({ filter: /\.scss$/ }, ({ path: file }) => {
        const loadPaths = [path.join(root, 'node_modules')];
        const { css, loadedUrls } = compile(file, { style: 'compressed', loadPaths, quietDeps: true });
        const watchFiles = loadedUrls.map(({ pathname }) => pathname);
        // Sass begins a compressed style with a byte order mark, which in the middle of a page is a stray character.
        return { contents: css.replace(/^\uFEFF/, '').trim(), loader: 'text', watchFiles };
      }),
  };
}
