import type { RuleDefinition } from '@eslint/core';
import { DockerfileSourceCode, END_OF_FILE } from '../source-code.ts';
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
        for (const {
          message,
          line,
          column,
          endLine = line,
          endColumn = column,
          fix,
        } of sourceCode.sendReports()) {
          context.report({
            loc: { start: { line, column: column - 1 }, end: { line: endLine, column: endColumn - 1 } },
            messageId: 'useless',
            data: { message },
            fix: fix ? () => ({ range: [fix.range[0], fix.range[1]], text: fix.text }) : null,
          });
        }
      },
    };
  },
};
