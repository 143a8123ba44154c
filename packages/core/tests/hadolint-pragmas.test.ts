import { type Config, type ResolvedConfig, verifyFully } from '@dflint/core';
import type { RuleModule } from '@dflint/core/rule';
import { describe, expect, test } from 'vitest';
import { configOf, keywordRule, lines } from './rules.ts';

/** Reports RUN as `DL1` and CMD as `DL2`, and each as `DL3`. */
function config(extra: Config = {}): Promise<ResolvedConfig> {
  const withAlias = (keyword: string, alias: string): ReturnType<typeof keywordRule> => {
    const rule = keywordRule(keyword);
    return { ...rule, meta: { ...rule.meta, aliases: [alias, 'DL3'] } };
  };
  return configOf({ run: withAlias('RUN', 'DL1'), cmd: withAlias('CMD', 'DL2') }, extra);
}

async function reported(text: readonly string[], extra?: Config): Promise<string[]> {
  const { messages } = verifyFully(lines(...text), await config(extra));
  return messages.map(({ line, ruleId }) => `${line} ${ruleId ?? '-'}`);
}

describe('hadolint ignore', () => {
  test.each<[string, string[], string[]]>([
    ['covers the next instruction', ['FROM a', '# hadolint ignore=DL1', 'RUN a', 'RUN b'], ['4 t/run']],
    ['covers all of its lines', ['FROM a', '# hadolint ignore=DL2', 'CMD a \\', '  b'], []],
    ['leaves other rules alone', ['FROM a', '# hadolint ignore=DL2', 'RUN a'], ['3 t/run']],
    [
      'takes several codes, also those of ShellCheck',
      ['FROM a', '# hadolint ignore=SC2086, DL1 ,DL3059', 'RUN a'],
      [],
    ],
    [
      'takes a code of several rules for all of them',
      ['FROM a', '# hadolint ignore=DL3', 'RUN a', '# hadolint ignore=DL3', 'CMD b', 'RUN c'],
      ['6 t/run'],
    ],
    ['takes blanks and a reason', ['FROM a', '#hadolint   ignore = DL1   # why not', 'RUN a'], []],
    [
      'stands above another comment',
      ['FROM a', '# hadolint ignore=DL1', '# hadolint ignore=DL2', 'RUN a'],
      [],
    ],
    ['is no fault where it hides nothing', ['FROM a', '# hadolint ignore=DL1,DL9999', 'USER a'], []],
    ['is void with a name that is no code', ['FROM a', '# hadolint ignore=DL1,t/run', 'RUN a'], ['3 t/run']],
    ['is void behind other words', ['FROM a', '# please hadolint ignore=DL1', 'RUN a'], ['3 t/run']],
    ['does nothing at the end', ['FROM a', 'RUN a', '# hadolint ignore=DL1'], ['2 t/run']],
  ])('%s', async (_what, text, expected) => {
    expect(await reported(text)).toEqual(expected);
  });
});

describe('hadolint global ignore', () => {
  test.each<[string, string[], string[]]>([
    [
      'covers the file from its start',
      ['FROM a', 'RUN a', '# hadolint global ignore=DL1', 'RUN b', 'CMD c'],
      ['5 t/cmd'],
    ],
    [
      'stands beside others',
      ['# hadolint global ignore=DL1', 'FROM a', '# hadolint ignore=DL1,DL2', 'CMD a', 'RUN b', 'CMD c'],
      ['6 t/cmd'],
    ],
  ])('%s', async (_what, text, expected) => {
    expect(await reported(text)).toEqual(expected);
  });
});

test('hadolint stage ignore covers the stage below it', async () => {
  const text = [
    'FROM a',
    'RUN a',
    '# hadolint stage ignore=DL1',
    'FROM b',
    'RUN b',
    'CMD c',
    'FROM c',
    'RUN d',
  ];
  expect(await reported(text)).toEqual(['2 t/run', '6 t/cmd', '8 t/run']);
});

test('hadolint stage ignore does nothing elsewhere', async () => {
  expect(await reported(['# hadolint stage ignore=DL1', '', 'FROM b', 'RUN b'])).toEqual(['4 t/run']);
});

describe('a report with a cause', () => {
  /** Reports each RUN, with the last instruction of its stage as the cause. */
  const early: RuleModule = {
    meta: {
      type: 'problem',
      docs: { description: 'For tests' },
      messages: { found: 'Found.' },
      schema: [],
      aliases: ['DL4'],
      check: 'instruction',
    },
    create: ({ report }) => ({
      Stage({ instructions }) {
        for (const node of instructions.filter(({ type }) => type === 'RunInstruction'))
          report({ node, messageId: 'found', cause: instructions.at(-1) });
      },
    }),
  };

  test.each<[string, string[], number[]]>([
    ['has no comment', ['FROM a', 'RUN a', 'CMD b'], [2]],
    ['takes a comment at its place', ['FROM a', '# hadolint ignore=DL4', 'RUN a', 'CMD b'], []],
    ['takes a comment at its cause', ['FROM a', 'RUN a', '# hadolint ignore=DL4', 'CMD b'], []],
    [
      'takes a comment at its cause, as an error too',
      ['# check=error=true', 'FROM a', 'RUN a', '# hadolint ignore=DL4', 'CMD b'],
      [],
    ],
    [
      'takes none between',
      ['FROM a', 'RUN a', '# hadolint ignore=DL4', 'USER b', 'CMD b', 'FROM b', 'RUN c', 'USER d'],
      [2, 7],
    ],
    [
      'takes those of its own alone',
      ['FROM a', 'RUN a', 'RUN b', 'CMD b', 'FROM b', 'RUN c', '# hadolint ignore=DL4', 'CMD d'],
      [2, 3],
    ],
  ])('%s', async (_what, text, expected) => {
    const { messages } = verifyFully(lines(...text), await configOf({ early }));
    expect(messages.map(({ line }) => line)).toEqual(expected);
  });
});

test('what is hidden is kept, with the reason', async () => {
  const text = lines('FROM a', '# hadolint ignore=DL1 # as it is', 'RUN a');
  expect(verifyFully(text, await config()).suppressedMessages).toMatchObject([
    { ruleId: 't/run', line: 3, suppressions: [{ kind: 'directive', justification: 'as it is' }] },
  ]);
});

test('a reason takes time in proportion to its length', async () => {
  // A square of this takes minutes.
  const text = lines('FROM a', `# hadolint ignore=DL1 # as${' '.repeat(200_000)}it is`, 'RUN a');
  expect(verifyFully(text, await config()).suppressedMessages).toHaveLength(1);
});

test.each<[string, Config]>([
  ['the setting hadolintPragmas', { settings: { hadolintPragmas: false } }],
  ['noInlineConfig', { noInlineConfig: true }],
])('%s switches pragmas off', async (_what, extra) => {
  const text = ['# hadolint global ignore=DL1', 'FROM a', '# hadolint ignore=DL1', 'RUN a'];
  expect(await reported(text, extra)).toEqual(['4 t/run']);
});

describe('hadolint shell', () => {
  /** Reports RUN instructions whose commands are known. */
  const known: RuleModule = {
    meta: { type: 'problem', docs: { description: 'For tests' }, messages: { found: 'Found.' }, schema: [] },
    create: ({ sourceCode, report }) => ({
      RunInstruction(node) {
        if (sourceCode.getCommands(node).length > 0) report({ node, messageId: 'found' });
      },
    }),
  };

  test.each<[string, string[], number[], Config?]>([
    ['is none', ['FROM a', 'RUN a'], [2]],
    ['holds from where it stands', ['FROM a', 'RUN a', '# hadolint shell=powershell', 'RUN b', 'RUN c'], [2]],
    ['ends with the stage', ['FROM a', '# hadolint shell=pwsh # why', 'RUN b', 'FROM c', 'RUN d'], [5]],
    [
      'ends with SHELL',
      ['FROM a', '# hadolint shell = cmd', 'RUN b', 'SHELL ["/bin/bash", "-c"]', 'RUN d'],
      [5],
    ],
    [
      'may be one that can be read',
      ['FROM a', 'SHELL ["x"]', 'RUN b', '# hadolint shell=bash', 'RUN c'],
      [5],
    ],
    ['is another comment', ['FROM a', '# hadolint shell=', '# see hadolint shell=pwsh', 'RUN c'], [4]],
    [
      'does not count',
      ['FROM a', '# hadolint shell=pwsh', 'RUN b'],
      [3],
      { settings: { hadolintPragmas: false } },
    ],
    ['does not count either', ['FROM a', '# hadolint shell=pwsh', 'RUN b'], [3], { noInlineConfig: true }],
  ])('%s', async (_what, text, expected, extra) => {
    const { messages } = verifyFully(lines(...text), await configOf({ known }, extra));
    expect(messages.map(({ line }) => line)).toEqual(expected);
  });
});

test('neither reasons nor use are asked for', async () => {
  const text = ['FROM a', '# hadolint ignore=DL1', 'RUN a', '# hadolint ignore=DL1', 'USER b'];
  expect(await reported(text, { requireReason: true, reportUnusedDisableDirectives: 'error' })).toEqual([]);
});
