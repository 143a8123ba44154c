import { verify } from '@dflint/core';
import type { ReportDescriptor, RuleFixer, RuleMetaData } from '@dflint/core/rule';
import { describe, expect, test } from 'vitest';
import { configOf, createRule, lines, ruleOf } from './rules.ts';

const text = lines('FROM a AS b', 'RUN one \\', '  two', 'CMD x');

async function reportOnRun(descriptor: Partial<ReportDescriptor<'found'>>) {
  const rule = ruleOf(report => ({
    RunInstruction: node => report({ node, messageId: 'found', ...descriptor }),
  }));
  return verify(text, await configOf({ rule }), { filename: 'Dockerfile' })[0];
}

describe('the place of a report', () => {
  test('is that of its node, from 1', async () => {
    expect(await reportOnRun({ data: { what: 'it' } })).toEqual({
      ruleId: 't/rule',
      severity: 2,
      message: 'Found it.',
      line: 2,
      column: 1,
      endLine: 3,
      endColumn: 6,
      messageId: 'found',
    });
  });

  test.each([
    ['a location', { start: { line: 2, column: 4 }, end: { line: 2, column: 7 } }, [2, 5, 2, 8]],
    ['a position', { line: 3, column: 2 }, [3, 3, undefined, undefined]],
  ])('can be %s', async (_, loc, [line, column, endLine, endColumn]) => {
    const message = await reportOnRun({ loc });
    expect(message).toMatchObject({ line, column });
    expect([message?.endLine, message?.endColumn]).toEqual([endLine, endColumn]);
  });

  test('can do without a node', async () => {
    const rule = ruleOf(report => ({
      Dockerfile: () => report({ loc: { line: 1, column: 0 }, messageId: 'found' }),
    }));
    expect(verify(text, await configOf({ rule }))).toMatchObject([{ line: 1, column: 1 }]);
  });
});

test.each([
  ['values', { what: 'it' }, 'Found it.'],
  ['values of any type', { what: 3 }, 'Found 3.'],
  ['no values', undefined, 'Found {{ what }}.'],
  ['other values', { who: 'it' }, 'Found {{ what }}.'],
  ['names of what objects inherit', JSON.parse('{"__proto__": {"what": 1}}') as object, 'Found {{ what }}.'],
  ['values that look like placeholders or patterns', { what: '{{ what }} $& $1' }, 'Found {{ what }} $& $1.'],
])('a message is filled in with %s', async (_, data, expected) => {
  expect((await reportOnRun({ data: data as Record<string, unknown> }))?.message).toBe(expected);
});

describe('a fix', () => {
  // 0123456789
  // FROM a AS b
  test.each<[string, (fixer: RuleFixer) => unknown, unknown]>([
    ['insertTextBefore', f => f.insertTextBefore({ range: [5, 6] }, 'x'), { range: [5, 5], text: 'x' }],
    ['insertTextBeforeRange', f => f.insertTextBeforeRange([5, 6], 'x'), { range: [5, 5], text: 'x' }],
    ['insertTextAfter', f => f.insertTextAfter({ range: [5, 6] }, 'x'), { range: [6, 6], text: 'x' }],
    ['insertTextAfterRange', f => f.insertTextAfterRange([5, 6], 'x'), { range: [6, 6], text: 'x' }],
    ['remove', f => f.remove({ range: [5, 6] }), { range: [5, 6], text: '' }],
    ['removeRange', f => f.removeRange([5, 6]), { range: [5, 6], text: '' }],
    ['replaceText', f => f.replaceText({ range: [5, 6] }, 'x'), { range: [5, 6], text: 'x' }],
    ['replaceTextRange', f => f.replaceTextRange([5, 6], 'x'), { range: [5, 6], text: 'x' }],
    ['null', () => null, undefined],
    ['an empty array', () => [], undefined],
    ['an array of one', f => [f.removeRange([5, 6])], { range: [5, 6], text: '' }],
    [
      'several in any order',
      f => [f.replaceTextRange([10, 11], 'y'), f.replaceTextRange([5, 6], 'x')],
      { range: [5, 11], text: 'x AS y' },
    ],
    [
      'several that touch',
      f => [f.replaceTextRange([5, 6], 'x'), f.insertTextBeforeRange([6, 6], 'y')],
      { range: [5, 6], text: 'xy' },
    ],
    ['a set', f => new Set([f.removeRange([0, 1])]), { range: [0, 1], text: '' }],
    [
      'a generator',
      function* (f) {
        yield f.removeRange([0, 1]);
        yield f.removeRange([2, 3]);
      },
      { range: [0, 3], text: 'R' },
    ],
  ])('can be made with %s', async (_, fix, expected) => {
    expect((await reportOnRun({ fix: fix as never }))?.fix).toEqual(expected);
  });
});

test('suggestions have a text and a fix, and are left out without a fix', async () => {
  const message = await reportOnRun({
    suggest: [
      { messageId: 'found', data: { what: 'a' }, fix: f => f.removeRange([0, 1]) },
      { messageId: 'found', fix: () => null },
    ],
  });
  expect(message?.suggestions).toEqual([
    { messageId: 'found', data: { what: 'a' }, desc: 'Found a.', fix: { range: [0, 1], text: '' } },
  ]);
  expect(await reportOnRun({ suggest: null, fix: null })).not.toHaveProperty('suggestions');
});

describe('a report that does not fit the rule is a fault of the rule:', () => {
  const meta: RuleMetaData<'found'> = {
    type: 'problem',
    docs: { description: 'For tests' },
    messages: { found: 'Found.' },
    schema: [],
  };
  const remove = (fixer: RuleFixer) => fixer.removeRange([0, 1]);

  test.each<[string, Partial<RuleMetaData>, object, RegExp]>([
    ['an unknown message id', {}, { messageId: 'other' }, /message id "other", but its meta has only: found/],
    ['a message id of Object', {}, { messageId: 'toString' }, /message id "toString"/],
    ['a fix that is not declared', {}, { fix: remove }, /no "fixable"/],
    [
      'a suggestion that is not declared',
      {},
      { suggest: [{ messageId: 'found', fix: remove }] },
      /no "hasSuggestions"/,
    ],
    ['no place', {}, { node: undefined }, /needs a "node" or a "loc"/],
    ['a line 0', {}, { loc: { line: 0, column: 0 } }, /lines count from 1/],
    ['a column -1', {}, { loc: { line: 1, column: -1 } }, /columns from 0/],
    ['a place that is no number', {}, { loc: { line: NaN, column: 0 } }, /line NaN/],
    [
      'a fix outside of the text',
      { fixable: 'code' },
      { fix: (fixer: RuleFixer) => fixer.removeRange([0, 1000]) },
      /\[0, 1000\], which is not in the text/,
    ],
    [
      'a fix from behind',
      { fixable: 'code' },
      { fix: (fixer: RuleFixer) => fixer.removeRange([5, 4]) },
      /\[5, 4\], which is not in the text/,
    ],
    [
      'changes of one fix that overlap',
      { fixable: 'code' },
      { fix: (fixer: RuleFixer) => [fixer.removeRange([0, 3]), fixer.removeRange([2, 4])] },
      /overlap/,
    ],
  ])('%s', async (_, extra, descriptor, expected) => {
    const rule = createRule({
      name: 'rule',
      meta: { ...meta, ...extra },
      create: context => ({
        RunInstruction: node => context.report({ node, messageId: 'found', ...descriptor } as never),
      }),
    });
    const messages = verify(text, await configOf({ rule }));
    expect(messages).toHaveLength(1);
    expect(messages[0]?.message).toMatch(expected);
    expect(messages[0]).toMatchObject({ ruleId: 't/rule', fatal: true, line: 2, column: 1 });
  });
});
