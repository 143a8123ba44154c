import { readFileSync } from 'node:fs';
import { loadConfig, resolveConfig, verify } from '@dflint/core';
import recommended from '@dflint/config-recommended';
import { describe, expect, test } from 'vitest';
import { dflintConfig, engineNames, lintWithDflint, lintWithEslint, runEslint } from './equivalence.ts';

const config = await dflintConfig('recommended');

/** What hides, and how many messages are left. The rule names are those of dflint, aliases included. */
const texts: readonly (readonly [name: string, text: string, left: number])[] = [
  ['nothing', 'FROM debian\nMAINTAINER me', 2],
  ['dflint-disable-next-line', '# dflint-disable-next-line hadolint/require-image-tag\nFROM debian', 0],
  ['a name of hadolint', '# dflint-disable-next-line DL3006 -- pinned elsewhere\nFROM debian', 0],
  ['a name of several rules', 'FROM debian:12\n# dflint-disable-next-line DL4000\nMAINTAINER me', 0],
  ['dflint-disable and -enable', '# dflint-disable\nFROM debian\n# dflint-enable\nMAINTAINER me', 1],
  ['a whole instruction', '# dflint-disable-next-line\nFROM \\\n  debian', 0],
  ['a line in an instruction', 'FROM \\\n  # dflint-disable-next-line DL3006\n  debian', 0],
  ['what hides nothing', '# dflint-disable-next-line DL3006\nFROM debian:12', 1],
  ['half of what hides nothing', '# dflint-disable-next-line DL3006, multistage/no-stage\nFROM debian', 1],
  ['an unknown rule', '# dflint-disable-next-line multistage/nothing\nFROM debian:12', 1],
  ['an unknown directive', '# dflint-disable-line\nFROM debian:12', 1],
  ['nothing behind it', 'FROM debian:12\n# dflint-disable-next-line', 1],
  ['hadolint ignore', '# hadolint ignore=DL3006\nFROM debian', 0],
  ['hadolint global ignore', '# hadolint global ignore=DL3006,DL4000\nFROM debian\nMAINTAINER me', 0],
  ['check=skip for the file', '# check=skip=MaintainerDeprecated\nFROM debian:12\nMAINTAINER me', 0],
  ['check=skip for an instruction', 'FROM debian:12\n# check=skip=all\nMAINTAINER me', 0],
  ['a faulty check directive', '# check=nothing\nFROM debian:12', 1],
  ['an experimental check', '# check=experimental=InvalidDefinitionDescription\n# b\nFROM debian:12 AS a', 1],
  ['a broken instruction', 'FROM debian:12\nEXPOSE\nMAINTAINER me', 2],
  ['a broken file', 'MAINTAINER me', 1],
  ['a byte order mark', '\ufeffFROM debian\nMAINTAINER me', 2],
];

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const examples = [...readme.matchAll(/```dockerfile\n([^]*?)```/g)].map(([, text = '']) => text);

describe.each(engineNames)('%s', engine => {
  test('the comments in the README hide something each', () => {
    expect(examples).toHaveLength(2);
    for (const text of examples) {
      expect(runEslint(engine, text)).toEqual([]);
      for (const [comment] of text.matchAll(/^#.*\n/gm))
        expect(runEslint(engine, text.replace(comment, '')), comment).toHaveLength(1);
    }
  });

  test.each(texts)('comments for dflint, hadolint and BuildKit: %s', (_name, text, left) => {
    const expected = lintWithDflint(text, config);
    expect(lintWithEslint(engine, text, 'recommended')).toEqual(expected);
    expect(expected).toHaveLength(left);
  });

  test('languageOptions stand for the settings', async () => {
    const text = '# hadolint ignore=DL3006\nFROM debian AS a\nMAINTAINER me\nFROM debian:12\nFROM a';
    const settings = { targets: [1], hadolintPragmas: false };
    const loaded = await loadConfig([
      { config: { extends: [recommended], settings }, source: 'test', basePath: '/' },
    ]);
    const expected = verify(text, resolveConfig(loaded, '/Dockerfile'));
    const messages = runEslint(engine, text, { config: { languageOptions: settings } });
    const places = (list: readonly { ruleId: string | null; line: number }[]): unknown[] =>
      list.map(({ ruleId, line }) => [ruleId, line]);
    expect(places(messages)).toEqual(places(expected));
    expect(places(messages)).not.toEqual(places(runEslint(engine, text)));
  });

  test.each([
    ['noInlineConfig', { config: { linterOptions: { noInlineConfig: true } } }],
    ['--no-inline-config', { allowInlineConfig: false }],
  ])('%s switches all comments off; broken instructions are reported all the same', (_name, options) => {
    const text =
      '# check=skip=all\n# dflint-disable\nFROM debian\n# hadolint ignore=DL4000\nMAINTAINER me\nEXPOSE\n';
    const expected = verify(text, { ...config, noInlineConfig: true });
    const messages = runEslint(engine, text, options);
    expect(messages.map(({ line, message }) => [line, message])).toEqual(
      expected.map(({ line, message }) => [line, message]),
    );
    expect(messages.map(({ ruleId }) => ruleId)).toEqual([
      'dflint/no-useless-directive',
      'hadolint/require-image-tag',
      'buildkit/maintainer-deprecated',
      'dflint/no-invalid-instruction',
    ]);
  });

  test('an error by "check=error=true" keeps the severity of the config', () => {
    const [message] = runEslint(engine, '# check=error=true\nFROM debian:12\nMAINTAINER me');
    expect(message).toMatchObject({ ruleId: 'buildkit/maintainer-deprecated', severity: 1 });
  });
});
