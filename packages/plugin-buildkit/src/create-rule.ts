import { RuleCreator } from '@dflint/core/rule';

/** Makes a rule of this package; the address of its page follows from its name. */
export const createRule = RuleCreator(
  name => `https://github.com/dflint/dflint/blob/main/rules-docs/buildkit/${name}.md`,
);
