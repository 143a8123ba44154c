import { builtinModules } from 'node:module';
import js from '@eslint/js';
import eslintPlugin from 'eslint-plugin-eslint-plugin';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The layers, from left to right: which packages of this repository the sources of a package may import, and whether
 * they may use Node. What guards the layers is made from this table; a test compares it with the manifests.
 *
 * @type {{ folders: string, imports: string[], node: boolean }[]}
 */
export const layers = [
  { folders: 'parser', node: false, imports: [] },
  { folders: 'semantics', node: false, imports: ['@dflint/parser'] },
  { folders: 'core', node: false, imports: ['@dflint/parser', '@dflint/semantics'] },
  { folders: 'plugin-*', node: false, imports: ['@dflint/parser', '@dflint/semantics', '@dflint/core/rule'] },
  // What hadolint and BuildKit both check is written once, in the package for BuildKit.
  {
    folders: 'plugin-hadolint',
    node: false,
    imports: ['@dflint/parser', '@dflint/semantics', '@dflint/core/rule', '@dflint/plugin-buildkit'],
  },
  {
    folders: 'config-*',
    node: false,
    imports: [
      '@dflint/core',
      '@dflint/core/rule',
      '@dflint/plugin-buildkit',
      '@dflint/plugin-hadolint',
      '@dflint/plugin-multistage',
    ],
  },
  { folders: 'create-dflint-plugin', node: true, imports: [] },
  // It lives in a test runner; the server and the plugin for ESLint live in the programs that start them.
  {
    folders: 'rule-tester',
    node: true,
    imports: ['@dflint/parser', '@dflint/semantics', '@dflint/core', '@dflint/core/rule'],
  },
  {
    folders: 'eslint-plugin',
    node: true,
    imports: [
      '@dflint/parser',
      '@dflint/semantics',
      '@dflint/core',
      '@dflint/core/rule',
      '@dflint/plugin-buildkit',
      '@dflint/plugin-hadolint',
      '@dflint/plugin-multistage',
      '@dflint/config-recommended',
    ],
  },
  {
    folders: 'language-server',
    node: true,
    imports: ['@dflint/parser', '@dflint/semantics', '@dflint/core'],
  },
  { folders: 'vscode', node: true, imports: ['dflint'] },
  {
    folders: 'dflint',
    node: true,
    imports: [
      '@dflint/parser',
      '@dflint/semantics',
      '@dflint/core',
      '@dflint/plugin-buildkit',
      '@dflint/plugin-hadolint',
      '@dflint/plugin-multistage',
      '@dflint/config-recommended',
      '@dflint/language-server',
    ],
  },
];

const nodeModules = builtinModules.filter(name => !name.startsWith('_')).join('|');
const nodeGlobals = [
  'process',
  'Buffer',
  'global',
  'require',
  'module',
  '__dirname',
  '__filename',
  'setImmediate',
];

/** The configuration that keeps the sources of a layer to what the table allows them. */
function guard({ folders, imports, node }) {
  const patterns = [
    {
      regex: `^(?!(?:${imports.join('|')})$)(?:dflint|@dflint)(?:/|$)`,
      message:
        'The layers are parser <- semantics <- core <- plugins <- dflint; see the table in eslint.config.js.',
    },
    {
      regex: node ? '^$' : `^(?:node:|(?:${nodeModules})(?:/|$))`,
      message: 'This package runs in a browser as it is; Node built-ins are for dflint alone.',
    },
  ];
  // no-restricted-imports knows only static imports; the selectors hold for `import('x')`, as a value and as a type.
  const selectors = patterns.map(({ regex, message }) => ({
    selector: `:matches(ImportExpression, TSImportType) Literal[value=/${regex.replaceAll('/', '\\u002F')}/]`,
    message,
  }));
  return {
    files: [`packages/${folders}/src/**/*.ts`],
    rules: {
      'no-restricted-imports': ['error', { patterns }],
      'no-restricted-syntax': ['error', ...selectors],
      'no-restricted-globals': ['error', ...(node ? [] : nodeGlobals)],
    },
  };
}

export default defineConfig(
  {
    ignores: [
      '**/dist/',
      '**/.tsc/',
      'coverage/',
      'bundle/lib/',
      'test-fixtures/',
      'test-projects/',
      'packages/create-dflint-plugin/template/',
    ],
  },
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-control-regex': 'off', // Dockerfiles hold control characters, and so do the patterns that read them.
      'object-shorthand': 'error',
      'prefer-const': ['error', { destructuring: 'all' }],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Thrown hundreds of times a run, and always caught: a stack trace would be the dearest part of it.
      '@typescript-eslint/only-throw-error': ['error', { allow: [{ from: 'file', name: 'MissingFact' }] }],
      '@typescript-eslint/prefer-optional-chain': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['packages/plugin-*/src/rules/*.ts'],
    ignores: ['**/index.ts'],
    extends: [eslintPlugin.configs['rules-recommended']],
    rules: {
      'eslint-plugin/meta-property-ordering': 'error',
      'eslint-plugin/no-property-in-node': 'error',
      'eslint-plugin/prefer-placeholders': 'error',
      // What another program says (`{{text}}` at the end) is passed on as it is.
      'eslint-plugin/report-message-format': ['error', '[^a-z].*([.]|: \\{\\{text\\}\\})$'],
      'eslint-plugin/require-meta-docs-description': ['error', { pattern: '^[A-Z`].*[^.]$' }],
    },
  },
  layers.map(guard),
);
