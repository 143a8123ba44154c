import type { RuleFix, RuleFixer, RuleListener, RunInstruction, SourceCode } from '@dflint/core/rule';
import type { CommandFacts, ShellWord, SimpleCommand } from '@dflint/semantics';
import { isInStages, isTrigger, type Stages } from './stages.ts';

interface Scope {
  /** All by default. */
  stages?: Stages;
  /** Whether to look at the triggers of ONBUILD, too, as by default. */
  triggers?: boolean;
  /** Only the RUNs of files that call one of these programs; all by default. */
  programs?: readonly string[];
}

/** Calls `check` for each RUN with its commands. */
export function onRun(
  sourceCode: SourceCode,
  check: (commands: readonly CommandFacts[], run: RunInstruction) => void,
  { stages = 'all', triggers = true, programs }: Scope = {},
): RuleListener {
  // Most files call few of the programs that rules are about.
  if (programs?.every(name => !sourceCode.programs.has(name))) return {};
  return {
    RunInstruction(run) {
      if (!triggers && isTrigger(run)) return;
      const commands = sourceCode.getCommands(run);
      if (commands.length > 0 && isInStages(run, stages, sourceCode)) check(commands, run);
    },
  };
}

/** Calls `check` for each command of each RUN; with `programs`, for those of them alone. */
export function onCommand(
  sourceCode: SourceCode,
  check: (facts: CommandFacts, run: RunInstruction) => void,
  scope?: Scope,
): RuleListener {
  return onRun(
    sourceCode,
    (commands, run) => {
      for (const facts of commands)
        if (scope?.programs?.includes(facts.command.name) ?? true) check(facts, run);
    },
    scope,
  );
}

/** The first argument that is one of these words; undefined when there is none, or the program is another. */
export function subcommandOf(
  { name, args }: SimpleCommand,
  programs: readonly string[],
  words: readonly string[],
): ShellWord | undefined {
  return programs.includes(name) ? args.find(({ text }) => words.includes(text)) : undefined;
}

/** Whether a command has one of these options: a letter, also among others (`-qy`), or a name (`--yes`, `--yes=x`). */
export function hasFlag({ args }: SimpleCommand, ...names: string[]): boolean {
  return args.some(({ text }) => {
    if (!text.startsWith('-')) return false;
    const flag = text.split('=', 1)[0] ?? '';
    if (flag.startsWith('--')) return names.includes(flag.slice(2));
    return names.some(name => name.length === 1 && flag.includes(name, 1));
  });
}

/** Whether a command has one of these words as an argument. */
export function hasWord({ args }: SimpleCommand, ...words: string[]): boolean {
  return args.some(({ text }) => words.includes(text));
}

/** Whether options may hide in an argument that is known at run time only: `apt-get $OPTIONS install`. */
export function hasUnknownOptions({ args }: SimpleCommand, subcommand: ShellWord): boolean {
  return args.slice(0, args.indexOf(subcommand)).some(({ known, text }) => !known && /^[$`]/.test(text));
}

/** Adds an argument behind another one; null where that one is not written out in the file. */
export function insertArgument(
  fixer: RuleFixer,
  sourceCode: SourceCode,
  after: ShellWord,
  text: string,
): RuleFix | null {
  if (sourceCode.getText(after) !== after.text) return null;
  return fixer.insertTextAfter(after, ` ${text}`);
}
