/** Who may import whom (docs/architecture.md). Each folder names what it may reach; the rest is refused. */
const may = {
  core: [],
  config: ['core'],
  webparts: ['core', 'config'],
  functions: ['core', 'config'],
  flows: ['config'],
  local: ['core', 'config'],
};

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'core-is-pure', severity: 'error', from: { path: '^core/' }, to: { pathNot: '^core/' } },
    { name: 'nothing-imports-tests', severity: 'error', from: { pathNot: '^tests/' }, to: { path: '^tests/' } },
    {
      name: 'only-tests-import-scripts',
      severity: 'error',
      from: { pathNot: '^(tests|scripts)/' },
      to: { path: '^scripts/' },
    },
    // The words of a web part come from loc/ when it is built; a package of types alone has nothing to be loaded.
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: 'WebPartStrings$|^@microsoft/microsoft-graph-types$' },
    },
    ...Object.entries(may).map(([from, to]) => ({
      name: `${from}-imports-only-what-it-may`,
      severity: 'error',
      from: { path: `^${from}/` },
      to: {
        path: '^(core|config|webparts|functions|flows|local|scripts|tests)/',
        pathNot: `^(${[from, ...to].join('|')})/`,
      },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(node_modules|build)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default'] },
  },
};
