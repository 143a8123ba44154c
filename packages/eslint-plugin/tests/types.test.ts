import { Linter, type ESLint } from 'eslint';
import { defineConfig } from 'eslint/config';
import type { ESLint as ESLint9, Linter as Linter9 } from 'eslint-9';
import { defineConfig as defineConfig9 } from 'eslint-9/config';
import { expect, test } from 'vitest';
import dflint from '../src/index.ts';

// That this file compiles is the test: the plugin and its configs are what the types of both majors want.
const plugin: ESLint.Plugin = dflint;
const plugin9: ESLint9.Plugin = dflint;
const config: Linter.Config = dflint.configs.recommended;
const config9: Linter9.Config = dflint.configs.recommended;

test('the plugin has what ESLint expects of plugins', () => {
  for (const each of [plugin, plugin9]) expect(each.meta).toMatchObject({ name: '@dflint/eslint-plugin' });
  for (const each of [config, config9]) expect(each.language).toBe('dflint/dockerfile');
});

test.each([
  [
    'ESLint 9',
    defineConfig9(dflint.configs.recommended, {
      files: ['**/Dockerfile'],
      plugins: { dflint },
      extends: ['dflint/strict'],
      languageOptions: { targets: ['web'] },
    }),
  ],
  [
    'ESLint 10',
    defineConfig(dflint.configs.recommended, {
      files: ['**/Dockerfile'],
      plugins: { dflint },
      extends: ['dflint/strict'],
      languageOptions: { targets: ['web'] },
    }),
  ],
])('defineConfig of %s takes the configs, and their names', (_name, configs) => {
  const rule = 'multistage/prefer-minimal-final-base';
  expect(configs.flatMap(({ rules = {} }) => Object.keys(rules))).toContain(rule);
  const [message] = new Linter({ cwd: '/project' }).verify(
    'FROM golang:1.22 AS web\nRUN go build -o /app .\nCMD ["/app"]\n',
    configs,
    '/project/Dockerfile',
  );
  expect(message).toMatchObject({ ruleId: 'multistage/no-build-tools-in-final-image' });
});
