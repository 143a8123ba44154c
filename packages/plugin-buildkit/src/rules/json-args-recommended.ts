import type { CmdInstruction, EntrypointInstruction, HealthcheckInstruction } from '@dflint/parser';
import type { SourceCode } from '@dflint/semantics';
import { createRule } from '../create-rule.ts';
import { hasCommentInside } from '../fix-places.ts';
import { needsShell, plainWords } from '../plain-words.ts';
import { placeIn, isTrigger } from '../place.ts';
import { createShellFinder } from '../stage-shell.ts';
import { createFamilyFinder } from '../stage-family.ts';

export interface Options {
  healthcheck?: boolean;
  withShell?: boolean;
}

function messageIdOf(
  type: 'CmdInstruction' | 'EntrypointInstruction' | 'HealthcheckInstruction',
  command: string,
  isPosix: boolean,
): 'shellForm' | 'needsShell' | 'brokenJson' {
  if (/^\s*\[\s*["'].*\]\s*$/s.test(command)) return 'brokenJson';
  return type !== 'HealthcheckInstruction' && isPosix && needsShell(command) ? 'needsShell' : 'shellForm';
}

/** Whether CMD and ENTRYPOINT meet in an image: the JSON form changes how one is given to the other. */
function isCombined(node: CmdInstruction | EntrypointInstruction, sourceCode: SourceCode): boolean {
  const stage = sourceCode.getStage(node);
  const other = node.type === 'CmdInstruction' ? 'EntrypointInstruction' : 'CmdInstruction';
  return stage !== null && sourceCode.factOf(sourceCode.buildGraph, createFamilyFinder)(stage, other);
}

export default createRule<[Options], 'shellForm' | 'needsShell' | 'brokenJson' | 'writeJson'>({
  name: 'json-args-recommended',
  meta: {
    type: 'suggestion',
    docs: { description: 'Require the JSON form for CMD and ENTRYPOINT', recommended: true },
    fixable: 'code',
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        properties: {
          healthcheck: { type: 'boolean', description: 'Also report HEALTHCHECK CMD' },
          withShell: { type: 'boolean', description: 'Also report where a SHELL instruction is in force' },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ healthcheck: false, withShell: false }],
    messages: {
      shellForm:
        '{{instruction}} runs within a shell, which does not pass signals on. Write its arguments as JSON.',
      needsShell:
        '{{instruction}} runs within a shell, which does not pass signals on. Start its program with exec, as in {{instruction}} ["sh", "-c", "exec ..."].',
      brokenJson:
        'This is no valid JSON, so {{instruction}} gives it to a shell as it stands. Write double quotes, each backslash twice, and no comma at the end.',
      writeJson: 'Write {{json}}.',
    },
    aliases: ['JSONArgsRecommended', 'DL3025'],
    check: 'instruction',
  },
  create(context, [{ healthcheck, withShell }]) {
    const { sourceCode } = context;

    function check(node: CmdInstruction | EntrypointInstruction | HealthcheckInstruction): void {
      const { command } = node;
      if (command?.type !== 'ShellCommand' || isTrigger(node)) return;
      if (!withShell && sourceCode.factOf(sourceCode.buildGraph, createShellFinder)(node)) return;
      const words = plainWords(command.value);
      const isPosix = sourceCode.getEnvironment(node).shellFlavour === 'posix';
      const json =
        words && isPosix && !hasCommentInside(sourceCode.ast, command)
          ? `[${words.map(word => `"${word}"`).join(', ')}]`
          : null;
      const fix =
        json === null
          ? null
          : { json, isSafe: node.type === 'HealthcheckInstruction' || !isCombined(node, sourceCode) };
      context.report({
        loc: node.type === 'HealthcheckInstruction' ? placeIn(node, node.kind) : node.keyword.loc,
        messageId: messageIdOf(node.type, command.value, isPosix),
        data: { instruction: node.keyword.value.toUpperCase() },
        fix: fix?.isSafe ? fixer => fixer.replaceText(command, fix.json) : null,
        suggest:
          fix && !fix.isSafe
            ? [
                {
                  messageId: 'writeJson',
                  data: { json: fix.json },
                  fix: fixer => fixer.replaceText(command, fix.json),
                },
              ]
            : null,
      });
    }

    return {
      CmdInstruction: check,
      EntrypointInstruction: check,
      HealthcheckInstruction: healthcheck ? check : undefined,
    };
  },
});
