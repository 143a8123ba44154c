import type { CommandFacts } from '@dflint/semantics';
import type { RuleContext, RuleListener, SourceCode } from '@dflint/core/rule';
import { onRun, subcommandOf } from './commands.ts';
import { hasCacheMount } from './mounts.ts';
import { type CacheSetting, movedCache } from './moved-cache.ts';
import { removes, removesFromHome } from './removals.ts';
import type { Stages } from './stages.ts';

interface CacheOf {
  programs: readonly string[];
  /** The subcommands that download packages. */
  fills: readonly string[];
  /** The subcommands that throw the downloads away. */
  cleans: readonly string[];
  /** Where the downloads are, in any version: below `/`, or below a home folder. */
  folders: readonly string[];
  /** What moves them. */
  setting?: CacheSetting;
}

/** Reports each RUN that fills the cache of a package manager and does not empty it afterwards. */
export function reportKeptCache(
  context: { sourceCode: SourceCode; report: RuleContext<'kept'>['report'] },
  stages: Stages,
  { programs, fills, cleans, folders: standard, setting }: CacheOf,
): RuleListener {
  const { sourceCode } = context;
  return onRun(
    sourceCode,
    (commands, run) => {
      const last = commands.findLast(({ command }) => subcommandOf(command, programs, fills))?.command;
      if (!last) return;
      const folders = setting ? [...standard, ...movedCache(last, run, sourceCode, setting)] : standard;
      if (folders.some(each => hasCacheMount(run, each))) return;
      const empties = (facts: CommandFacts): boolean =>
        subcommandOf(facts.command, programs, cleans) !== undefined ||
        folders.some(each => (each.startsWith('/') ? removes(facts, each) : removesFromHome(facts, each)));
      const after = commands.slice(commands.findIndex(({ command }) => command === last) + 1);
      if (after.some(empties)) return;
      context.report({
        loc: sourceCode.getLoc(last.range),
        messageId: 'kept',
        data: { program: last.name },
      });
    },
    { stages, programs },
  );
}
