/** What a shell takes as text, whatever stands around it; `=` only behind a first character that is none of a name. */
const WORD = /^[\w@%+=:,./-]+$/;
/** `NAME=value` in front of a command. */
const ASSIGNMENT = /^\w+=/;

/** What POSIX shells run themselves and no program does, with the reserved words (POSIX, "Shell Command Language"). */
const SHELL_ONLY: ReadonlySet<string> = new Set(
  `. : alias bg bind break builtin case cd command continue declare dirs disown do done elif else esac eval exec exit
  export fc fg fi for function getopts hash history if in jobs let local logout popd pushd read readonly return select
  set shift shopt source suspend then time times trap type typeset ulimit umask unalias unset until wait while`.split(
    /\s+/,
  ),
);

/** The words of a command line in which a shell does nothing but to split it; null when it does more. */
export function plainWords(commandLine: string): string[] | null {
  const words = commandLine.trim().split(/[ \t]+/);
  const [program = ''] = words;
  const isPlain = words.every(word => WORD.test(word)) && !ASSIGNMENT.test(program);
  return isPlain && !SHELL_ONLY.has(program) ? words : null;
}

/** Whether JSON words alone cannot say what a command line does: it has variables, operators, or a command of the shell. */
export function needsShell(commandLine: string): boolean {
  const [program = ''] = commandLine.trim().split(/\s+/);
  return /[$`|&;<>]/.test(commandLine) || ASSIGNMENT.test(program) || SHELL_ONLY.has(program);
}
