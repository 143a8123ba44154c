import type { RuleModule } from '@dflint/core/rule';
import { expectTypeOf, test } from 'vitest';
import type { CaseOptions, RunTests } from '../src/index.ts';
import { noMaintainer } from './rules.ts';

/** The cases that `run` takes for a rule. */
function testsFor<MessageIds extends string, Options extends readonly unknown[]>(
  _rule: RuleModule<MessageIds, Options>,
): RunTests<MessageIds, Options> {
  return { valid: [], invalid: [] };
}

test('message ids are those of the rule', () => {
  expectTypeOf(testsFor(noMaintainer)).toExtend<RunTests<'deprecated' | 'remove'>>();
  expectTypeOf(testsFor(noMaintainer)).not.toExtend<RunTests<'deprecated'>>();
  expectTypeOf(testsFor(noMaintainer as RuleModule)).not.toExtend<RunTests<'deprecated' | 'remove'>>();
});

test('options are those of the rule, and each may be left out', () => {
  type Options = CaseOptions<[{ fix: boolean; names: string[] }, number]>;
  expectTypeOf<[]>().toExtend<Options>();
  expectTypeOf<[{ fix: true }]>().toExtend<Options>();
  expectTypeOf<[{ names: string[] }, 1]>().toExtend<Options>();
  expectTypeOf<readonly [{ readonly names: readonly ['a'] }]>().toExtend<Options>();
  expectTypeOf<[{ fix: 'yes' }]>().not.toExtend<Options>();
  expectTypeOf<['yes']>().not.toExtend<Options>();
});
