import { countMessages, createLintResult, type LintMessage, type VerifyAndFixResult } from '@dflint/core';
import { describe, expect, test } from 'vitest';
import { configOf, createRule } from './rules.ts';

const fix = { range: [0, 0] as const, text: '' };
function message(severity: 1 | 2, extra: Partial<LintMessage> = {}): LintMessage {
  return { ruleId: 't/a', severity, message: '', line: 1, column: 1, ...extra };
}

const messages = [
  message(2),
  message(2, { fix }),
  message(2, { fatal: true }),
  message(1),
  message(1, { fix }),
];
const counts = {
  errorCount: 3,
  fatalErrorCount: 1,
  warningCount: 2,
  fixableErrorCount: 1,
  fixableWarningCount: 1,
};

test('countMessages', () => {
  expect(countMessages(messages)).toEqual(counts);
  expect(countMessages([])).toEqual({
    errorCount: 0,
    fatalErrorCount: 0,
    warningCount: 0,
    fixableErrorCount: 0,
    fixableWarningCount: 0,
  });
});

describe('createLintResult', () => {
  const of = (extra: Partial<VerifyAndFixResult>): VerifyAndFixResult => ({
    messages: [],
    suppressedMessages: [],
    fixed: false,
    output: 'text',
    ...extra,
  });

  test('has the source when there are messages and nothing was fixed', async () => {
    const config = await configOf({});
    expect(createLintResult('/Dockerfile', 'text', config, of({ messages }))).toEqual({
      filePath: '/Dockerfile',
      messages,
      suppressedMessages: [],
      ...counts,
      source: 'text',
      usedDeprecatedRules: [],
    });
    expect(createLintResult('/Dockerfile', 'text', config, of({}))).not.toHaveProperty('source');
  });

  test('has the output when something was fixed', async () => {
    const result = createLintResult(
      '/Dockerfile',
      'text',
      await configOf({}),
      of({ messages, fixed: true, output: 'new' }),
    );
    expect(result.output).toBe('new');
    expect(result).not.toHaveProperty('source');
  });

  test('names the deprecated rules that are on', async () => {
    const old = (replacedBy?: string[]) =>
      createRule({
        name: 'old',
        meta: {
          type: 'problem',
          docs: { description: 'x' },
          messages: { m: 'm' },
          schema: [],
          deprecated: true,
          ...(replacedBy && { replacedBy }),
        },
        create: () => ({}),
      });
    const config = await configOf({ a: old(['t/new']), b: old(), c: old() }, { rules: { 't/c': 'off' } });
    expect(createLintResult('/Dockerfile', '', config, of({})).usedDeprecatedRules).toEqual([
      { ruleId: 't/a', replacedBy: ['t/new'] },
      { ruleId: 't/b', replacedBy: [] },
    ]);
  });
});
