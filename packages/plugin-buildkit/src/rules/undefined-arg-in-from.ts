import { createRule } from '../create-rule.ts';
import { nearestName } from '../nearest-name.ts';
import { placeIn } from '../place.ts';
import { platformArguments } from '../platform-arguments.ts';
import { variablesOf } from '../variables-of.ts';

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
    const declared = new Set(platformArguments.keys());
    for (const instruction of context.sourceCode.ast.preamble)
      if (instruction.type === 'ArgInstruction')
        for (const { key } of instruction.pairs) declared.add(key.value);

    return {
      FromInstruction(node) {
        const platform = node.flags.find(({ name }) => name === 'platform')?.value;
        for (const word of [node.image, ...(platform ? [platform] : [])]) {
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
      },
    };
  },
});
