import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { AddInstruction, RuleModule } from '@dflint/core/rule';
import js from '@eslint/js';
import { ESLint, type Linter } from 'eslint';
import { ESLint as ESLint9 } from 'eslint-9';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import dflint, { wrapPlugin } from '../src/index.ts';

const engines = { 'ESLint 9': ESLint9 as unknown as typeof ESLint, 'ESLint 10': ESLint };

const recommended = dflint.configs.recommended as Linter.Config;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dflint-eslint-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

describe.each(Object.entries(engines))('%s', (name, Engine) => {
  /** Lints the folder, or a file in it. */
  async function lint(
    config: Linter.Config[],
    { patterns = ['.'], ...options }: ESLint.Options & { patterns?: string[] } = {},
  ): Promise<ESLint.LintResult[]> {
    const eslint = new Engine({ cwd: folder, overrideConfigFile: true, overrideConfig: config, ...options });
    return eslint.lintFiles(patterns);
  }

  test('Dockerfiles are found in all folders, and nothing else is taken for one', async () => {
    const found = [
      '.devcontainer/Dockerfile',
      'Containerfile',
      'Dockerfile',
      'Dockerfile.dev',
      'Dockerfile.go',
      'api/dev.Dockerfile',
      'api/web.dockerfile',
      'dockerfile-ci.debian',
    ];
    const others = [
      'Dockerfile.dockerignore',
      'Dockerfile.j2',
      'Dockerfile.md',
      'Dockerfile.dev~',
      'Dockerfile.orig',
      'dockerfile_test.go',
      'compose.yaml',
      'node_modules/x/Dockerfile',
    ];
    write(Object.fromEntries([...found, ...others].map(file => [file, 'FROM debian\n'])));
    write({ 'src/dockerfile-parser.js': 'void 0;', 'src/dockerfile.test.ts': 'x' });
    const results = await lint([{ ...js.configs.recommended, files: ['**/*.js'] }, recommended]);
    const withRules = results.filter(({ messages }) =>
      messages.some(({ ruleId }) => ruleId === 'hadolint/require-image-tag'),
    );
    expect(withRules.map(({ filePath }) => relative(folder, filePath)).sort()).toEqual(found);
    const rest = results.filter(result => !withRules.includes(result));
    expect(rest.map(({ filePath, messages }) => [relative(folder, filePath), messages])).toEqual([
      ['src/dockerfile-parser.js', []],
    ]);
  });

  test('fixes and suggestions', async () => {
    const text = 'FROM debian:12 AS build\nMAINTAINER me\nFROM debian:12\nCOPY --from=biuld /a /b\n';
    write({ Dockerfile: text });
    const [result] = await lint([recommended], { fix: true });
    const fixed = text.replace('MAINTAINER me', 'LABEL org.opencontainers.image.authors="me"');
    expect(result?.output).toBe(fixed);
    const typo = result?.messages.find(({ ruleId }) => ruleId === 'multistage/no-unknown-stage');
    const start = fixed.indexOf('biuld');
    expect(typo?.suggestions).toMatchObject([
      { desc: expect.stringContaining('build') as string, fix: { range: [start, start + 5], text: 'build' } },
    ]);
  });

  test('the ignore file of the build counts', async () => {
    write({ Dockerfile: 'FROM debian:12\nCOPY app.log /\n', '.dockerignore': '*.log\n' });
    const rules = { 'buildkit/copy-ignored-file': 'error' } as const;
    const [result] = await lint([recommended, { files: ['**/Dockerfile'], rules }]);
    expect(result?.messages).toMatchObject([{ ruleId: 'buildkit/copy-ignored-file', line: 2 }]);
  });

  test('paths in options are relative to the working folder', async () => {
    write({ 'examples/Dockerfile': 'FROM golang:1.22\nRUN go build -o /app .\n' });
    const rule = 'multistage/no-build-tools-in-final-image';
    expect((await lint([recommended]))[0]?.messages).toMatchObject([{ ruleId: rule }]);
    const rules = { [rule]: ['error', { ignoreFiles: ['examples/**'] }] } as Linter.RulesRecord;
    expect((await lint([recommended, { files: ['**/Dockerfile'], rules }]))[0]?.messages).toEqual([]);
  });

  test('languageOptions of JavaScript that hold for all files do no harm, and unknown ones are refused', async () => {
    write({ Dockerfile: 'FROM debian:12\n' });
    const options = { ecmaVersion: 2024, sourceType: 'module', globals: { window: 'readonly' } } as const;
    expect(await lint([{ languageOptions: options }, recommended])).toMatchObject([{ messages: [] }]);
    for (const [languageOptions, error] of [
      [{ target: 'a' }, /no option "target" for Dockerfiles\. Allowed: targets, hadolintPragmas/],
      [{ targets: [{}] }, /Key "targets": Expected names or indices/],
      [{ hadolintPragmas: 1 }, /Key "hadolintPragmas": Expected true or false/],
    ] as [Linter.Config['languageOptions'], RegExp][]) {
      await expect(
        lint([recommended, { files: ['**/Dockerfile'], languageOptions: languageOptions ?? {} }]),
      ).rejects.toThrow(error);
    }
  });

  test('on a file of another language the rules are refused or silent', async () => {
    write({ 'a.js': '' });
    const { plugins = {}, rules = {} } = recommended;
    const results = lint([{ files: ['**/*.js'], plugins, rules }]);
    if (name === 'ESLint 9') expect(await results).toMatchObject([{ messages: [] }]);
    else await expect(results).rejects.toThrow('do not support the language "js/js"');
  });

  test('rules of ESLint that are for any language see the nodes of Dockerfiles', async () => {
    write({ Dockerfile: 'FROM debian:12\nRUN --mount=type=ssh git clone x\n' });
    const selector = 'RunInstruction > Flag[name="mount"]';
    const rules: Linter.RulesRecord = { 'no-restricted-syntax': ['error', selector] };
    const [result] = await lint([recommended, { files: ['**/Dockerfile'], rules }]);
    expect(result?.messages).toMatchObject([{ ruleId: 'no-restricted-syntax', line: 2, column: 5 }]);
  });

  test('a rule package of somebody else, its aliases in comments included', async () => {
    const rule = {
      meta: {
        type: 'suggestion',
        docs: { description: 'Disallow ADD' },
        messages: { add: 'No ADD in {{file}}.' },
        schema: [],
        aliases: ['ACME1'],
      },
      create: context => ({
        'Stage > AddInstruction'(node: AddInstruction) {
          context.report({ node, messageId: 'add', data: { file: context.relativeFilename } });
        },
      }),
    } satisfies RuleModule;
    const plugins = { acme: wrapPlugin('acme', { rules: { 'no-add': rule } }) };
    write({
      'api/Dockerfile': 'FROM debian:12\nADD a.tar /\n# dflint-disable-next-line ACME1\nADD b.tar /\n',
    });
    const [result] = await lint([
      recommended,
      { files: ['**/Dockerfile'], plugins, rules: { 'acme/no-add': 'error' } },
    ]);
    expect(result?.messages).toMatchObject([
      { ruleId: 'acme/no-add', line: 2, message: 'No ADD in api/Dockerfile.' },
    ]);
  });

  test('a rule that listens to something only where an option says so', async () => {
    const rules = { 'buildkit/json-args-recommended': 'error' } as const;
    write({ Dockerfile: 'FROM debian:12\nHEALTHCHECK CMD true\nCMD sleep 1\n' });
    const [result] = await lint([recommended, { files: ['**/Dockerfile'], rules }]);
    const found = result?.messages.filter(({ ruleId }) => ruleId === 'buildkit/json-args-recommended');
    expect(found).toMatchObject([{ line: 3, column: 1 }]);
  });

  test('all options of all rules are taken by the schemas, defaults included', async () => {
    write({ Dockerfile: 'FROM debian:12\n' });
    const rules: Linter.RulesRecord = {};
    for (const [prefix, plugin] of Object.entries(dflint.plugins)) {
      for (const [rule, { meta }] of Object.entries(plugin.rules ?? {}))
        rules[`${prefix}/${rule}`] = ['error', ...(meta?.defaultOptions ?? [])];
    }
    const results = await lint([recommended, { files: ['**/Dockerfile'], rules }]);
    expect(results).toHaveLength(1);
    expect(results[0]?.fatalErrorCount).toBe(0);
  });
});
