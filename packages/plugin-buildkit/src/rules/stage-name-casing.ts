import type { Edge } from '@dflint/core/rule';
import { createRule } from '../create-rule.ts';
import { isTrigger, placeIn } from '../place.ts';

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
    /** Whether the word is the stage's name and not a variable that holds it. */
    const isName = ({ word, instruction }: Edge, name: string): boolean =>
      !isTrigger(instruction) && context.sourceCode.getText(word).toLowerCase() === name.toLowerCase();

    return {
      'Dockerfile:exit'() {
        for (const { node, name, dependents } of context.sourceCode.buildGraph.stages) {
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
                .filter(edge => isName(edge, name))
                .map(edge => fixer.replaceText(edge.word, lower)),
            ],
          });
        }
      },
    };
  },
});
