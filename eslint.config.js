const reactHooks = require('eslint-plugin-react-hooks');
const tseslint = require('typescript-eslint');

/** What a rule may not reach for: core/ knows no clock, no chance, no machine. */
const impure = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'core/ has no clock: take "today".' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'core/ has no clock.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'core/ has no chance.' },
];

module.exports = tseslint.config(
  {
    ignores: [
      ...['node_modules/', 'build/', '.local/', 'made-up/'],
      ...['dist/', 'lib/', 'release/', 'sharepoint/', 'temp/'],
    ],
  },
  ...tseslint.configs.strict.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parserOptions: {
        project: [
          ...['./tsconfig.json', './webparts/tsconfig.json', './tests/webparts/tsconfig.json'],
          './local/intranet/browser/tsconfig.json',
        ],
        tsconfigRootDir: __dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/restrict-plus-operands': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['webparts/**/*.tsx', 'webparts/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['core/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...impure] },
  },
  {
    files: ['**/*.mjs', '**/*.js', '**/*.cjs'],
    languageOptions: { ecmaVersion: 2023 },
    rules: { eqeqeq: 'error', 'no-unused-vars': 'error', 'prefer-const': 'error' },
  },
);
