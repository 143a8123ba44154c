import type { RuleContext, RuleListener, SourceCode } from '@dflint/core/rule';
import {
  hasFlag,
  hasUnknownOptions,
  insertArgument,
  insertArgumentBefore,
  isAnswered,
  onCommand,
  subcommandOf,
} from './commands.ts';

interface Question {
  programs: readonly string[];
  /** The subcommands that ask. */
  subcommands: readonly string[];
  /** The options that answer, without dashes. */
  flags: readonly string[];
  /** The option that the fix writes. */
  insert: string;
  /** Subcommands that have no such option: the fix writes a global one in front of them. */
  global?: { subcommands: readonly string[]; insert: string };
}

/** Reports each command of a package manager that would wait for an answer. */
export function reportUnanswered(
  context: { sourceCode: SourceCode; report: RuleContext<'asks'>['report'] },
  { programs, subcommands, flags, insert, global }: Question,
): RuleListener {
  const { sourceCode } = context;
  return onCommand(
    sourceCode,
    ({ command }) => {
      const subcommand = subcommandOf(command, programs, subcommands);
      if (!subcommand || hasFlag(command, ...flags) || hasUnknownOptions(command, subcommand)) return;
      if (isAnswered(command)) return;
      const { text } = subcommand;
      const before = global?.subcommands.includes(text) ? global.insert : null;
      context.report({
        loc: sourceCode.getLoc(command.range),
        messageId: 'asks',
        data: {
          program: command.name,
          answered: before === null ? `${text} ${insert}` : `${before} ${text}`,
        },
        fix: fixer =>
          before === null
            ? insertArgument(fixer, sourceCode, subcommand, insert)
            : insertArgumentBefore(fixer, sourceCode, subcommand, before),
      });
    },
    { programs },
  );
}
