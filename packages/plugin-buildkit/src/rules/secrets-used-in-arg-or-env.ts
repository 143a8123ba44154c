import type { ArgInstruction, EnvInstruction } from '@dflint/parser';
import { createRule } from '../create-rule.ts';
import { isTrigger, placeIn } from '../place.ts';

// `getSecretsRegex` of BuildKit (frontend/dockerfile/dockerfile2llb/validations.go).
const SECRET = /(?:_|^)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)/i;
const HARMLESS = /(?:_|^)(?:public|file|version)(?:_|$)/i;

export default createRule({
  name: 'secrets-used-in-arg-or-env',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow ARG and ENV for what is named as a secret',
      recommended: true,
      securitySeverity: 7,
    },
    schema: [],
    messages: {
      secret:
        '{{instruction}} keeps "{{name}}" in the image for everybody to read. Use a secret mount: RUN --mount=type=secret.',
    },
    aliases: ['SecretsUsedInArgOrEnv'],
    check: 'instruction',
  },
  create(context) {
    function check(node: ArgInstruction | EnvInstruction): void {
      // Arguments before the first FROM reach no image.
      if (isTrigger(node) || node.parent?.type !== 'Stage') return;
      for (const { key } of node.pairs) {
        const name = node.type === 'EnvInstruction' ? context.sourceCode.expand(key, node).text : key.value;
        if (!SECRET.test(name) || HARMLESS.test(name)) continue;
        context.report({
          loc: placeIn(node, key),
          messageId: 'secret',
          data: { instruction: node.keyword.value.toUpperCase(), name },
        });
      }
    }
    return { ArgInstruction: check, EnvInstruction: check };
  },
});
