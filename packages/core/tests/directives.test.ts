import {
  type Config,
  type LintMessage,
  type ResolvedConfig,
  verify,
  verifyAndFix,
  verifyFully,
} from '@dflint/core';
import type { RuleModule } from '@dflint/core/rule';
import { beforeAll, describe, expect, test } from 'vitest';
import { configOf, createRule, keywordRule, lines, ruleOf } from './rules.ts';

/** `t/run` and `t/cmd` (each `K1`, too) report keywords, `t/word` (or `W1`) the word `bad` wherever it stands, heredocs included. */
async function config(extra: Config = {}): Promise<ResolvedConfig> {
  const word = createRule({
    name: 'word',
    meta: {
      type: 'problem',
      docs: { description: 'For tests' },
      messages: { found: 'Found.' },
      schema: [],
      aliases: ['W1'],
    },
    create: ({ sourceCode, report }) => ({
      Dockerfile() {
        for (const { index } of sourceCode.text.matchAll(/\bbad\b/g)) {
          report({ loc: sourceCode.getLocFromIndex(index), messageId: 'found' });
        }
      },
    }),
  });
  const shared = (rule: RuleModule): RuleModule => ({ ...rule, meta: { ...rule.meta, aliases: ['K1'] } });
  const keywords = { run: shared(keywordRule('RUN')), cmd: shared(keywordRule('CMD')) };
  return configOf({ ...keywords, word }, extra);
}

let quiet: ResolvedConfig;
let loud: ResolvedConfig;
beforeAll(async () => {
  quiet = await config({ reportUnusedDisableDirectives: 'off' });
  loud = await config();
});

/** `2 t/run`, or for what no rule found, `2 -`. */
function brief({ line, ruleId }: LintMessage): string {
  return `${line} ${ruleId ?? '-'}`;
}

describe('disable-next-line', () => {
  test.each<[string, string[], string[]]>([
    ['covers the next instruction', ['# dflint-disable-next-line t/run', 'RUN a', 'RUN b'], ['4 t/run']],
    ['covers all rules without names', ['# dflint-disable-next-line', 'RUN bad', 'RUN b'], ['4 t/run']],
    ['covers several rules', ['# dflint-disable-next-line t/run, t/word', 'RUN bad', 'RUN b'], ['4 t/run']],
    ['takes blanks for commas', ['# dflint-disable-next-line t/run  t/word', 'RUN bad'], []],
    ['takes aliases', ['# dflint-disable-next-line W1', 'RUN bad'], ['3 t/run']],
    ['takes aliases with the prefix', ['# dflint-disable-next-line t/W1', 'RUN bad'], ['3 t/run']],
    [
      'takes an alias of several rules for all of them',
      ['# dflint-disable K1', 'RUN a', 'CMD a', '# dflint-enable K1', 'RUN a', 'CMD a'],
      ['6 t/run', '7 t/cmd'],
    ],
    ['needs no blank before it', ['#dflint-disable-next-line t/run', 'RUN a'], []],
    ['leaves other rules alone', ['# dflint-disable-next-line t/cmd', 'RUN a'], ['3 t/run']],
    ['has a reason behind --', ['# dflint-disable-next-line t/run -- t/word', 'RUN bad'], ['3 t/word']],
    ['has a reason without names', ['# dflint-disable-next-line -- t/run', 'RUN bad'], []],
    [
      'goes over empty lines and comments',
      ['# dflint-disable-next-line t/run', '', '# why', '  ', 'RUN a', 'RUN b'],
      ['7 t/run'],
    ],
    [
      'adds up',
      ['# dflint-disable-next-line t/run', '# dflint-disable-next-line t/word', 'RUN bad', 'RUN bad'],
      ['5 t/run', '5 t/word'],
    ],
    [
      'covers the lines of a continued instruction',
      ['# dflint-disable-next-line', 'RUN a && \\', '  bad && \\', '  # comment', '', '  bad', 'RUN b'],
      ['8 t/run'],
    ],
    [
      'covers heredocs',
      ['# dflint-disable-next-line', 'RUN <<A <<B', 'bad', 'A', 'bad', 'B', 'RUN bad'],
      ['8 t/run', '8 t/word'],
    ],
    [
      'covers heredocs of an ONBUILD',
      ['# dflint-disable-next-line', 'ONBUILD RUN <<A', 'bad', 'A', 'ONBUILD RUN bad'],
      ['6 t/run', '6 t/word'],
    ],
    [
      'covers one line inside of a continued instruction',
      ['RUN a && \\', '  # dflint-disable-next-line t/word', '  bad && \\', '  bad'],
      ['2 t/run', '5 t/word'],
    ],
    [
      'adds up inside of a continued instruction',
      [
        'RUN a && \\',
        '  # dflint-disable-next-line t/run',
        '  # dflint-disable-next-line t/word',
        '  bad && \\',
        '  bad',
      ],
      ['2 t/run', '6 t/word'],
    ],
    [
      'works inside of what another one covers',
      [
        '# dflint-disable-next-line t/run',
        'RUN a \\',
        '# dflint-disable-next-line t/word',
        '  bad \\',
        '  bad',
      ],
      ['6 t/word'],
    ],
    [
      'is a text in a heredoc',
      ['RUN <<A', '# dflint-disable-next-line t/word', 'bad', 'A'],
      ['2 t/run', '4 t/word'],
    ],
  ])('%s', (_, body, expected) => {
    expect(verify(lines('FROM x', ...body), quiet).map(brief)).toEqual(expected);
  });

  test('covers FROM and ARG', async () => {
    const first = await configOf({ first: keywordRule('ARG', 'FROM') });
    const text = lines(
      '# dflint-disable-next-line',
      'ARG a',
      '# dflint-disable-next-line',
      'FROM x',
      'FROM y',
    );
    expect(verify(text, first).map(brief)).toEqual(['5 t/first']);
  });
});

describe('disable and enable', () => {
  test.each<[string, string[], string[]]>([
    ['hide from there on', ['RUN a', '# dflint-disable t/run', 'RUN b', 'RUN c'], ['2 t/run']],
    ['hide up to there', ['# dflint-disable t/run', 'RUN a', '# dflint-enable t/run', 'RUN b'], ['5 t/run']],
    [
      'hide all rules',
      ['# dflint-disable', 'RUN bad', 'CMD b', '# dflint-enable', 'RUN bad'],
      ['6 t/run', '6 t/word'],
    ],
    [
      'hide all rules but some',
      [
        '# dflint-disable',
        'RUN bad',
        '# dflint-enable t/run',
        'RUN bad',
        '# dflint-disable t/run',
        'RUN bad',
      ],
      ['5 t/run'],
    ],
    [
      'do not forget a single rule when another is on again',
      ['# dflint-disable t/run, W1', 'RUN bad', '# dflint-enable t/run', 'RUN bad'],
      ['5 t/run'],
    ],
    [
      'end all at once',
      ['# dflint-disable t/run, t/word', '# dflint-enable', 'RUN bad'],
      ['4 t/run', '4 t/word'],
    ],
    [
      'work inside of an instruction by line',
      ['RUN bad \\', '  # dflint-disable W1', '  bad \\', '  # dflint-enable W1', '  bad'],
      ['2 t/run', '2 t/word', '6 t/word'],
    ],
  ])('%s', (_, body, expected) => {
    expect(verify(lines('FROM x', ...body), quiet).map(brief)).toEqual(expected);
  });

  test('work for the whole file at its top', async () => {
    const first = await configOf({ first: keywordRule('FROM') });
    expect(verify(lines('# dflint-disable t/first', 'FROM x', 'FROM y'), first)).toEqual([]);
  });
});

test('hidden messages keep all they are, and say why', () => {
  const text = lines(
    'FROM x',
    '# dflint-disable t/run -- first',
    'RUN a',
    '# dflint-disable-next-line t/run',
    'RUN b',
  );
  expect(verifyFully(text, loud).suppressedMessages).toMatchObject([
    {
      ruleId: 't/run',
      line: 3,
      messageId: 'found',
      suppressions: [{ kind: 'directive', justification: 'first' }],
    },
    { ruleId: 't/run', line: 5, suppressions: [{ kind: 'directive', justification: '' }] },
  ]);
});

describe('directives that hide nothing', () => {
  test.each<[string, string[], number, string, string[]]>([
    [
      'all rules',
      ['# dflint-disable-next-line', 'WORKDIR /a'],
      2,
      '"dflint-disable-next-line" is not needed: no problem was reported.',
      ['WORKDIR /a'],
    ],
    [
      'one rule',
      ['# dflint-disable t/run -- why', 'CMD a # x'],
      2,
      '"dflint-disable" is not needed: no problem was reported by "t/run".',
      ['CMD a # x'],
    ],
    [
      'a part of the rules',
      ['# dflint-disable-next-line t/run, W1 ,t/cmd -- why', 'RUN a'],
      2,
      '"dflint-disable-next-line" is not needed: no problem was reported by "W1", "t/cmd".',
      ['# dflint-disable-next-line t/run -- why', 'RUN a'],
    ],
    [
      'a part of the rules, without commas',
      ['# dflint-disable-next-line t/cmd t/run t/word', 'RUN bad'],
      2,
      '"dflint-disable-next-line" is not needed: no problem was reported by "t/cmd".',
      ['# dflint-disable-next-line t/run t/word', 'RUN bad'],
    ],
    [
      'inside of an instruction',
      ['WORKDIR /a\\', '  # dflint-disable-next-line t/word', '/b'],
      3,
      '"dflint-disable-next-line" is not needed: no problem was reported by "t/word".',
      ['WORKDIR /a\\', '/b'],
    ],
    [
      'an enable that ends nothing',
      ['# dflint-enable', 'WORKDIR /a'],
      2,
      '"dflint-enable" is not needed: no "dflint-disable" is in force here.',
      ['WORKDIR /a'],
    ],
    [
      'an enable of a rule that is on',
      ['# dflint-disable t/cmd', 'CMD a', '# dflint-enable t/run', 'WORKDIR /a'],
      4,
      '"dflint-enable" is not needed: no "dflint-disable" of "t/run" is in force here.',
      ['# dflint-disable t/cmd', 'CMD a', 'WORKDIR /a'],
    ],
    [
      'the second of two',
      ['# dflint-disable t/run', '# dflint-disable-next-line t/run', 'RUN a'],
      2,
      '"dflint-disable" is not needed: no problem was reported by "t/run".',
      ['# dflint-disable-next-line t/run', 'RUN a'],
    ],
  ])('are reported with a fix: %s', (_, body, line, message, fixed) => {
    const text = lines('FROM x', ...body);
    const messages = verify(text, loud).filter(({ ruleId }) => ruleId === null);
    expect(messages).toMatchObject([{ severity: 1, message, line }]);
    expect(verifyAndFix(text, loud).output).toBe(lines('FROM x', ...fixed));
  });

  test.each([
    ['CRLF', 'FROM x\r\n# dflint-disable\r\nWORKDIR /a\r\n', 'FROM x\r\nWORKDIR /a\r\n'],
    ['the last line', 'FROM x\n# dflint-disable', 'FROM x\n'],
    ['an indented comment', 'FROM x\n \t# dflint-disable\nWORKDIR /a\n', 'FROM x\nWORKDIR /a\n'],
  ])('are taken away as whole lines: %s', (_, text, output) => {
    expect(verifyAndFix(text, loud)).toMatchObject({ output, messages: [] });
  });

  test.each([
    ['error', 2],
    ['warn', 1],
    [true, 1],
    ['off', undefined],
    [false, undefined],
    [undefined, 1],
  ] as const)('are reported as the config says: %s', async (setting, severity) => {
    const own = await config(setting === undefined ? {} : { reportUnusedDisableDirectives: setting });
    expect(verify(lines('FROM x', '# dflint-disable'), own)[0]?.severity).toBe(severity);
  });

  test('are those for rules that are off, too', async () => {
    const own = await config({ rules: { 't/run': 'off' } });
    expect(verify(lines('FROM x', '# dflint-disable-next-line t/run', 'RUN a'), own).map(brief)).toEqual([
      '2 -',
    ]);
  });
});

describe('what is wrong with a directive is reported:', () => {
  test.each<[string, string[], 1 | 2, string]>([
    [
      'disable-line, which cannot be',
      ['# dflint-disable-line t/run', 'WORKDIR /a'],
      2,
      '"dflint-disable-line" does nothing: in a Dockerfile a comment has a line of its own. Write "# dflint-disable-next-line" on the line above the instruction.',
    ],
    [
      'a word that is none',
      ['# dflint-ignore t/run'],
      2,
      'There is no directive "dflint-ignore". There are dflint-disable-next-line, dflint-disable and dflint-enable.',
    ],
    [
      'a rule that is not known',
      ['# dflint-disable t/rum'],
      1,
      '"dflint-disable" names "t/rum", but there is no rule "t/rum". Did you mean "t/run"?',
    ],
    [
      'no instruction behind it',
      ['# dflint-disable-next-line t/run'],
      1,
      '"dflint-disable-next-line" does nothing: no instruction follows.',
    ],
  ])('%s', (_, body, severity, message) => {
    const endColumn = (body[0]?.length ?? 0) + 1;
    expect(verify(lines('FROM x', ...body), loud)).toEqual([
      { ruleId: null, severity, message, line: 2, column: 1, endLine: 2, endColumn },
    ]);
  });

  test('of several names, only those that are not known', () => {
    const text = lines('FROM x', '# dflint-disable-next-line t/run, nope/x', 'RUN a');
    expect(verify(text, loud)).toMatchObject([
      {
        message:
          '"dflint-disable-next-line" names "nope/x", but there is no rule "nope/x": no plugin with the prefix "nope" is in use. Plugins in use: t.',
      },
    ]);
  });

  test.each([
    ['the word in the middle', '# see dflint-disable'],
    ['another word', '# dflintdisable'],
    ['a text of RUN', 'WORKDIR /a # dflint-disable-line'],
  ])('not: %s', (_, line) => {
    expect(verify(lines('FROM x', line), loud)).toEqual([]);
  });
});

describe('requireReason', () => {
  test.each([
    ['# dflint-disable-next-line t/run', ['2 -']],
    ['# dflint-disable-next-line t/run --', ['2 -']],
    ['# dflint-disable t/run', ['2 -']],
    ['# dflint-disable-next-line t/run -- why', []],
    ['# dflint-disable-next-line t/run --- why', []],
  ])('%s', async (directive, expected) => {
    const own = await config({ requireReason: true });
    const messages = verify(lines('FROM x', directive, 'RUN a'), own);
    expect(messages.map(brief)).toEqual(expected);
    expect(
      messages.every(({ message, severity }) => severity === 2 && message.includes('needs a reason')),
    ).toBe(true);
  });

  test('is not for enable', async () => {
    const text = lines('FROM x', '# dflint-disable t/run -- why', 'RUN a', '# dflint-enable t/run');
    expect(verify(text, await config({ requireReason: true }))).toEqual([]);
  });
});

test('noInlineConfig: directives do nothing, and each is reported', async () => {
  const own = await config({
    noInlineConfig: true,
    requireReason: true,
    reportUnusedDisableDirectives: 'error',
  });
  const text = lines(
    '# dflint-disable',
    'FROM x',
    '# dflint-disable-line',
    'RUN a',
    '# dflint-disable-next-line t/rum',
  );
  expect(verify(text, own).map(message => `${brief(message)} ${message.severity}`)).toEqual([
    '1 - 1',
    '3 - 1',
    '4 t/run 2',
    '5 - 1',
  ]);
});

test('messages about directives are sorted among the others', () => {
  const text = lines('FROM x', 'RUN a', '# dflint-disable-line', 'RUN b');
  expect(verify(text, loud).map(brief)).toEqual(['2 t/run', '3 -', '4 t/run']);
});

test('a fix of a rule and one of a directive are made together', async () => {
  const upper = ruleOf(report => ({
    Keyword(node) {
      const text = node.value.toUpperCase();
      if (text !== node.value)
        report({ node, messageId: 'found', fix: fixer => fixer.replaceText(node, text) });
    },
  }));
  const own = await configOf({ upper });
  const text = lines('from x', '# dflint-disable-next-line', 'RUN a', '# dflint-disable-next-line', 'run b');
  expect(verifyAndFix(text, own)).toMatchObject({
    fixed: true,
    output: lines('FROM x', 'RUN a', '# dflint-disable-next-line', 'run b'),
    messages: [],
  });
});

test('thousands of directives take no longer than their number', () => {
  const body = Array.from({ length: 20_000 }, () => ['# dflint-disable-next-line t/run', 'RUN a']).flat();
  const { messages, suppressedMessages } = verifyFully(lines('FROM x', ...body), loud);
  expect([messages.length, suppressedMessages.length]).toEqual([0, 20_000]);
});
