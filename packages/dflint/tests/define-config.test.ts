import { join } from 'node:path';
import multistage from '@dflint/plugin-multistage';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { defineConfig } from '../src/index.ts';

test('knows the rules of the official packages, by name and by alias', () => {
  const config = defineConfig({
    extends: '@dflint/recommended',
    rules: {
      'multistage/no-chained-cleanup': ['error', { caches: true }],
      'hadolint/pin-apt-versions': 'off',
      DL3026: ['error', { trustedRegistries: ['registry.example.com'] }],
      'acme/anything': ['warn', { max: 1 }],
    },
    overrides: [
      { stages: 'builder', rules: { DL3008: 'off', 'multistage/no-chained-cleanup': ['warn', {}] } },
    ],
  });
  expect(config.extends).toBe('@dflint/recommended');
  // @ts-expect-error there is no such rule
  defineConfig({ rules: { 'multistage/no-chained-cleanups': 'error' } });
  // @ts-expect-error there is no such option
  defineConfig({ rules: { 'multistage/no-chained-cleanup': ['error', { cache: true }] } });
  // @ts-expect-error an option of the wrong type
  defineConfig({ overrides: [{ files: '*', rules: { DL3026: ['error', { trustedRegistries: 'x' }] } }] });
  // @ts-expect-error not one of the allowed values
  defineConfig({ rules: { DL3008: ['error', { stages: 'some' }] } });
  // @ts-expect-error the rule takes no options
  defineConfig({ rules: { 'buildkit/stage-name-casing': ['error', {}] } });
});

test('knows official packages that are given as objects, too', () => {
  defineConfig({
    plugins: [multistage],
    rules: {
      'multistage/no-chained-cleanup': ['error', { caches: true }],
      'multistage/no-unused-stage': 'off',
    },
  });
  defineConfig({
    plugins: { multistage, other: multistage },
    rules: {
      'multistage/no-chained-cleanup': ['error', { caches: true }],
      'other/no-chained-cleanup': ['error', { caches: true }],
    },
  });
  // @ts-expect-error there is no such option
  defineConfig({
    plugins: { multistage },
    rules: { 'multistage/no-chained-cleanup': ['error', { cache: 1 }] },
  });
  // @ts-expect-error there is no such option
  defineConfig({
    plugins: { other: multistage },
    rules: { 'other/no-chained-cleanup': ['error', { cache: 1 }] },
  });
});

describe('an editor completes', () => {
  const file = join(import.meta.dirname, 'edited.ts');
  let text = '';
  let version = 0;
  const configFile = join(import.meta.dirname, '../../../tsconfig.tests.json');
  const { config } = ts.readConfigFile(configFile, path => ts.sys.readFile(path)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, import.meta.dirname);
  const service = ts.createLanguageService({
    getCompilationSettings: () => ({ ...options, incremental: false }),
    getScriptFileNames: () => [file],
    getScriptVersion: path => (path === file ? String(version) : ''),
    getScriptSnapshot: path =>
      ts.ScriptSnapshot.fromString(path === file ? text : (ts.sys.readFile(path) ?? '')),
    getCurrentDirectory: () => import.meta.dirname,
    getDefaultLibFileName: ts.getDefaultLibFilePath.bind(ts),
    fileExists: path => path === file || ts.sys.fileExists(path),
    readFile: path => ts.sys.readFile(path),
    directoryExists: path => ts.sys.directoryExists(path),
  });

  /** What is offered at `|` in a file of this folder. */
  function completionsAt(textWithCursor: string): string[] {
    text = textWithCursor.replace('|', '');
    version++;
    const { entries = [] } = service.getCompletionsAtPosition(file, textWithCursor.indexOf('|'), {}) ?? {};
    return entries.map(({ name }) => name.replaceAll('"', ''));
  }

  function documentationOf(name: string, textWithCursor: string): string {
    const position = textWithCursor.indexOf('|');
    const details = service.getCompletionEntryDetails(file, position, name, {}, undefined, {}, undefined);
    return ts.displayPartsToString(details?.documentation);
  }

  const edit = (config: string): string =>
    `import { defineConfig } from '../src/index.ts';\nexport default defineConfig(${config});\n`;

  test('names of rules, with what they are about', { timeout: 60_000 }, () => {
    const edited = edit(`{ rules: { '|': 'error' } }`);
    expect(completionsAt(edited)).toEqual(
      expect.arrayContaining(['multistage/no-chained-cleanup', 'DL3008', 'buildkit/undefined-var']),
    );
    expect(documentationOf('multistage/no-chained-cleanup', edited)).toMatch(/^Disallow .+ See https:\/\//);
  });

  test('names of rules of a plugin that is given as an object', { timeout: 60_000 }, () => {
    const plugin = `{ rules: { 'no-x': { meta: { type: 'problem', docs: { description: 'x' }, messages: {}, schema: [] }, create: () => ({}) } } }`;
    const completions = completionsAt(edit(`{ plugins: { acme: ${plugin} }, rules: { '|': 'error' } }`));
    expect(completions).toContain('acme/no-x');
  });

  test('options', { timeout: 60_000 }, () => {
    const completions = completionsAt(
      edit(
        `{ overrides: [{ stages: 'builder', rules: { 'multistage/no-chained-cleanup': ['error', { | }] } }] }`,
      ),
    );
    expect(completions).toEqual(['caches', 'ignoreFiles', 'ignoreStages']);
  });
});
