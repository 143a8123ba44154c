import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { loadConfig, loadSelectors, resolveConfig, verify } from '@dflint/core';
import { DFLint } from 'dflint';
import { beforeAll, describe, expect, test } from 'vitest';
import { findExamples, type PageExample } from '../src/page-examples.ts';
import { loadRulePackages, type RulePackage, type RuleSource } from '../src/rule-packages.ts';
import { pageFaults, pagePath } from '../src/rule-page.ts';
import { root } from '../src/workspace.ts';

const packages = await loadRulePackages();

beforeAll(loadSelectors);

const hasShellCheck = spawnSync('shellcheck', ['--version']).status === 0;
if (!hasShellCheck)
  console.warn(
    'Skipped: the examples of rules that ask ShellCheck, which is not installed (Debian: shellcheck).',
  );

describe.each(packages)('$prefix', found => {
  describe.each(found.rules)('$name', source => {
    const page = readFileSync(pagePath(found, source), 'utf8');
    const examples = findExamples(page);

    test('describes each option, and none that is not there', () => {
      expect(pageFaults(source, page)).toEqual([]);
    });

    test('shows what it reports and what it leaves alone', () => {
      expect(new Set(examples.map(({ kind }) => kind))).toEqual(new Set(['incorrect', 'correct']));
    });

    const asksProgram = source.rule.meta.codes !== undefined;
    test.skipIf(asksProgram && !hasShellCheck).each(examples)('line $line is $kind', async example => {
      const reported = await (asksProgram ? lintWithProgram : lint)(found, source, example);
      const ruleId = `${found.prefix}/${source.name}`;
      expect(new Set(reported)).toEqual(new Set(example.kind === 'incorrect' ? [ruleId] : []));
    });
  });
});

/** Lints an example of a rule that asks a program with that rule alone; gives the rules that report. */
async function lintWithProgram(
  { prefix }: RulePackage,
  { name, rule }: RuleSource,
  { options, filename, code }: PageExample,
): Promise<string[]> {
  const dflint = new DFLint({
    overrideConfigFile: true,
    overrideConfig: {
      plugins: { example: { rules: { [name]: rule } } },
      rules: { [`example/${name}`]: options === undefined ? 'error' : ['error', options] },
    },
  });
  const [result] = await dflint.lintText(code, { filePath: filename });
  const reported = (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
  // The recommended rules have their own examples.
  return reported
    .filter(text => !/^(buildkit|hadolint|multistage)\//.test(text))
    .map(text => text.replace('example/', `${prefix}/`));
}

/** Lints an example with its rule alone; gives the rules that report, or the text of a parse error. */
async function lint(found: RulePackage, { name, rule }: RuleSource, example: PageExample): Promise<string[]> {
  const { options, filename, code, dockerignore } = example;
  const config = {
    plugins: { [found.prefix]: { rules: { [name]: rule } } },
    rules: { [`${found.prefix}/${name}`]: options === undefined ? 'error' : ['error', options] },
  };
  const loaded = await loadConfig([{ config, source: 'the example', basePath: root }]);
  const messages = verify(code, resolveConfig(loaded, filename), {
    filename,
    dockerignore: () => dockerignore,
  });
  const isReported = (line: number): boolean =>
    messages.some(message => message.ruleId !== null && message.line === line);
  // A rule may be about what is an invalid instruction anyway.
  return messages
    .filter(({ ruleId, fatal, line }) => ruleId !== null || fatal || !isReported(line))
    .map(({ ruleId, message }) => ruleId ?? message);
}
