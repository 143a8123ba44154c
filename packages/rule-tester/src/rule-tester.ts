import type { RuleModule } from '@dflint/core';
import { describe, it } from 'vitest';
import { checkEveryMessage, checkLocations } from './assertion-options.ts';
import { checkInvalidCase, checkValidCase, findDuplicates, withoutMarks } from './check-case.ts';
import { checkRule } from './check-rule.ts';
import type { Subject } from './lint-case.ts';
import { RuleCrash } from './rule-crash.ts';
import { runInvalidCase, runValidCase } from './run-case.ts';
import type { RuleTesterConfig, RunTests, ValidTestCase } from './types.ts';

/** The prefix of a rule that is tested under its bare name, as in ESLint. */
const PREFIX = 'rule-to-test';
/** A test of vitest has a name of one line. */
const MAX_NAME = 100;

/** Tests rules as ESLint's RuleTester does: each case is a test of vitest. */
export class RuleTester {
  readonly #config: RuleTesterConfig;

  /** @param config what all cases have in common. */
  constructor(config: RuleTesterConfig = {}) {
    this.#config = config;
  }

  /**
   * Makes the tests of a rule: a group of its name, in it a test of what the rule says about itself, and the groups
   * `valid` and `invalid` with a test for each case. Stands where `describe` may stand.
   * @param name the rule's name. With a prefix (`acme/no-x`), it is what comments in the Dockerfile call it.
   */
  run<MessageIds extends string, Options extends readonly unknown[]>(
    name: string,
    rule: RuleModule<MessageIds, Options>,
    tests: RunTests<NoInfer<MessageIds>, NoInfer<Options>>,
  ): void {
    if (!Array.isArray(tests.valid) || !Array.isArray(tests.invalid))
      throw new Error(`The tests of ${name} need "valid" and "invalid": arrays of cases.`);
    const ruleId = name.includes('/') ? name : `${PREFIX}/${name}`;
    const subject: Subject = { ruleId, rule, config: this.#config };
    const frames = (new Error().stack ?? '').split('\n').slice(2);
    describe(name, () => {
      addTests(subject, tests, test => atFrames(test, frames));
    });
  }
}

/** Runs a test, and says of what it throws where in the test file it comes from. */
type Guard = (test: () => Promise<void> | void) => Promise<void>;

function addTests(subject: Subject, tests: RunTests, guard: Guard): void {
  const { assertionOptions = {} } = subject.config;
  const valid = tests.valid.map(toCase);
  const { invalid } = tests;
  const duplicates = findDuplicates([...valid, ...invalid]);
  const addGroup = <Case extends ValidTestCase>(
    group: string,
    cases: readonly Case[],
    run: (test: Case) => Promise<void>,
  ): void => {
    if (cases.length === 0) return;
    describe(group, () => {
      for (const test of cases) {
        (test.only ? it.only : it)(nameOf(test), () =>
          guard(async () => {
            const other = duplicates.get(test);
            if (other) throw new Error(`This is the same case as "${nameOf(other)}".`);
            await run(test);
          }),
        );
      }
    });
  };

  it('meta', () =>
    guard(async () => {
      await checkRule(subject.rule);
      if (assertionOptions.requireEveryMessage) checkEveryMessage(subject.rule, invalid);
    }));
  addGroup('valid', valid, async test => {
    await checkValidCase(subject.rule, test);
    await runValidCase(subject, test);
  });
  addGroup('invalid', invalid, async test => {
    await checkInvalidCase(subject.rule, test);
    if (assertionOptions.requireLocation) checkLocations(test);
    await runInvalidCase(subject, test);
  });
}

function toCase(test: string | ValidTestCase): ValidTestCase {
  return typeof test === 'string' ? { code: test } : test;
}

function nameOf({ name, code, marks }: ValidTestCase): string {
  const text = name ?? withoutMarks(code, marks).trim().replaceAll('\n', '\\n');
  return text.length > MAX_NAME ? `${text.slice(0, MAX_NAME - 3)}...` : text;
}

/** The place in the test file helps more than one in here. A rule that crashes keeps its own stack. */
async function atFrames(test: () => Promise<void> | void, frames: readonly string[]): Promise<void> {
  try {
    await test();
  } catch (error) {
    if (error instanceof Error && !(error instanceof RuleCrash))
      error.stack = [`${error.name}: ${error.message}`, ...frames].join('\n');
    throw error;
  }
}
