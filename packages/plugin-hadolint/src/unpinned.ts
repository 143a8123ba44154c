import type { RuleContext, RuleListener } from '@dflint/core/rule';
import type { PackageName, PackageOperation } from '@dflint/semantics';
import { onCommand } from './commands.ts';
import { listOf } from './messages.ts';
import type { Stages } from './stages.ts';

/**
 * Reports each command that installs packages without a version.
 * @param programs what installs them.
 * @param unpinned which of the packages that a command installs have none; empty where the command is of no concern.
 */
export function reportUnpinned(
  context: Pick<RuleContext<'unpinned'>, 'sourceCode' | 'report'>,
  stages: Stages,
  programs: readonly string[],
  unpinned: (operation: PackageOperation) => readonly PackageName[],
): RuleListener {
  const { sourceCode } = context;
  return onCommand(
    sourceCode,
    ({ packages: operation }) => {
      if (operation?.action !== 'install') return;
      const packages = unpinned(operation);
      const [first] = packages;
      if (!first) return;
      const names = new Set<string>();
      let end = 0;
      for (const { word } of packages) {
        names.add(word.text);
        end = Math.max(end, word.range[1]);
      }
      context.report({
        loc: sourceCode.getLoc([first.word.range[0], end]),
        messageId: 'unpinned',
        data: { packages: listOf([...names]), program: operation.command.name },
      });
    },
    { stages, programs },
  );
}
