import { isAbsolutePath, normalizePath } from '@dflint/semantics';
import type { SimpleCommand } from '@dflint/semantics';
import type { RunInstruction, SourceCode } from '@dflint/core/rule';

/** What tells a package manager to have its cache elsewhere. */
export interface CacheSetting {
  variable: string;
  option: string;
}

/** The folder that a command is told to have its cache in: none, or one. */
export function movedCache(
  { args, assignments }: SimpleCommand,
  run: RunInstruction,
  sourceCode: SourceCode,
  { variable, option }: CacheSetting,
): string[] {
  const words = args.map(({ text }) => text);
  const at = words.indexOf(option);
  const folder =
    (at < 0 ? valueIn(words, option) : words[at + 1]) ??
    valueIn(
      assignments.map(({ text }) => text),
      variable,
    ) ??
    sourceCode.getEnvironment(run).lookup(variable)?.value ??
    '';
  return isAbsolutePath(folder) ? [normalizePath(folder)] : [];
}

/** What stands behind `name=` in one of these words. */
function valueIn(words: readonly string[], name: string): string | undefined {
  return words.find(word => word.startsWith(`${name}=`))?.slice(name.length + 1);
}
