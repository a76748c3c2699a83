import path from 'node:path';
import type { Manifest } from '../pageData';
import { library } from './manifest';

const react = { id: '0d910c1c-13b9-4e1c-9aa4-b008c5e42d7d', version: '17.0.1', name: 'react' };
const reactDom = { id: 'aa0a46ec-1505-43cd-a44a-93f3a5aa460a', version: '17.0.1', name: 'react-dom' };

/** React as SharePoint brings it to every web part: one copy for the page. */
export function reactManifests(origin: string): Manifest[] {
  return [
    library(react, `${origin}/_react/`, 'react.production.min.js'),
    library(reactDom, `${origin}/_react/`, 'react-dom.production.min.js', {
      react: { type: 'component', id: react.id, version: react.version },
    }),
  ];
}

/** Where React's scripts are. */
export function reactFolders(projectFolder: string): string[] {
  return [react, reactDom].map(({ name }) => path.join(projectFolder, 'node_modules', name, 'umd'));
}
