import { expect, test } from 'vitest';
import { findExamples } from '../src/page-examples.ts';
import { ruleTemplate } from '../src/rule-template.ts';
import { listPackages } from '../src/workspace.ts';

test('a new rule has code, test, page with examples, and changeset', () => {
  const plugin = listPackages().find(({ folder }) => folder === 'plugin-multistage');
  const files = plugin ? ruleTemplate(plugin, 'no-example') : [];
  expect(files.map(({ path }) => path.replaceAll('\\', '/'))).toEqual([
    'packages/plugin-multistage/src/rules/no-example.ts',
    'packages/plugin-multistage/tests/no-example.test.ts',
    'rules-docs/multistage/no-example.md',
    '.changeset/no-example.md',
  ]);
  const [rule, ruleTest, page, changeset] = files.map(({ text }) => text);
  expect(rule).toContain("name: 'no-example'");
  expect(ruleTest).toContain("ruleTester.run('multistage/no-example', rule");
  expect(findExamples(page ?? '').map(({ kind }) => kind)).toEqual(['incorrect', 'correct']);
  expect(changeset).toBe(
    "---\n'@dflint/plugin-multistage': minor\n---\n\nNew rule `multistage/no-example`.\n",
  );
});

test('a rule for hadolint has a code, with which its messages begin', () => {
  const plugin = listPackages().find(({ folder }) => folder === 'plugin-hadolint');
  const [rule, ruleTest] = (plugin ? ruleTemplate(plugin, 'no-example') : []).map(({ text }) => text);
  expect(rule).toContain("aliases: ['DL0000'],");
  expect(ruleTest).toContain("message: 'DL0000: A fact");
});
