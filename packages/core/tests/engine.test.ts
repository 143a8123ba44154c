import { createSourceCode } from '@dflint/semantics';
import { type ResolvedConfig, verify, verifyFully } from '@dflint/core';
import type { Node, RuleListener } from '@dflint/core/rule';
import { describe, expect, test } from 'vitest';
import { configOf, createRule, keywordRule, lines, ruleOf } from './rules.ts';

/** A rule that only listens. */
function listening(listener: RuleListener) {
  return ruleOf(() => listener);
}

describe('the walk', () => {
  test('calls each rule on the way in and out, in the order of the rules', async () => {
    const calls: string[] = [];
    const note = (rule: string) => (node: Node) => {
      calls.push(`${rule} ${node.type}`);
    };
    const listener = (rule: string): RuleListener => ({
      Dockerfile: note(rule),
      'Dockerfile:exit': note(`${rule} leaves`),
      Stage: note(rule),
      'Stage:exit': note(`${rule} leaves`),
      RunInstruction: note(rule),
    });
    const config = await configOf({ b: listening(listener('b')), a: listening(listener('a')) });
    verify(lines('FROM x', 'RUN y'), config);
    expect(calls).toEqual([
      'b Dockerfile',
      'a Dockerfile',
      'b Stage',
      'a Stage',
      'b RunInstruction',
      'a RunInstruction',
      'b leaves Stage',
      'a leaves Stage',
      'b leaves Dockerfile',
      'a leaves Dockerfile',
    ]);
  });

  test('has set all parents before the first call', async () => {
    const parents: unknown[] = [];
    const rule = listening({
      Dockerfile(node) {
        const image = node.stages[0]?.from.image;
        parents.push(
          image?.parent?.type,
          image?.parent?.parent?.type,
          image?.parent?.parent?.parent === node,
        );
      },
    });
    verify('FROM x\n', await configOf({ rule }));
    expect(parents).toEqual(['FromInstruction', 'Stage', true]);
  });

  test('calls what a rule listens to in this file, in the order of the rules, whatever it did in others', async () => {
    const calls: string[] = [];
    const rule = (name: string, word: string) =>
      createRule({
        name,
        meta: { type: 'problem', docs: { description: 'For tests' }, messages: {}, schema: [] },
        create: ({ sourceCode }): RuleListener =>
          sourceCode.text.includes(word) ? { Stage: () => void calls.push(`${name} in ${word}`) } : {},
      });
    const config = await configOf({ a: rule('a', 'second'), b: rule('b', ''), c: rule('c', 'first') });
    for (const text of ['FROM first\n', 'FROM second\n', 'FROM third\n']) verify(text, config);
    expect(calls).toEqual(['b in ', 'c in first', 'a in second', 'b in ', 'b in ']);
  });

  test('lets a rule lint another text with the same config', async () => {
    const inner: number[] = [];
    const rule = ruleOf(report => ({
      FromInstruction(node) {
        if (node.image.value === 'outer') inner.push(verify('FROM a\nFROM b\n', config).length);
        report({ node, messageId: 'found', data: { what: node.image.value } });
      },
    }));
    const config: ResolvedConfig = await configOf({ rule });
    expect(verify('FROM outer\n', config).map(({ message }) => message)).toEqual(['Found outer.']);
    expect(inner).toEqual([2]);
  });

  test('takes several types at once', async () => {
    const seen: string[] = [];
    const rule = listening({
      'RunInstruction, CmdInstruction'(node: Node) {
        seen.push(node.type);
      },
      'Keyword,Comment:exit'(node: Node) {
        seen.push(node.type);
      },
    });
    verify(lines('FROM x', 'CMD a', 'RUN y', '# z'), await configOf({ rule }));
    expect(seen).toEqual(['Keyword', 'CmdInstruction', 'Keyword', 'RunInstruction', 'Keyword', 'Comment']);
  });

  test('calls `*` for every node, before the exact ones', async () => {
    const seen: string[] = [];
    const rule = listening({
      FromInstruction: () => seen.push('exact'),
      '*'(node: Node) {
        seen.push(node.type);
      },
    });
    verify('FROM x\n', await configOf({ rule }));
    expect(seen).toEqual(['Dockerfile', 'Stage', 'FromInstruction', 'exact', 'Keyword', 'Word']);
  });

  test('takes undefined for nothing, and types that do not exist for never', async () => {
    const rule = listening({ Stage: undefined, Program: () => expect.unreachable() });
    expect(verify('FROM x\n', await configOf({ rule }))).toEqual([]);
  });
});

describe('rules that are off', () => {
  test.each(['off', 0, ['off', { some: 'option' }]] as const)('are not even created: %j', async setting => {
    const rule = createRule({
      name: 'rule',
      meta: { type: 'problem', docs: { description: 'x' }, messages: { a: 'a' }, schema: [{}] },
      create: () => expect.unreachable(),
    });
    expect(verify('FROM x\n', await configOf({ rule }, { rules: { 't/rule': setting } }))).toEqual([]);
  });
});

test.each([
  ['error', 2],
  ['warn', 1],
  [2, 2],
  [1, 1],
] as const)('severity %j', async (setting, severity) => {
  const config = await configOf({ rule: keywordRule('FROM') }, { rules: { 't/rule': setting } });
  expect(verify('FROM x\n', config)).toMatchObject([{ severity }]);
});

test('messages are sorted by line and column, equal ones stay in the order of the rules', async () => {
  const at = (...places: [number, number][]) =>
    ruleOf(report => ({
      'Dockerfile:exit'() {
        for (const [line, column] of places) report({ loc: { line, column }, messageId: 'found' });
      },
    }));
  const config = await configOf({ z: at([3, 0], [1, 9], [1, 2]), a: at([1, 2], [2, 0]) });
  const messages = verify(lines('FROM x', 'RUN y', 'RUN z'), config);
  expect(messages.map(({ ruleId, line, column }) => [ruleId, line, column])).toEqual([
    ['t/z', 1, 3],
    ['t/a', 1, 3],
    ['t/z', 1, 10],
    ['t/a', 2, 1],
    ['t/z', 3, 1],
  ]);
});

describe('a file that BuildKit would refuse', () => {
  test('gets its syntax errors, and no rule runs', async () => {
    const rule = ruleOf(() => expect.unreachable());
    const messages = verify(lines('FROM x', 'RNU y', 'COPY z'), await configOf({ rule }));
    expect(messages).toHaveLength(2);
    expect(messages).toMatchObject(
      [
        { ruleId: null, fatal: true, severity: 2, line: 2, column: 1, message: /^Parsing error: .*RNU/ },
        { ruleId: null, severity: 2, line: 3, message: /^Invalid instruction: .*COPY/ },
      ].map(expected => ({ ...expected, message: expect.stringMatching(expected.message) as string })),
    );
  });

  test('keeps its rules when only single instructions are wrong', async () => {
    const text = lines('# dflint-disable-next-line t/other', 'FROM x', 'COPY z', 'RUN --bogus a', 'RUN b');
    const config = await configOf({ rule: keywordRule('FROM', 'RUN'), other: keywordRule('FROM') });
    const messages = verify(text, config);
    expect(messages.map(({ ruleId, line, fatal }) => [ruleId, line, fatal])).toEqual([
      ['t/rule', 2, undefined],
      [null, 3, undefined],
      ['t/rule', 4, undefined],
      [null, 4, undefined],
      ['t/rule', 5, undefined],
    ]);
  });

  test('is not hidden by directives', async () => {
    const text = lines('# dflint-disable', 'FROM x', 'RNU y');
    expect(verify(text, await configOf({}))).toMatchObject([{ line: 3, fatal: true }]);
  });

  test.each(['', '\n', '# only a comment\n', '\uFEFF', '\0\x01\xff'])('never throws: %j', async text => {
    expect(verify(text, await configOf({}))).toMatchObject([{ ruleId: null, fatal: true, line: 1 }]);
  });
});

describe('a source code', () => {
  test('is taken as it is, and can be taken again', async () => {
    const sourceCode = createSourceCode('FROM x\n');
    const config = await configOf({ rule: keywordRule('FROM') });
    const first = verify(sourceCode, config);
    expect(first).toHaveLength(1);
    expect(verify(sourceCode, config)).toEqual(first);
  });

  test.each<[string, Record<string, unknown>, string[] | undefined, string[]]>([
    ['nothing', {}, undefined, ['last']],
    ['a name', { targets: 'first' }, undefined, ['first']],
    ['names', { targets: ['first'] }, undefined, ['first']],
    ['an index', { targets: 0 }, undefined, ['first']],
    ['nothing, but another is built, too', {}, ['first', 'nowhere'], ['first', 'last']],
    ['a name, which counts alone', { targets: 'middle' }, ['first'], ['middle']],
    ['an empty list, which is nothing', { targets: [] }, ['middle'], ['middle', 'last']],
  ])('is made for the stages that the setting targets names: %s', async (_, settings, moreTargets, built) => {
    const targets: (string | null)[] = [];
    const rule = createRule({
      name: 'rule',
      meta: { type: 'problem', docs: { description: 'x' }, messages: { a: 'a' }, schema: [] },
      create({ sourceCode }) {
        targets.push(...sourceCode.buildGraph.targets.map(stage => stage.name));
        return {};
      },
    });
    const text = lines('FROM x AS first', 'FROM x AS middle', 'FROM x AS last');
    verify(text, await configOf({ rule }, { settings }), { moreTargets });
    expect(targets).toEqual(built);
  });
});

test('the time of each rule is added up', async () => {
  let clock = 0;
  const slow = ruleOf(() => {
    clock += 5;
    return {
      RunInstruction() {
        clock += 10;
      },
    };
  });
  const times = { now: () => clock, rules: new Map([['t/slow', 100]]) };
  const config = await configOf({ slow, quick: ruleOf(() => ({ Stage: () => undefined })) });
  verify(lines('FROM x', 'RUN y', 'RUN z'), config, { times });
  expect([...times.rules]).toEqual([
    ['t/slow', 125],
    ['t/quick', 0],
  ]);
});

test('verifyFully gives the hidden messages too', async () => {
  const text = lines('FROM x', '# dflint-disable-next-line t/rule -- why', 'RUN y', 'RUN z');
  const { messages, suppressedMessages } = verifyFully(text, await configOf({ rule: keywordRule('RUN') }));
  expect(messages).toMatchObject([{ line: 4 }]);
  expect(suppressedMessages).toMatchObject([
    { line: 3, suppressions: [{ kind: 'directive', justification: 'why' }] },
  ]);
});

test('there are never too many messages, nor comments', async () => {
  const count = 130_000;
  const config = await configOf({ rule: keywordRule('RUN') });
  const hidden = verifyFully(`FROM x\n# dflint-disable\n${'RUN a\n'.repeat(count)}`, config);
  expect(hidden.suppressedMessages).toHaveLength(count);
  const unused = verifyFully(`FROM x\n${'# dflint-disable-next-line\n'.repeat(count)}`, config);
  expect(unused.messages).toHaveLength(count);
});
