import type { RuleFix, RuleFixer, RuleListener, RunInstruction, SourceCode } from '@dflint/core/rule';
import type { CommandFacts, ShellWord, SimpleCommand } from '@dflint/semantics';
import { isInStages, isTrigger, type Stages } from './stages.ts';

interface Scope {
  /** All by default. */
  stages?: Stages;
  /** Whether to look at the triggers of ONBUILD, too, as by default. */
  triggers?: boolean;
  /** Only the RUNs that call one of these programs; all by default. */
  programs?: readonly string[];
}

/** Calls `check` for each RUN with its commands. */
export function onRun(
  sourceCode: SourceCode,
  check: (commands: readonly CommandFacts[], run: RunInstruction) => void,
  { stages = 'all', triggers = true, programs }: Scope = {},
): RuleListener {
  return {
    RunInstruction(run) {
      if (!triggers && isTrigger(run)) return;
      const commands = sourceCode.getCommands(run);
      const isOfConcern = programs ? hasAny(commands, programs) : commands.length > 0;
      if (isOfConcern && isInStages(run, stages, sourceCode)) check(commands, run);
    },
  };
}

/** Whether the file calls one of these programs. Most files call few of those that rules are about. */
export function callsAny(sourceCode: SourceCode, programs: readonly string[]): boolean {
  const called = sourceCode.programs;
  for (const name of programs) if (called.has(name)) return true;
  return false;
}

function hasAny(commands: readonly CommandFacts[], programs: readonly string[]): boolean {
  for (const { command } of commands) if (programs.includes(command.name)) return true;
  return false;
}

/** Calls `check` for each command of each RUN; with `programs`, for those of them alone. */
export function onCommand(
  sourceCode: SourceCode,
  check: (facts: CommandFacts, run: RunInstruction) => void,
  scope: Scope = {},
): RuleListener {
  const { programs } = scope;
  return onRun(
    sourceCode,
    (commands, run) => {
      for (const facts of commands) if (!programs || programs.includes(facts.command.name)) check(facts, run);
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
  if (!programs.includes(name)) return undefined;
  for (const word of args) if (words.includes(word.text)) return word;
  return undefined;
}

/** Whether a command has one of these options: a letter, also among others (`-qy`), or a name (`--yes`, `--yes=x`). */
export function hasFlag({ args }: SimpleCommand, ...names: string[]): boolean {
  for (const { text } of args) if (text.startsWith('-') && isFlag(text, names)) return true;
  return false;
}

function isFlag(text: string, names: readonly string[]): boolean {
  const end = text.indexOf('=');
  const flag = end < 0 ? text : text.slice(0, end);
  if (flag.startsWith('--')) return names.includes(flag.slice(2));
  return names.some(name => name.length === 1 && flag.includes(name, 1));
}

/** Whether a command has one of these words as an argument. */
export function hasWord({ args }: SimpleCommand, ...words: string[]): boolean {
  for (const { text } of args) if (words.includes(text)) return true;
  return false;
}

/** Whether what is piped into a command says yes to its questions: `yes | ...`, `echo y | ...`. */
export function isAnswered({ input }: SimpleCommand): boolean {
  if (!input) return false;
  if (input.name === 'yes') return true;
  return /^(echo|printf)$/.test(input.name) && input.args.some(({ text }) => /^y(es)?(\\n)?$/i.test(text));
}

/** Whether options may hide in an argument that is known at run time only: `apt-get $OPTIONS install`. */
export function hasUnknownOptions({ args }: SimpleCommand, subcommand: ShellWord): boolean {
  for (const word of args) {
    if (word === subcommand) break;
    if (!word.known && /^[$`]/.test(word.text)) return true;
  }
  return false;
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

/** The same in front of an argument. */
export function insertArgumentBefore(
  fixer: RuleFixer,
  sourceCode: SourceCode,
  before: ShellWord,
  text: string,
): RuleFix | null {
  if (sourceCode.getText(before) !== before.text) return null;
  return fixer.insertTextBefore(before, `${text} `);
}
