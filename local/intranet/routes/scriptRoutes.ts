import path from 'node:path';
import { assetFrom, assetOf } from '../modules/assets';
import { privateScript } from '../modules/privateModules';
import { reactFolders } from '../modules/react';
import { webPartsIn } from '../modules/webParts';
import type { Call, IntranetRoute } from './route';

/** A route to the files of flat folders. */
const files = (at: string, folders: (call: Call) => readonly string[]): IntranetRoute => ({
  method: 'GET',
  path: `/${at}/{name}`,
  answer: (call, { name = '' }) => assetFrom(folders(call), name, call.request),
});

const packageFolder =
  (...parts: string[]) =>
  ({ intranet }: Call): string[] => [path.join(intranet.projectFolder, 'node_modules', ...parts)];

/** The scripts of Microsoft's packages, of the web parts, and of the page itself. */
export const scriptRoutes: readonly IntranetRoute[] = [
  files('_ms', ({ intranet }) => intranet.platform.folders),
  files('_react', ({ intranet }) => reactFolders(intranet.projectFolder)),
  {
    method: 'GET',
    path: '/_teams/validDomains.json',
    // The page names the one address that its client has.
    answer: ({ request }) => assetOf('{ "validDomains": [] }', 'validDomains.json', request),
  },
  files('_teams', packageFolder('@microsoft', 'teams-js-v2', 'dist', 'umd')),
  files('_icons', packageFolder('@fluentui', 'font-icons-mdl2', 'fonts')),
  files('_webparts', ({ intranet }) => [webPartsIn(intranet.webPartsFolder, intranet.origin).folder]),
  {
    method: 'GET',
    path: '/_private/{name}',
    answer: ({ intranet, request }, { name = '' }) => {
      const text = privateScript(intranet.platform.manifests, name);
      return text === undefined ? undefined : assetOf(text, name, request);
    },
  },
  {
    method: 'GET',
    path: '/_page/{name}',
    answer: ({ intranet, request }, { name = '' }) => {
      const text = intranet.files.texts.get(name);
      return text === undefined ? undefined : assetOf(text, name, request);
    },
  },
];
