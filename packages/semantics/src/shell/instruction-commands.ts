import type {
  CmdInstruction,
  Dockerfile,
  EntrypointInstruction,
  ExecCommand,
  HealthcheckInstruction,
  RunInstruction,
} from '@dflint/parser';
import { posixShells } from '../data/wrappers.ts';
import type { Environment, ShellFlavour } from '../environment.ts';
import { PLAIN } from './commands.ts';
import type { SimpleCommand } from './commands.ts';
import { flattenScript } from './flatten.ts';
import { heredocText, interpreterOf, wholeScript } from './heredoc-script.ts';
import { jsonOffset } from './json-script.ts';
import { maskShellText } from './mask.ts';
import { ShellScope } from './scope.ts';
import type { ShellWord } from './words.ts';
import { programCall } from './wrappers.ts';

/** The instructions that hold a command. */
export type CommandInstruction =
  RunInstruction | CmdInstruction | EntrypointInstruction | HealthcheckInstruction;

/**
 * The commands that an instruction runs, in the order in which they stand: those of a shell-form line, of
 * heredoc scripts, of `sh -c` in exec form, or the one program of the exec form. Empty where the script is not
 * for a POSIX shell (SHELL of PowerShell or cmd, a heredoc with another interpreter). `flavour` is what runs shell form.
 */
export function instructionCommands(
  instruction: CommandInstruction,
  text: string,
  escape: Dockerfile['escape'],
  environment: Environment,
  flavour: ShellFlavour,
): SimpleCommand[] {
  const command = instruction.command;
  if (!command) return [];
  const scope = ShellScope.ofInstruction(environment, instruction.range[1] - instruction.range[0]);
  if (command.type === 'ExecCommand') return execCommands(command, scope, text);
  if (flavour !== 'posix') return [];
  const heredocs = instruction.type === 'RunInstruction' ? instruction.heredocs : [];
  const heredoc = wholeScript(command, heredocs);
  if (heredoc) {
    const script = heredocText(heredoc);
    const interpreter = interpreterOf(script.text);
    const isShell = interpreter === null || posixShells.has(interpreter);
    return isShell ? flattenScript(script.text, scope, at => script.offsetAt(at)) : [];
  }
  const start = command.range[0];
  const end = heredocs.at(-1)?.range[1] ?? command.range[1];
  const script = maskShellText(text, command.range, escape) + text.slice(command.range[1], end);
  return flattenScript(script, scope, at => start + at);
}

function execCommands(command: ExecCommand, scope: ShellScope, text: string): SimpleCommand[] {
  const words: ShellWord[] = [];
  for (const { value, range } of command.elements)
    words.push({ text: value, known: true, glob: false, range });
  const call = programCall(words);
  if (!call) return [];
  const { name, program, args, moreArguments } = call;
  const outer: SimpleCommand = {
    name,
    program,
    args,
    assignments: [],
    redirects: [],
    cwd: scope.cwd,
    input: null,
    moreArguments,
    context: PLAIN,
    range: command.range,
  };
  if (!posixShells.has(name)) return [outer];
  const flag = args.findIndex(word => /^-[a-z]*c$/.test(word.text));
  const script = flag < 0 ? undefined : args[flag + 1];
  const element = command.elements.find(candidate => candidate.range === script?.range);
  return element ? [outer].concat(flattenScript(element.value, scope, jsonOffset(element, text))) : [outer];
}
