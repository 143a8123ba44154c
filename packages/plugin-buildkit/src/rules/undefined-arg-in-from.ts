import type { Dockerfile, FromInstruction, Word } from '@dflint/parser';
import { isLiteral } from '@dflint/semantics';
import { createRule } from '../create-rule.ts';
import { nearestName } from '../nearest-name.ts';
import { placeIn } from '../place.ts';
import { platformArguments } from '../platform-arguments.ts';
import { variablesOf } from '../variables-of.ts';

/** What FROM knows: the arguments before the first one, and those that BuildKit gives. */
function declaredNames({ preamble }: Dockerfile): Set<string> {
  const declared = new Set(platformArguments.keys());
  for (const instruction of preamble)
    if (instruction.type === 'ArgInstruction')
      for (const { key } of instruction.pairs) declared.add(key.value);
  return declared;
}

export default createRule({
  name: 'undefined-arg-in-from',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require an ARG before the first FROM for each variable of a FROM',
      recommended: true,
    },
    schema: [],
    messages: {
      undeclared: 'No ARG before the first FROM declares "{{name}}". Declare it there.',
      misspelt: 'No ARG before the first FROM declares "{{name}}". "{{nearest}}" may be meant.',
    },
    aliases: ['UndefinedArgInFrom'],
    check: 'instruction',
  },
  create(context) {
    const { sourceCode } = context;

    function check(node: FromInstruction, word: Word): void {
      if (isLiteral(word)) return;
      const declared = sourceCode.factOf(sourceCode.ast, declaredNames);
      for (const variable of variablesOf(word)) {
        const { name } = variable;
        if (declared.has(name)) continue;
        const nearest = nearestName(name, declared);
        context.report({
          loc: placeIn(node, variable),
          messageId: nearest === null ? 'undeclared' : 'misspelt',
          data: { name, nearest },
        });
      }
    }

    return {
      FromInstruction(node) {
        check(node, node.image);
        const platform = node.flags.find(({ name }) => name === 'platform')?.value;
        if (platform) check(node, platform);
      },
    };
  },
});
