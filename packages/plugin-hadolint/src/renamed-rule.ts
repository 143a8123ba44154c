import type { RuleContext, RuleModule, RuleType } from '@dflint/core/rule';
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
  /** The context of the file before, which is mostly that of the next one. */
  let last: { given: object; own: RuleContext<MessageIds, Options> } | null = null;
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
    create(context) {
      if (last?.given !== context) {
        const own = Object.create(context, { options: { value: fixed } }) as RuleContext<MessageIds, Options>;
        last = { given: context, own };
      }
      return rule.create(last.own);
    },
  });
}
