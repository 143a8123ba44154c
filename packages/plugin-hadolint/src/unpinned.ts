import type { RuleContext, RuleListener } from '@dflint/core/rule';
import type { PackageName, PackageOperation } from '@dflint/semantics';
import { onCommand } from './commands.ts';
import { listOf } from './messages.ts';
import type { Stages } from './stages.ts';

/**
 * Reports each command that installs packages without a version.
 * @param unpinned which of the packages that a command installs have none; empty where the command is of no concern.
 */
export function reportUnpinned(
  context: Pick<RuleContext<'unpinned'>, 'sourceCode' | 'report'>,
  stages: Stages,
  unpinned: (operation: PackageOperation) => readonly PackageName[],
): RuleListener {
  const { sourceCode } = context;
  return onCommand(
    sourceCode,
    ({ packages: operation }) => {
      if (operation?.action !== 'install') return;
      const words = unpinned(operation).map(({ word }) => word);
      const [first] = words;
      if (!first) return;
      const packages = listOf([...new Set(words.map(({ text }) => text))]);
      const end = Math.max(...words.map(({ range }) => range[1]));
      context.report({
        loc: sourceCode.getLoc([first.range[0], end]),
        messageId: 'unpinned',
        data: { packages, program: operation.command.name },
      });
    },
    { stages },
  );
}
