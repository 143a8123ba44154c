import type { Edge, SourceCode } from '@dflint/core/rule';
import { createRule } from '../create-rule.ts';
import { isTrigger, placeIn } from '../place.ts';

/** Whether an edge has the stage's name and not a variable that holds it. */
function isWritten({ word, instruction }: Edge, name: string, sourceCode: SourceCode): boolean {
  return !isTrigger(instruction) && sourceCode.getText(word).toLowerCase() === name.toLowerCase();
}

export default createRule({
  name: 'stage-name-casing',
  meta: {
    type: 'layout',
    docs: { description: 'Require stage names in lower case', recommended: 'strict' },
    fixable: 'code',
    schema: [],
    messages: { upperCase: 'The stage name "{{name}}" is not in lower case. Call it "{{lower}}".' },
    aliases: ['StageNameCasing'],
    check: 'instruction',
  },
  create(context) {
    const { sourceCode } = context;
    return {
      'Dockerfile:exit'() {
        for (const { node, name, dependents } of sourceCode.buildGraph.stages) {
          const { name: word } = node.from;
          if (word === null || name === null || name === name.toLowerCase()) continue;
          const lower = name.toLowerCase();
          context.report({
            loc: placeIn(node.from, word),
            messageId: 'upperCase',
            data: { name, lower },
            fix: fixer => [
              fixer.replaceText(word, lower),
              ...dependents
                .filter(edge => isWritten(edge, name, sourceCode))
                .map(edge => fixer.replaceText(edge.word, lower)),
            ],
          });
        }
      },
    };
  },
});
