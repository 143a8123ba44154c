import type { RuleModule } from '@dflint/core/rule';
import type { SourceCode } from '@dflint/semantics';
import { carryOver } from './carry-over.ts';
import { containerPrograms } from './container-program.ts';
import { dropCleanups } from './drop-cleanups.ts';
import { recipeMakers } from './ecosystems/index.ts';
import { MissingFact } from './missing-fact.ts';
import { otherRules } from './other-rules.ts';
import type { EcosystemName } from './recipe.ts';
import { render } from './render.ts';
import { runtimeBase } from './runtime-base.ts';
import { platformOf } from './runtime-images.ts';
import { SplitFacts } from './split-facts.ts';
import { validate } from './validate.ts';

/** The outcome of planning a split: the whole new text, or what the Dockerfile does not tell. */
export type Split = { ecosystem: EcosystemName | null } & (
  { text: string; missing: null } | { text: null; missing: string }
);

/**
 * Splits a file with one stage into a builder and a runtime stage, by the text of the Dockerfile alone. The result is
 * validated; `rule` is `no-build-tools-in-final-image` itself. `missing` completes "the file does not say ...". Never throws for any Dockerfile.
 */
export function splitStage(sourceCode: SourceCode, rule: RuleModule): Split {
  let ecosystem: EcosystemName | null = null;
  try {
    const facts = new SplitFacts(sourceCode);
    const programs = containerPrograms(facts);
    for (const makeRecipe of recipeMakers) {
      const recipe = makeRecipe(facts, programs, name => (ecosystem = name));
      if (!recipe) continue;
      const platform = platformOf(facts.image);
      const carried = carryOver(facts, recipe, programs, platform);
      const base = runtimeBase(facts, recipe, programs, carried, platform);
      const { filename } = sourceCode;
      const options = filename === undefined ? {} : { filename };
      const after = dropCleanups(render(facts, recipe, carried, base), options);
      validate(sourceCode, after, [rule, ...otherRules]);
      return { ecosystem, text: after.text, missing: null };
    }
    throw new MissingFact('what its build leaves behind');
  } catch (error) {
    if (error instanceof MissingFact) return { ecosystem, text: null, missing: error.message };
    throw error;
  }
}
