import type { RuleModule, RuleType } from '@dflint/core/rule';
import { createRule } from './create-rule.ts';

interface NewName<Options> {
  name: string;
  /** hadolint's code. */
  code: string;
  /** As severe as hadolint has it: a problem is an error. */
  type: RuleType;
  description: string;
  /** The options with which the rule does what hadolint does. */
  options?: Options;
}

/**
 * The rule of another package under a name and a code of this one. It is in no preset but `all`: who uses both packages
 * has the rule already, with the same code as an alias.
 */
export function renamedRule<MessageIds extends string, Options extends readonly unknown[]>(
  rule: RuleModule<MessageIds, Options>,
  { name, code, type, description, options }: NewName<Options>,
): RuleModule<MessageIds, []> & { name: string } {
  const { messages, fixable, hasSuggestions } = rule.meta;
  // One array for all files, so that the rule applies its defaults once.
  const fixed = options ?? ([] as readonly unknown[] as Options);
  return createRule<[], MessageIds>({
    name,
    meta: {
      type,
      docs: { description },
      aliases: [code],
      schema: [],
      messages,
      ...(fixable && { fixable }),
      ...(hasSuggestions !== undefined && { hasSuggestions }),
    },
    create: context => rule.create({ ...context, options: fixed }),
  });
}
