import type { RuleDefinition } from '@eslint/core';
import { DockerfileSourceCode } from '../source-code.ts';
import { LANGUAGES } from '../wrap-rule.ts';

/**
 * Instructions that Docker refuses. Without any rule they are problems of the file, as in dflint; but ESLint does not ask
 * for those where comments are forbidden (`noInlineConfig`), and only then does this rule report them.
 */
export const noInvalidInstruction: RuleDefinition = {
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow broken instructions where comments that configure ESLint are forbidden',
      url: 'https://github.com/dflint/dflint/tree/main/packages/eslint-plugin#rules',
      recommended: true,
    },
    languages: LANGUAGES,
    messages: { invalid: 'Invalid instruction: {{why}}' },
    schema: [],
  },
  create(context) {
    const { sourceCode } = context;
    if (!(sourceCode instanceof DockerfileSourceCode)) return {};
    return {
      Dockerfile() {
        for (const { message, loc } of sourceCode.untoldErrors())
          context.report({ loc, messageId: 'invalid', data: { why: message } });
      },
    };
  },
};
