import {
  type LintMessage,
  loadSelectors,
  SelectorsNotLoadedError,
  verify,
  verifyAndFix,
  withSelectors,
} from '@dflint/core';
import type { Node, RuleListener } from '@dflint/core/rule';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { configOf, keywordRule, lines, ruleOf } from './rules.ts';

const loaded = vi.hoisted(() => [] as string[]);
vi.mock('esquery', async importOriginal => {
  loaded.push('esquery');
  return importOriginal();
});

const text = lines(
  'FROM x AS build',
  'RUN --mount=type=cache,target=/c make',
  'ONBUILD RUN later',
  'FROM y',
  'COPY --from=build /a /b',
  'ENV a=1 b=2',
);

describe('without the selector engine', () => {
  test('plain types work, and nothing is loaded', async () => {
    expect(verify(text, await configOf({ rule: keywordRule('RUN') }))).toHaveLength(2);
    expect(await withSelectors(() => 'done')).toBe('done');
    expect(loaded).toEqual([]);
  });

  test('a selector is asked for, then loaded once', async () => {
    const rule = ruleOf(report => ({
      'CopyInstruction > Flag'(node: Node) {
        report({ node, messageId: 'found' });
      },
    }));
    const config = await configOf({ before: keywordRule('RUN'), rule });
    expect(() => verify(text, config)).toThrow(SelectorsNotLoadedError);
    expect(() => verifyAndFix(text, config)).toThrow('await loadSelectors()');
    const messages = await withSelectors(() => verify(text, config));
    expect(messages.map(({ line }: LintMessage) => line)).toEqual([2, 3, 5]);
    expect(verify(text, config)).toEqual(messages);
    await loadSelectors();
    expect(loaded).toEqual(['esquery']);
  });

  test('other errors are passed on', async () => {
    await expect(
      withSelectors(() => {
        throw new TypeError('other');
      }),
    ).rejects.toThrow(TypeError);
  });
});

describe('with the selector engine', () => {
  beforeEach(loadSelectors);

  async function matches(selector: string): Promise<string[]> {
    const found: string[] = [];
    const rule = ruleOf(() => ({
      [selector](node: Node) {
        found.push(`${node.loc.start.line} ${node.type}`);
      },
    }));
    expect(verify(text, await configOf({ rule }))).toEqual([]);
    return found;
  }

  test.each([
    ['RunInstruction > Flag', ['2 Flag']],
    ['Flag[name="from"]', ['5 Flag']],
    ['Flag[name=/^(from|mount)$/]', ['2 Flag', '5 Flag']],
    ['Stage Keyword[value="RUN"]', ['2 Keyword', '3 Keyword']],
    ['OnbuildInstruction > RunInstruction', ['3 RunInstruction']],
    ['Stage > RunInstruction', ['2 RunInstruction']],
    ['RunInstruction:has(Flag)', ['2 RunInstruction']],
    [':matches(EnvInstruction, CopyInstruction)', ['5 CopyInstruction', '6 EnvInstruction']],
    ['[legacy=false]', ['6 EnvInstruction']],
    ['RunInstruction:not(:has(Flag))', ['3 RunInstruction']],
    ['KeyValue + KeyValue', ['6 KeyValue']],
    ['CopyInstruction ~ EnvInstruction', ['6 EnvInstruction']],
    ['EnvInstruction > KeyValue:first-child', ['6 KeyValue']],
    ['FromInstruction[name.value="build"]', ['1 FromInstruction']],
    ['Stage.from', []],
    ['FromInstruction.from', ['1 FromInstruction', '4 FromInstruction']],
    ['Flag[name="from"]:exit', ['5 Flag']],
    ['RunInstruction > CopyInstruction', []],
  ])('%s', async (selector, expected) => {
    expect(await matches(selector)).toEqual(expected);
  });

  test('the less exact goes first, then the order of the rules', async () => {
    const calls: string[] = [];
    const listener = (rule: string): RuleListener =>
      Object.fromEntries(
        ['Flag[name="from"][value]', 'CopyInstruction > Flag', 'Flag', '*', 'Flag[name="from"]'].map(
          selector => [
            selector,
            (node: Node) => {
              if (node.type === 'Flag') calls.push(`${rule} ${selector}`);
            },
          ],
        ),
      );
    verify(
      lines('FROM x', 'COPY --from=x a b'),
      await configOf({ one: ruleOf(() => listener('one')), two: ruleOf(() => listener('two')) }),
    );
    expect(calls).toEqual([
      'one *',
      'two *',
      'one Flag',
      'two Flag',
      'one CopyInstruction > Flag',
      'two CopyInstruction > Flag',
      'one Flag[name="from"]',
      'two Flag[name="from"]',
      'one Flag[name="from"][value]',
      'two Flag[name="from"][value]',
    ]);
  });

  test('a malformed one is a fault of its rule', async () => {
    const rule = ruleOf(() => ({ 'Stage[': () => undefined }));
    expect(verify(text, await configOf({ rule }))[0]?.message).toMatch(
      /it listens to "Stage\[", which is no selector: /,
    );
  });
});
