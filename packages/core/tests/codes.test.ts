import { type ResolvedConfig, verify, verifyFully } from '@dflint/core';
import type { RuleModule } from '@dflint/core/rule';
import { beforeAll, describe, expect, test } from 'vitest';
import { configOf, createRule, keywordRule, lines } from './rules.ts';

/** Reports each word `SC1234`, whatever its number, with it as the code. */
function codeRule(codes?: string): RuleModule {
  return createRule({
    name: 'code',
    meta: {
      type: 'problem',
      docs: { description: 'For tests' },
      messages: { found: 'Found.' },
      schema: [],
      aliases: ['C'],
      ...(codes !== undefined && { codes }),
    },
    create: ({ sourceCode, report }) => ({
      'Dockerfile:exit'() {
        if (!sourceCode.canCheckScripts()) return;
        sourceCode.checkScripts(['x']);
        for (const { 0: code, index } of sourceCode.text.matchAll(/(?<=^(?:RUN|USER) )SC\d+$/gm))
          report({ loc: sourceCode.getLocFromIndex(index), messageId: 'found', code });
      },
    }),
  });
}

let config: ResolvedConfig;
beforeAll(async () => {
  config = await configOf({ code: codeRule('^SC\\d{4}$'), run: keywordRule('RUN') });
});

const checkScripts = (scripts: readonly string[]) => scripts.map(() => []);

/** `2 SC1234`, `2 t/run`, and for what no rule found the text. */
function reported(...text: string[]): string[] {
  const messages = verify(lines(...text), config, { checkScripts });
  return messages.map(({ line, ruleId, code, message }) => `${line} ${code ?? ruleId ?? message}`);
}

test('a message tells its code', () => {
  expect(verify('FROM a\nUSER SC1234', config, { checkScripts })).toMatchObject([
    { ruleId: 't/code', messageId: 'found', code: 'SC1234' },
  ]);
});

test.each([
  [
    'a code that does not fit',
    '^SC\\d{5}$',
    'it reports the code "SC1234", which is none of its "codes" (^SC\\d{5}$)',
  ],
  ['a code without "codes"', undefined, 'it reports the code "SC1234", but its meta has no "codes"'],
])('%s is a fault of the rule', async (_, codes, problem) => {
  const messages = verify('FROM a\nUSER SC1234', await configOf({ code: codeRule(codes) }), { checkScripts });
  expect(messages).toMatchObject([{ fatal: true, message: expect.stringContaining(problem) as string }]);
});

describe('comments name a code as they name a rule', () => {
  test.each<[string, string[], string[]]>([
    ['the next line', ['# dflint-disable-next-line SC1234', 'USER SC1234', 'USER SC1234'], ['4 SC1234']],
    ['with the prefix', ['# dflint-disable-next-line t/SC1234', 'USER SC1234'], []],
    [
      'other codes stay',
      ['# dflint-disable-next-line SC1111', 'USER SC1234'],
      ['2 "dflint-disable-next-line" is not needed: no problem was reported by "SC1111".', '3 SC1234'],
    ],
    ['the rule hides all', ['# dflint-disable t/code', 'USER SC1234', 'USER SC1111'], []],
    ['its alias does', ['# dflint-disable-next-line C', 'USER SC1234'], []],
    ['all rules', ['# dflint-disable', 'USER SC1234'], []],
    [
      'a block',
      ['# dflint-disable SC1234', 'USER SC1234', 'USER SC1111', '# dflint-enable SC1234', 'USER SC1234'],
      ['4 SC1111', '6 SC1234'],
    ],
    [
      'a block of all rules',
      ['# dflint-disable', 'USER SC1234', '# dflint-enable SC1111', 'USER SC1234', 'USER SC1111'],
      ['6 SC1111'],
    ],
    [
      'a block of all, with the rule on again',
      ['# dflint-disable', 'USER SC1234', '# dflint-enable C', 'USER SC1111'],
      ['5 SC1111'],
    ],
    ['beside a rule', ['# dflint-disable-next-line SC1234, t/run', 'RUN SC1234'], []],
    [
      'what is no code',
      ['# dflint-disable-next-line SC12345', 'USER a'],
      ['2 "dflint-disable-next-line" names "SC12345", but there is no rule "SC12345".'],
    ],
    ['hadolint ignore', ['# hadolint ignore=SC1234', 'USER SC1234', 'USER SC1234'], ['4 SC1234']],
    [
      'hadolint ignore of several',
      ['# hadolint ignore=SC1111,SC1234 # why', 'USER SC1234', 'USER SC1111'],
      ['4 SC1111'],
    ],
    [
      'hadolint global ignore',
      ['USER SC1234', '# hadolint global ignore=SC1234', 'USER SC1234', 'USER SC1111'],
      ['5 SC1111'],
    ],
    [
      'hadolint stage ignore',
      ['USER SC1234', '# hadolint stage ignore=SC1234', 'FROM b', 'USER SC1234', 'FROM c', 'USER SC1234'],
      ['2 SC1234', '7 SC1234'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(reported('FROM a', ...text)).toEqual(expected);
  });

  test('with their reason', () => {
    const text = 'FROM a\n# dflint-disable-next-line SC1234 -- why\nUSER SC1234\n';
    expect(verifyFully(text, config, { checkScripts }).suppressedMessages).toMatchObject([
      { code: 'SC1234', suppressions: [{ kind: 'directive', justification: 'why' }] },
    ]);
  });
});

test.each(['SC1234', 't/SC1234'])('a config cannot set %s, and says what can', async name => {
  const rules = { code: codeRule('^SC\\d{4}$') };
  await expect(configOf(rules, { rules: { [name]: 'off' } })).rejects.toThrow(
    `there is no rule "${name}": it is a code of "t/code", for comments. See the options of that rule.`,
  );
});

describe('no comment is called unused', () => {
  const text = '# dflint-disable-next-line SC1234\nFROM a\n';

  test('where no program can be run', () => {
    expect(verify(text, config)).toEqual([]);
  });

  test('where the program says nothing of a script', () => {
    expect(verify(text, config, { checkScripts: () => [null] })).toEqual([]);
  });

  test('but where it says something', () => {
    expect(verify(text, config, { checkScripts })).toHaveLength(1);
  });
});
