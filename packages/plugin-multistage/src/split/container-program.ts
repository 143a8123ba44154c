import type { CmdInstruction, Command, EntrypointInstruction } from '@dflint/parser';
import type { CommandFacts, ShellWord, SimpleCommand } from '@dflint/semantics';
import { MissingFact } from './missing-fact.ts';
import type { SplitFacts } from './split-facts.ts';

/** A program that the container runs, with its arguments. */
export interface ContainerProgram {
  /** As written: `./app`, `/usr/bin/java`, `gunicorn`. */
  program: ShellWord;
  /** Without its folder. */
  name: string;
  args: readonly ShellWord[];
  /** The folder that it is started in. */
  cwd: string;
}

/** What ENTRYPOINT, CMD and HEALTHCHECK run. */
export interface ContainerPrograms {
  /** What the container is for: mostly one. */
  main: ContainerProgram[];
  /** The names of all programs, those of HEALTHCHECK and of wrappers such as tini included. */
  names: ReadonlySet<string>;
  /** Whether a shell starts any of them. */
  needsShell: boolean;
}

const SHELLS = /^(?:sh|bash|ash|dash)$/;
const INITS = /^(?:tini|dumb-init|catatonit)$/;
/** Interpreters that wait for input: the image holds a language, not a program. */
const REPL =
  /^(?:python[\d.]*|node|ghci|irb|php|php-fpm|jshell|erl|iex|julia|R|perl|lua|bash|apache2-foreground)$/;
const BUILTINS =
  /^(?:cd|exec|export|set|source|\.|:|true|false|sleep|echo|printf|wait|trap|umask|ulimit|test|\[)$/;

/**
 * @throws MissingFact when the file has neither ENTRYPOINT nor CMD: what the image is for then stands elsewhere.
 */
export function containerPrograms(facts: SplitFacts): ContainerPrograms {
  const { sourceCode, instructions, workdir } = facts;
  const entrypoint = last(instructions, 'EntrypointInstruction');
  const cmd = last(instructions, 'CmdInstruction');
  const healthcheck = last(instructions, 'HealthcheckInstruction');
  if (!entrypoint && !cmd) throw new MissingFact('what the container runs');
  const names = new Set<string>();
  let needsShell = false;
  const commandsOf = (
    instruction: CmdInstruction | EntrypointInstruction | typeof healthcheck,
  ): SimpleCommand[] => {
    if (!instruction?.command) return [];
    const commands = sourceCode.getCommands(instruction).map((item: CommandFacts) => item.command);
    if (instruction.command.type === 'ShellCommand' || commands.some(({ name }) => SHELLS.test(name)))
      needsShell = true;
    for (const word of wrappersOf(instruction.command)) names.add(word);
    for (const { name } of commands) names.add(name);
    return commands;
  };
  commandsOf(healthcheck);
  const first = commandsOf(entrypoint);
  const second = entrypoint?.command.type === 'ShellCommand' ? [] : commandsOf(cmd);
  let commands = [...first, ...second];
  const [only] = first;
  // CMD in exec form gives the arguments of an ENTRYPOINT in exec form.
  if (
    only &&
    first.length === 1 &&
    !INITS.test(only.name) &&
    !SHELLS.test(only.name) &&
    cmd?.command.type === 'ExecCommand'
  )
    commands = [{ ...only, args: [...only.args, ...wordsOf(cmd.command)] }];
  const main = commands
    .filter(({ name }) => !SHELLS.test(name) && !INITS.test(name) && !BUILTINS.test(name))
    .map(({ program, name, args, cwd }) => ({
      program,
      name,
      args,
      cwd: cwd.replace(/^\$\{WORKDIR\}$/, workdir),
    }));
  const [single] = main;
  if (main.length === 1 && single?.args.length === 0 && REPL.test(single.name))
    throw new MissingFact(`what is run with ${single.name}`);
  if (main.length === 0) throw new MissingFact('which program the container runs');
  return {
    main: main.map(item => ({ ...item, cwd: item.cwd.startsWith('/') ? item.cwd : workdir })),
    names,
    needsShell,
  };
}

function last<T extends SplitFacts['instructions'][number]['type']>(
  instructions: SplitFacts['instructions'],
  type: T,
): Extract<SplitFacts['instructions'][number], { type: T }> | undefined {
  return instructions.findLast(
    (item): item is Extract<SplitFacts['instructions'][number], { type: T }> => item.type === type,
  );
}

/** The programs that only start another one: the first words in exec form. */
function wrappersOf(command: Command): string[] {
  if (command.type !== 'ExecCommand') return [];
  return command.elements.slice(0, 1).map(({ value }) => value.slice(value.lastIndexOf('/') + 1));
}

function wordsOf(command: Command): ShellWord[] {
  if (command.type !== 'ExecCommand') return [];
  return command.elements.map(({ value, range }) => ({ text: value, known: true, glob: false, range }));
}
