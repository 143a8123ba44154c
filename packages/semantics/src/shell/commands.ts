import type { ShellWord } from './words.ts';

/** `> file`, `2>> file`, `< file`: `target` is null for here-documents and descriptors (`2>&1`). */
export interface ShellRedirect {
  operator: string;
  /** The number before the operator; null where none is given. */
  descriptor: number | null;
  target: ShellWord | null;
}

/** How a command stands in its script. Commands under a condition count as if they ran. */
export interface CommandContext {
  /** In a branch of `if`, `case`, `||`, or in a loop. */
  conditional: boolean;
  /** In `$(...)` or `<(...)`: its output is used, not only its effect. */
  substitution: boolean;
}

/** Of a command that always runs, for its effect. */
export const PLAIN: CommandContext = { conditional: false, substitution: false };

/** One program call of a script, wrappers such as `sudo` and `env` taken away. */
export interface SimpleCommand {
  /** The program without its folder; empty when it cannot be known. */
  name: string;
  /** The word that names the program, folder included. */
  program: ShellWord;
  args: ShellWord[];
  /** The variables that are set for this call alone: `NAME=value`. */
  assignments: ShellWord[];
  redirects: ShellRedirect[];
  /** The working directory: absolute, or beginning with `${` where it is not known. */
  cwd: string;
  /** The command whose output is piped into it, or into the braces, parentheses or loop that it stands in. */
  input: SimpleCommand | null;
  /** Whether more arguments come from standard input (`xargs`). */
  moreArguments: boolean;
  context: CommandContext;
  /** `[start, end)` in the file: from the first word (a wrapper, an assignment) to the last, redirections included. */
  range: [number, number];
}

/** First arguments that are questions. */
const QUESTIONS: ReadonlySet<string> = new Set([
  '--version',
  '-version',
  'version',
  '--help',
  '-help',
  'help',
  '-h',
]);
/** Those that are one as the only argument. */
const LONE_QUESTIONS: ReadonlySet<string> = new Set(['-v', '-V', '-vV']);

/** Whether a command only asks a program for its version or its help. `gem install x --version 1.2` does not. */
export function isQuery({ args }: SimpleCommand): boolean {
  const first = args[0]?.text;
  const last = args.at(-1)?.text;
  if (first === undefined || last === undefined) return false;
  return (
    QUESTIONS.has(first) ||
    (args.length === 1 && LONE_QUESTIONS.has(first)) ||
    last === '--version' ||
    last === '--help'
  );
}
