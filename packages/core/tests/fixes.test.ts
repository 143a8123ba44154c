import { applyFixes, type LintMessage, verify, verifyAndFix, type VerifyAndFixOptions } from '@dflint/core';
import type { RuleFix, RuleFixer, RuleModule } from '@dflint/core/rule';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { configOf, keywordRule, lines, ruleOf } from './rules.ts';

function messageOf(fix: RuleFix | undefined): LintMessage {
  return { ruleId: 'a', severity: 2, message: '', line: 1, column: 1, ...(fix && { fix }) };
}

const all = (): boolean => true;

describe('applyFixes', () => {
  test.each<[string, RuleFix[], string]>([
    ['none', [], 'abcdef'],
    ['one', [{ range: [1, 3], text: 'X' }], 'aXdef'],
    ['at the start', [{ range: [0, 0], text: 'X' }], 'Xabcdef'],
    ['at the end', [{ range: [6, 6], text: 'X' }], 'abcdefX'],
    ['of everything', [{ range: [0, 6], text: '' }], ''],
    [
      'in any order',
      [
        { range: [4, 5], text: 'Y' },
        { range: [0, 1], text: 'X' },
      ],
      'XbcdYf',
    ],
    [
      'that overlap: the first',
      [
        { range: [1, 4], text: 'Y' },
        { range: [0, 2], text: 'X' },
      ],
      'Xcdef',
    ],
    [
      'that touch: the first',
      [
        { range: [0, 2], text: 'X' },
        { range: [2, 3], text: 'Y' },
      ],
      'Xcdef',
    ],
    [
      'at one place: the first',
      [
        { range: [2, 2], text: 'X' },
        { range: [2, 2], text: 'Y' },
      ],
      'abXcdef',
    ],
    [
      'inside of another: the outer',
      [
        { range: [1, 5], text: 'X' },
        { range: [2, 3], text: 'Y' },
      ],
      'aXf',
    ],
  ])('%s', (_, fixes, output) => {
    const messages = [messageOf(undefined), ...fixes.map(messageOf)];
    expect(applyFixes('abcdef', messages, all)).toEqual({ fixed: fixes.length > 0, output });
  });

  test('only those that are asked for', () => {
    const messages = [messageOf({ range: [0, 1], text: 'X' }), messageOf({ range: [2, 3], text: 'Y' })];
    const output = applyFixes('abc', messages, ({ fix }) => fix?.text === 'Y');
    expect(output).toEqual({ fixed: true, output: 'abY' });
  });

  /** A text, and fixes of it that neither overlap nor touch, in the order of their places. */
  const textAndFixes = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).chain(text =>
    fc.record({
      text: fc.constant(text),
      fixes: fc
        .uniqueArray(fc.nat({ max: text.length }), { maxLength: 12 })
        .map(offsets => offsets.sort((a, b) => a - b))
        .chain(offsets => {
          const ranges: [number, number][] = [];
          for (let i = 0; i + 1 < offsets.length; i += 2) ranges.push([offsets[i] ?? 0, offsets[i + 1] ?? 0]);
          return fc.tuple(
            ...ranges.map(range => fc.record({ range: fc.constant(range), text: fc.string() })),
          );
        }),
    }),
  );

  test('gives what making them one by one gives, whatever their order', () => {
    fc.assert(
      fc.property(textAndFixes, fc.infiniteStream(fc.nat()), ({ text, fixes }, random) => {
        const expected = fixes.reduceRight(
          (output, fix) => output.slice(0, fix.range[0]) + fix.text + output.slice(fix.range[1]),
          text,
        );
        const shuffled = fixes
          .map(fix => ({ fix, at: random.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ fix }) => messageOf(fix));
        expect(applyFixes(text, shuffled, all).output).toBe(expected);
      }),
    );
  });

  test('of fixes that overlap, makes some, and leaves all other text as it is', () => {
    const anyFix = fc
      .tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 }))
      .map(([a, b]): RuleFix => ({ range: [Math.min(a, b), Math.max(a, b)], text: '' }));
    fc.assert(
      fc.property(fc.array(anyFix, { minLength: 1 }), fixes => {
        const text = 'abcdefghijklmnopqrst';
        const { fixed, output } = applyFixes(text, fixes.map(messageOf), all);
        expect(fixed).toBe(true);
        const touched = new Set(fixes.flatMap(({ range: [start, end] }) => [...text.slice(start, end)]));
        expect([...text].filter(letter => !touched.has(letter) && !output.includes(letter))).toEqual([]);
      }),
    );
  });
});

/** Replaces one text by others in RUN: the first as a fix, or with `suggest` each as a suggestion. */
function replacing(from: string, to: string | string[], { suggest = false } = {}): RuleModule {
  return ruleOf(report => ({
    RunInstruction({ command, command: { range } }) {
      if (command.type !== 'ShellCommand' || !command.value.includes(from)) return;
      const changes = [to].flat().map(replacement => {
        const text = command.value.replace(from, replacement);
        return (f: RuleFixer): RuleFix => f.replaceTextRange(range, text);
      });
      const found = { messageId: 'found', data: { what: from } } as const;
      if (suggest) report({ node: command, ...found, suggest: changes.map(fix => ({ ...found, fix })) });
      else report({ node: command, ...found, fix: changes[0] ?? null });
    },
  }));
}

describe('verifyAndFix', () => {
  test('without fixes is verify', async () => {
    const config = await configOf({ rule: keywordRule('RUN') });
    const text = lines('FROM x', 'RUN a');
    const expected = { fixed: false, output: text, messages: verify(text, config), suppressedMessages: [] };
    expect(verifyAndFix(text, config)).toEqual(expected);
    expect(expected.messages).toHaveLength(1);
  });

  test('makes fixes until none is left, and gives what remains', async () => {
    const config = await configOf({
      one: replacing('a', 'b'),
      two: replacing('b', 'c'),
      rest: keywordRule('RUN'),
    });
    const result = verifyAndFix(lines('FROM x', 'RUN a'), config);
    expect(result).toMatchObject({
      fixed: true,
      output: lines('FROM x', 'RUN c'),
      messages: [{ ruleId: 't/rest' }],
    });
  });

  test('makes fixes that overlap one after the other', async () => {
    const config = await configOf({ one: replacing('a', 'x'), two: replacing('b', 'y') });
    expect(verifyAndFix(lines('FROM x', 'RUN ab'), config).output).toBe(lines('FROM x', 'RUN xy'));
  });

  test.each<[string, boolean | ((message: LintMessage) => boolean), string]>([
    ['all', true, 'RUN xy'],
    ['none', false, 'RUN ab'],
    ['some', ({ ruleId }) => ruleId === 't/two', 'RUN ay'],
  ])('makes the fixes that are asked for: %s', async (_, fix, expected) => {
    const config = await configOf({ one: replacing('a', 'x'), two: replacing('b', 'y') });
    expect(verifyAndFix(lines('FROM x', 'RUN ab'), config, { fix }).output).toBe(lines('FROM x', expected));
  });

  test('stops after 10 passes', async () => {
    const config = await configOf({ grow: replacing('a', 'aa') });
    expect(verifyAndFix(lines('FROM x', 'RUN a'), config).output).toBe(
      lines('FROM x', `RUN ${'a'.repeat(11)}`),
    );
  });

  test('does not go in circles', async () => {
    const config = await configOf({ there: replacing('a', 'b'), back: replacing('b', 'a') });
    const text = lines('FROM x', 'RUN a');
    expect(verifyAndFix(text, config)).toMatchObject({
      fixed: false,
      output: text,
      messages: [{ ruleId: 't/there' }],
    });
  });

  test('takes a fix that changes nothing for none', async () => {
    const config = await configOf({ same: replacing('a', 'a') });
    expect(verifyAndFix(lines('FROM x', 'RUN a'), config)).toMatchObject({
      fixed: false,
      messages: [{ line: 2 }],
    });
  });

  test('does not fix what a directive hides', async () => {
    const config = await configOf({ one: replacing('a', 'b') });
    const text = lines('FROM x', '# dflint-disable-next-line t/one', 'RUN a');
    expect(verifyAndFix(text, config)).toMatchObject({ fixed: false, output: text, messages: [] });
  });

  test('does not touch a file that does not parse', async () => {
    const config = await configOf({ one: replacing('a', 'b') });
    const text = lines('FROM x', 'RUN a', 'RNU');
    expect(verifyAndFix(text, config)).toMatchObject({
      fixed: false,
      output: text,
      messages: [{ fatal: true }],
    });
  });

  test('is idempotent at its end, whatever the rules do to each other', async () => {
    const letter = fc.constantFrom('a', 'b', 'c', 'd');
    const pairs = fc.uniqueArray(fc.tuple(letter, letter), {
      minLength: 1,
      maxLength: 4,
      selector: ([from]) => from,
    });
    const word = fc.string({ unit: letter, minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(pairs, word, async (replacements, command) => {
        const rules = replacements.map(([from, to]): [string, RuleModule] => [from, replacing(from, to)]);
        const config = await configOf(Object.fromEntries(rules));
        const first = verifyAndFix(lines('FROM x', `RUN ${command}`), config);
        const second = verifyAndFix(first.output, config);
        expect(second).toEqual({ ...first, fixed: false });
      }),
    );
  });
});

describe('suggestions', () => {
  const suggest = true;

  test.each<[string, VerifyAndFixOptions, string]>([
    ['are not made by default', { fix: false }, 'RUN xsb'],
    ['are not made by fixes', {}, 'RUN fsb'],
    ['are made alone', { fix: false, fixSuggestions: true }, 'RUN xSB'],
    ['are made with fixes', { fix: true, fixSuggestions: true }, 'RUN fSB'],
    [
      'are made for the chosen messages',
      { fix: false, fixSuggestions: ({ ruleId }) => ruleId === 't/b' },
      'RUN xsB',
    ],
    ['are made for none', { fix: true, fixSuggestions: () => false }, 'RUN fsb'],
  ])('%s', async (_, options, expected) => {
    const config = await configOf({
      fix: replacing('x', 'f'),
      b: replacing('b', 'B', { suggest }),
      s: replacing('s', ['S', 'never'], { suggest }),
    });
    expect(verifyAndFix(lines('FROM x', 'RUN xsb'), config, options).output).toBe(lines('FROM x', expected));
  });

  test('of a message that has a fix, too, the fix is made', () => {
    const both: LintMessage = {
      ...messageOf({ range: [0, 1], text: 'F' }),
      suggestions: [{ desc: '', fix: { range: [0, 1], text: 'S' } }],
    };
    expect(applyFixes('abc', [both], all, all).output).toBe('Fbc');
    expect(applyFixes('abc', [both], () => false, all).output).toBe('Sbc');
  });

  test('after which the file does not parse are told as a fault of their rule', async () => {
    const breaking = ruleOf(report => ({
      RunInstruction(node) {
        const fix = (f: RuleFixer): RuleFix => f.replaceText(node, 'RNU x');
        report({ node, messageId: 'found', suggest: [{ messageId: 'found', fix }] });
      },
    }));
    const text = lines('FROM x', 'RUN a');
    const config = await configOf({ breaking });
    expect(verifyAndFix(text, config, { fixSuggestions: true })).toMatchObject({
      fixed: false,
      output: text,
      messages: [{ ruleId: 't/breaking', fatal: true }, { suggestions: [{}] }],
    });
  });

  test('are not made where a directive hides their message', async () => {
    const config = await configOf({ one: replacing('a', 'b', { suggest }) });
    const text = lines('FROM x', '# dflint-disable-next-line t/one', 'RUN a');
    expect(verifyAndFix(text, config, { fixSuggestions: true }).fixed).toBe(false);
  });

  test('stop after 10 passes', async () => {
    const config = await configOf({ grow: replacing('a', 'aa', { suggest }) });
    expect(verifyAndFix(lines('FROM x', 'RUN a'), config, { fixSuggestions: true }).output).toBe(
      lines('FROM x', `RUN ${'a'.repeat(11)}`),
    );
  });

  test('end where a second run changes nothing, whatever fixes and suggestions do to each other', async () => {
    const letter = fc.constantFrom('a', 'b', 'c', 'd');
    const replacements = fc.uniqueArray(fc.tuple(letter, letter, fc.boolean()), {
      minLength: 1,
      maxLength: 4,
      selector: ([from]) => from,
    });
    const word = fc.string({ unit: letter, minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(replacements, word, async (list, command) => {
        const rules = list.map(([from, to, suggest]): [string, RuleModule] => [
          from,
          replacing(from, to, { suggest }),
        ]);
        const config = await configOf(Object.fromEntries(rules));
        const first = verifyAndFix(lines('FROM x', `RUN ${command}`), config, { fixSuggestions: true });
        const second = verifyAndFix(first.output, config, { fixSuggestions: true });
        expect(second).toEqual({ ...first, fixed: false });
      }),
    );
  });
});
