/** Packages that come as ES modules alone, which Jest does not load by itself. */
const esModules = ['@pnp', 'jose', 'minisearch'];

module.exports = {
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
  transform: {
    '^.+\\.(ts|tsx|js|mjs)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'classic' } },
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  // The classes of a style sheet, each by its own name.
  moduleNameMapper: { '\\.module\\.scss$': '<rootDir>/tests/made/styleNames.ts' },
  errorOnDeprecated: true,
  // It only ends what hangs: on a busy machine an honest test takes several times as long as on an idle one.
  testTimeout: 30_000,
  // Every core: by itself Jest leaves one of two idle.
  maxWorkers: '100%',
  injectGlobals: true,
};
