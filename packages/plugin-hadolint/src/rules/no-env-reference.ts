import type { KeyValue, Variable, Word } from '@dflint/core/rule';
import type { Environment } from '@dflint/semantics';
import { createRule } from '../create-rule.ts';
import { isTrigger } from '../stages.ts';

function variablesOf(word: Word | null): Variable[] {
  return word?.parts.filter(part => typeof part === 'object') ?? [];
}

/** The proxy arguments, which no file has to declare, are there for RUN alone. */
function isSetBefore(name: string, environment: Environment): boolean {
  const variable = environment.lookup(name);
  return variable !== undefined && (variable.kind !== 'predefined' || variable.isSet);
}

export default createRule({
  name: 'no-env-reference',
  meta: {
    type: 'problem',
    docs: { description: 'Disallow referring to a variable in the ENV that defines it', recommended: true },
    schema: [],
    messages: {
      early:
        '"{{name}}" is set by this same ENV, and holds only behind it: here it still has the value from before, or none. Use a second ENV.',
    },
    aliases: ['DL3044'],
  },
  create(context) {
    const { sourceCode } = context;
    return {
      EnvInstruction(node) {
        // Only another pair of the same ENV is of concern.
        if (node.pairs.length < 2 || isTrigger(node)) return;
        const environment = sourceCode.getEnvironment(node);
        const isDefinedBy = (name: string, own: KeyValue): boolean =>
          node.pairs.some(pair => pair !== own && pair.key.value === name);
        for (const pair of node.pairs) {
          for (const variable of variablesOf(pair.value)) {
            const { name, operator } = variable;
            if (operator !== null || !isDefinedBy(name, pair) || isSetBefore(name, environment)) continue;
            // A base image may have it: PATH at least.
            if (name === 'PATH' || pair.key.value === name) continue;
            context.report({ node: variable, messageId: 'early', data: { name } });
          }
        }
      },
    };
  },
});
