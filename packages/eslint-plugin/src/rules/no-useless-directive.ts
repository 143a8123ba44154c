import type { RuleDefinition } from '@eslint/core';
import { DockerfileSourceCode, END_OF_FILE } from '../source-code.ts';
import { placeOf, toEdit } from '../to-eslint.ts';
import { LANGUAGES } from '../wrap-rule.ts';

/**
 * Comments of dflint that do nothing: they hide nothing, name no rule, or have nothing behind them. ESLint's own option
 * (`reportUnusedDisableDirectives`) is about its own comments.
 */
export const noUselessDirective: RuleDefinition = {
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow `dflint-disable` and `dflint-enable` comments that do nothing',
      url: 'https://github.com/dflint/dflint/tree/main/packages/eslint-plugin#rules',
      recommended: true,
    },
    fixable: 'code',
    languages: LANGUAGES,
    messages: { useless: '{{message}}' },
    schema: [],
  },
  create(context) {
    const { sourceCode } = context;
    if (!(sourceCode instanceof DockerfileSourceCode)) return {};
    return {
      [END_OF_FILE]() {
        for (const message of sourceCode.sendReports()) {
          const { fix } = message;
          context.report({
            loc: placeOf(message),
            messageId: 'useless',
            data: { message: message.message },
            fix: fix ? () => toEdit(fix) : null,
          });
        }
      },
    };
  },
};
