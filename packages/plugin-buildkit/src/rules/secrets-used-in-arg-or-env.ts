import type { ArgInstruction, EnvInstruction } from '@dflint/parser';
import { isLiteral } from '@dflint/semantics';
import { createRule } from '../create-rule.ts';
import { isTrigger, placeIn } from '../place.ts';

// `getSecretsRegex` of BuildKit (frontend/dockerfile/dockerfile2llb/validations.go).
const SECRET = /(?:_|^)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)/i;
const HARMLESS = /(?:_|^)(?:public|file|version)(?:_|$)/i;
// Of OpenPGP keys: 160 bits in version 4, 256 in version 6 (RFC 9580, 5.5.4), written in upper case by those who print them.
const FINGERPRINT = /^(?:0x)?(?:[0-9A-F]{40}|[0-9A-F]{64})$/;

export interface Options {
  fingerprints?: boolean;
}

export default createRule<[Options], 'secret'>({
  name: 'secrets-used-in-arg-or-env',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow ARG and ENV for what is named as a secret',
      recommended: true,
      securitySeverity: 7,
    },
    schema: [
      {
        type: 'object',
        properties: {
          fingerprints: {
            type: 'boolean',
            description:
              'Whether the fingerprint of an OpenPGP key counts as a secret, as it does for BuildKit',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ fingerprints: true }],
    messages: {
      secret:
        '{{instruction}} keeps "{{name}}" in the image for everybody to read. Use a secret mount: RUN --mount=type=secret.',
    },
    aliases: ['SecretsUsedInArgOrEnv'],
    check: 'instruction',
  },
  create(context, [{ fingerprints }]) {
    function check(node: ArgInstruction | EnvInstruction): void {
      // Arguments before the first FROM reach no image.
      if (isTrigger(node) || node.parent?.type !== 'Stage') return;
      for (const { key, value } of node.pairs) {
        const name =
          node.type === 'ArgInstruction' || isLiteral(key)
            ? key.value
            : context.sourceCode.expand(key, node).text;
        if (!SECRET.test(name) || HARMLESS.test(name)) continue;
        if (!fingerprints && FINGERPRINT.test(value?.value ?? '')) continue;
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
