import type { ArgInstruction, EnvInstruction } from '@dflint/core/rule';
import { createRule } from '../create-rule.ts';
import { isSecretName } from '../secret-names.ts';

export default createRule({
  name: 'no-secret-names',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow ARG and ENV for what is named like a secret',
      recommended: 'strict',
      securitySeverity: 7,
    },
    schema: [],
    messages: {
      secret:
        '"{{name}}" is named like a secret, and whoever has the image can read it. Use "RUN --mount=type=secret".',
    },
    aliases: ['DL3064'],
  },
  create(context) {
    function check({ pairs }: ArgInstruction | EnvInstruction): void {
      for (const { key } of pairs) {
        if (isSecretName(key.value))
          context.report({ node: key, messageId: 'secret', data: { name: key.value } });
      }
    }
    return { ArgInstruction: check, EnvInstruction: check };
  },
});
