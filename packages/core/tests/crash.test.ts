import { loadSelectors, verify, verifyAndFix } from '@dflint/core';
import type { RuleListener } from '@dflint/core/rule';
import { expect, test } from 'vitest';
import { configOf, keywordRule, lines, ruleOf } from './rules.ts';

const text = lines('FROM x', 'RUN y', 'RUN z');

const ohNo = new Error('oh no');

function fail(error: unknown): never {
  throw error;
}

test.each<[string, () => RuleListener, number, number]>([
  ['create', () => fail(ohNo), 1, 1],
  ['a listener', () => ({ RunInstruction: () => fail(ohNo) }), 2, 1],
  ['an exit listener', () => ({ 'Keyword:exit': node => node.value === 'RUN' && fail(ohNo) }), 2, 1],
  ['a selector', () => ({ 'Dockerfile >': () => undefined }), 1, 1],
])('a rule that throws in %s is reported once, and the others go on', async (name, create, line, column) => {
  await loadSelectors();
  const config = await configOf({ bad: ruleOf(create), good: keywordRule('RUN') });
  const messages = verify(text, config, { filename: 'some/Dockerfile' });
  expect(messages.filter(message => message.ruleId === 't/good')).toHaveLength(2);
  const crashes = messages.filter(message => message.ruleId === 't/bad');
  expect(crashes).toMatchObject([{ severity: 2, fatal: true, line, column, ruleId: 't/bad' }]);
  const [crash] = crashes;
  expect(crash?.crash).toContain(name === 'a selector' ? 'no selector' : 'oh no');
  expect(crash?.message).toMatch(
    /^Rule 't\/bad' crashed on some\/Dockerfile: .*\. This is a bug in the rule, not in your Dockerfile\.$/,
  );
});

test.each([
  [new Error('It broke.'), 'It broke. This'],
  ['a text', 'a text. This'],
  [undefined, 'undefined. This'],
  [null, 'null. This'],
])('anything may be thrown: %s', async (error, expected) => {
  const config = await configOf({ bad: ruleOf(() => fail(error)) });
  expect(verify(text, config)[0]?.message).toContain(`crashed on <input>: ${expected}`);
});

test('no directive hides a crash, and none is called unused because of one', async () => {
  const config = await configOf({ bad: ruleOf(() => ({ RunInstruction: () => fail(ohNo) })) });
  const messages = verify(`# dflint-disable t/bad\n${text}`, config);
  expect(messages).toMatchObject([{ ruleId: 't/bad', fatal: true }]);
});

test.each([
  ['the file', 'RNU x'],
  ['an instruction', 'FROM'],
])('fixes that break %s are not made, and said to be a fault', async (_, replacement) => {
  const breaking = ruleOf(report => ({
    FromInstruction: node =>
      report({ node, messageId: 'found', fix: fixer => fixer.replaceText(node, replacement) }),
  }));
  const { fixed, output, messages } = verifyAndFix(text, await configOf({ breaking }));
  expect({ fixed, output }).toEqual({ fixed: false, output: text });
  expect(messages).toHaveLength(2);
  expect(messages[0]).toMatchObject({ ruleId: 't/breaking', fatal: true, severity: 2 });
  expect(messages[0]?.message).toMatch(
    /^The fixes of t\/breaking were not made: the file would not parse any more \(line 1: .*\)\. This is a bug in a rule/,
  );
  expect(messages[0]?.crash).toBeDefined();
});

test('a file with a wrong instruction is fixed elsewhere', async () => {
  const fixing = ruleOf(report => ({
    Keyword(node) {
      if (node.value === 'run') {
        report({ node, messageId: 'found', fix: fixer => fixer.replaceText(node, 'RUN') });
      }
    },
  }));
  const wrong = lines('FROM x', 'COPY a', 'run b');
  expect(verifyAndFix(wrong, await configOf({ fixing }))).toMatchObject({
    fixed: true,
    output: wrong.replace('run', 'RUN'),
    messages: [{ ruleId: null, line: 2 }],
  });
});
