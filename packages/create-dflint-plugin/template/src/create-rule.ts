import { RuleCreator } from '@dflint/core/rule';

/** Makes a rule; the address of its page follows from its name. */
export const createRule = RuleCreator(name => `__REPOSITORY__/blob/main/docs/rules/${name}.md`);
