import type { Plugin } from 'esbuild';
import { type Programme, programme } from '../../../config/programme';

/** A programme whose tenant is known. */
export const filledIn: Programme = { ...programme, tenantId: '99999999-9999-4999-8999-999999999999' };

/** Where traces could go. */
export const tracesAddress = 'https://traces.example/v1/traces';

/** Builds an app for this programme: of all that goes into the app, config/programme.ts alone is another. */
export function forProgramme(other: Programme): Plugin {
  return {
    name: 'for a programme',
    setup: ({ onLoad }) =>
      onLoad({ filter: /[\\/]config[\\/]programme\.ts$/ }, () => ({
        contents: `export const programme = ${JSON.stringify(other)};`,
        loader: 'js',
      })),
  };
}
