// Run by ../rule-tester.test.ts with a vitest of its own: most of these tests fail, as they should.
import type { RuleModule } from '@dflint/core/rule';
import { describe } from 'vitest';
import { RuleTester } from '../../src/index.ts';
import { noMaintainer } from '../rules.ts';
import { scenarios, testsOf } from './scenarios.ts';

for (const [title, scenario] of Object.entries(scenarios)) {
  const rule: RuleModule = scenario.rule ?? noMaintainer;
  describe(title, () => {
    new RuleTester(scenario.config).run('no-maintainer', rule, testsOf(scenario));
  });
}
