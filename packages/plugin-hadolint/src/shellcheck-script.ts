import type { Instruction, RunInstruction, SourceCode } from '@dflint/core/rule';
import {
  LineIndex,
  type RunScript,
  type ScriptFinding,
  ScriptText,
  shellNameOf,
  withoutOnbuild,
} from '@dflint/semantics';

/** What ShellCheck is told to be silent about: that ash is checked as dash, and files that it cannot follow. As in hadolint. */
const OFF = '# shellcheck disable=SC2187,SC1090,SC1091\n';
/** Behind the line that names the shell. */
const OFF_LINE = 2;

/** About blanks and line breaks: `else if` on one line, repeated blanks. Where the Dockerfile has a continuation, there were none. */
const ABOUT_LAYOUT: readonly number[] = [1075, 2291];

/** What docker build takes from outside without any ARG. */
const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'NO_PROXY'].flatMap(name => [
  name,
  name.toLowerCase(),
]);

/** The shells that ShellCheck knows, and what they are called there. */
const DIALECTS: ReadonlyMap<string, string> = new Map([
  ...['sh', 'bash', 'dash', 'ksh', 'ash'].map(name => [name, name] as const),
  ['busybox', 'ash'],
  ['rbash', 'bash'],
  ['mksh', 'ksh'],
]);

/** A script as ShellCheck gets it. */
export interface ShellCheckScript {
  text: string;
  /** Where a finding stands in the Dockerfile; null when it is about what was added to the script. */
  rangeOf(finding: ScriptFinding): [number, number] | null;
}

/**
 * The script of a RUN for ShellCheck: with a first line that names the shell, and with the variables assigned that are set
 * from outside. Null where there is no script, or ShellCheck does not know its shell.
 *
 * @param variables names of ARG and ENV in the file
 */
export function shellCheckScript(
  run: RunInstruction,
  sourceCode: SourceCode,
  variables: readonly string[],
): ShellCheckScript | null {
  const script = sourceCode.getScript(run);
  if (!script || script.text.trim() === '') return null;
  const shell = sourceCode.getShell(run);
  const dialect = DIALECTS.get(script.interpreter ?? shellNameOf(shell));
  if (dialect === undefined) return null;

  const own = script.interpreter === null ? '' : (/^.*\n/.exec(script.text)?.[0] ?? script.text);
  // A directive of its own counts for the whole script only before the first command.
  const [header = ''] = /^(?:[^\S\n]*(?:#.*)?\n)*/.exec(script.text.slice(own.length)) ?? [];
  const body = own.length + header.length;
  if (script.text.slice(body).trim() === '') return null;

  const environment = sourceCode.getEnvironment(run);
  const declared = variables.filter(name => environment.lookup(name) !== undefined);
  const assigned = [...PROXIES, ...declared, ...setByTriggers(run, sourceCode), ...mountedSecrets(run)];
  const text = new ScriptText();
  text.add(own === '' ? `#!/bin/${dialect}${stopsAtErrors(shell) ? ' -e' : ''}\n` : own, 0);
  text.add(OFF, own.length);
  text.add(header, own.length);
  text.add(`export ${assigned.map(name => `${name}=1`).join(' ')}\n`, body);
  text.add(script.text.slice(body), body);
  const exportLine = OFF_LINE + header.split('\n').length;
  const end = text.text.trimEnd().length;
  const lines = new LineIndex(text.text);

  return {
    text: text.text,
    rangeOf(finding) {
      const { line } = finding.start;
      if (line === OFF_LINE || line === exportLine || (line < OFF_LINE && own === '')) return null;
      // What is missing at the end is reported there; every range has to hold something.
      const first = Math.min(lines.offsetAt(finding.start), end - 1);
      const [start, behind] = text.rangeOf(first, Math.max(lines.offsetAt(finding.end), first + 1));
      if (ABOUT_LAYOUT.includes(finding.code) && isJoined(script, start, behind)) return null;
      return script.rangeOf(start, behind);
    },
  };
}

/** Whether a part of a script, and at least its first word up to the next one, stands in several places of the file. */
function isJoined(script: RunScript, start: number, end: number): boolean {
  const [word = ''] = /^\S*\s*/.exec(script.text.slice(start)) ?? [];
  const behind = Math.max(end, start + word.length + 1);
  const [first, last] = script.rangeOf(start, behind);
  return last - first !== behind - start;
}

/** Whether SHELL has the shell stop at the first command that fails. */
function stopsAtErrors(shell: readonly string[]): boolean {
  return shell.some(
    (word, index) => /^-[a-zA-Z]*e/.test(word) || (word === 'errexit' && shell[index - 1]?.endsWith('o')),
  );
}

/** The names that ARG and ENV give anywhere in a file, each once, as far as they are names to a shell. */
export function declaredVariables(sourceCode: SourceCode): string[] {
  return namesIn(sourceCode.instructions, sourceCode);
}

/** The names that a trigger finds set by those before it, which run first; none for what is no trigger. */
function setByTriggers(run: RunInstruction, sourceCode: SourceCode): string[] {
  if (run.parent?.type !== 'OnbuildInstruction') return [];
  const { instructions = [] } = sourceCode.getStage(run)?.node ?? {};
  const earlier = instructions.filter(
    ({ type, range }) => type === 'OnbuildInstruction' && range[1] <= run.range[0],
  );
  return namesIn(earlier.map(withoutOnbuild), sourceCode);
}

/** The names of the variables that hold secrets while a RUN runs: `--mount=type=secret,id=x,env=NAME`. */
function mountedSecrets({ flags }: RunInstruction): string[] {
  return shellNames(
    flags.flatMap(({ name, options }) => {
      const isSecret = options.some(({ key, value }) => key === 'type' && value?.value === 'secret');
      if (name !== 'mount' || !isSecret) return [];
      return options.flatMap(({ key, value }) => (key === 'env' && value ? [value.value] : []));
    }),
  );
}

function namesIn(instructions: readonly Instruction[], sourceCode: SourceCode): string[] {
  return shellNames(
    instructions.flatMap(instruction => {
      if (instruction.type === 'ArgInstruction') return instruction.pairs.map(({ key }) => key.value);
      if (instruction.type !== 'EnvInstruction') return [];
      return instruction.pairs.map(({ key }) => sourceCode.expand(key, instruction).text);
    }),
  );
}

/** Those of some names that are names to a shell, each once. */
function shellNames(names: readonly string[]): string[] {
  return [...new Set(names)].filter(name => /^[A-Za-z_]\w*$/.test(name));
}
