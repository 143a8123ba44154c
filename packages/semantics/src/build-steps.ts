import { BUILD_SCRIPT, COMPILER_NAME, COMPILER_QUERY, buildTools } from './data/build-tools.ts';
import type { BuildTool, Ecosystem } from './data/build-tools.ts';
import { isQuery } from './shell/commands.ts';
import type { SimpleCommand } from './shell/commands.ts';

/** A command that turns source into an artifact. */
export interface BuildStep {
  /** What a message calls it: `go build`, `npm run build`, `make`. */
  label: string;
  ecosystem: Ecosystem;
  command: SimpleCommand;
}

const PYTHON_TOOL = /^(?:python[\d.]*|pip[\d.]*|uv|poetry|hatch|flit|pdm|rye)$/;
/** What all names of Python's tools and of compilers begin with or have in them: too many to list. */
const MAY_BUILD = /^(?:python|pip|uv|poetry|hatch|flit|pdm|rye)|cc|\+\+|clang/;

/** An option, a variable or the value of an option. */
const NO_TARGET = /^-|=|^\d+$/;

/** The build step that a command is, or null. `--version` and `--help` are none, nor is cleaning. */
export function buildStep(command: SimpleCommand): BuildStep | null {
  const { name } = command;
  const tool = buildTools.get(name);
  // Most commands build nothing: for them, no more is done than this.
  if (!tool && !MAY_BUILD.test(name)) return null;
  const isPython = !tool && PYTHON_TOOL.test(name);
  if ((!tool && !isPython && !COMPILER_NAME.test(name)) || isQuery(command)) return null;
  const args = command.args.map(word => word.text);
  if (!tool) {
    if (isPython) return pythonStep(command, args);
    const isAsked = args.length === 0 || args.some(text => COMPILER_QUERY.test(text));
    return isAsked ? null : { label: name, ecosystem: 'c', command };
  }
  const words = withoutValues(args, tool);
  if (tool.runsScripts) return scriptStep(command, tool, words);
  if (tool.unless && buildsNothing(words, tool.unless)) return null;
  if (!tool.when) return { label: name, ecosystem: tool.ecosystem, command };
  const word = tool.runsTasks
    ? words.find(text => tool.when?.test(text))
    : subcommands(words).find(text => tool.when?.test(text));
  return word === undefined ? null : { label: `${name} ${word}`, ecosystem: tool.ecosystem, command };
}

/** Whether all targets are none that build, or an option says so: `make clean all` builds, `make -j 4 clean` does not. */
function buildsNothing(words: string[], unless: RegExp): boolean {
  const targets = words.filter(text => !NO_TARGET.test(text));
  if (targets.length > 0 && targets.every(text => unless.test(text))) return true;
  return words.some(text => text.startsWith('-') && unless.test(text));
}

function withoutValues(args: string[], tool: BuildTool): string[] {
  const { valueFlags } = tool;
  if (!valueFlags) return args;
  return args.filter((_, index) => index === 0 || !valueFlags.includes(args[index - 1] ?? ''));
}

/** The subcommand of one word, and that of two: `build`, `chef cook`. `+nightly` before it chooses a toolchain. */
function subcommands(words: string[]): string[] {
  const [first, second] = words.filter(text => !/^[-+]/.test(text));
  return first === undefined ? [] : [first, `${first} ${second ?? ''}`];
}

const RUN = /^(?:run|run-script|rum|urn|run-many|exec|x|dlx)$/;

/** `npm run build`, `yarn build`, `yarn workspace web build`, `pnpm -r build`, `turbo run build`. */
function scriptStep(command: SimpleCommand, tool: BuildTool, args: string[]): BuildStep | null {
  const { name } = command;
  const words = args.map(text => text.replace(/^--targets?=/, '')).filter(text => !text.startsWith('-'));
  const run = words.findIndex(text => RUN.test(text));
  let script: string | undefined;
  if (run >= 0)
    script = words
      .slice(run + 1)
      .find((text, index) => index === 0 || name === 'lerna' || BUILD_SCRIPT.test(text));
  else if (name === 'yarn' && words[0] === 'workspace') script = words[2];
  else if (name === 'npm') return null;
  // `bun build file.ts` bundles; everywhere else the first word is a script's name.
  else script = words[0];
  if (script === undefined) return null;
  // `yarn tsc`, `pnpm next build`: what is no script is a program of the project's dependencies.
  const inner = name === 'npm' ? undefined : buildTools.get(script);
  if (inner?.ecosystem === 'node' && script !== name) {
    const rest = command.args.slice(command.args.findIndex(word => word.text === script) + 1);
    const step = buildStep({ ...command, name: script, args: rest });
    return step && { ...step, command };
  }
  // `bun dist/index.js` runs a file.
  if (!BUILD_SCRIPT.test(script) || /\.[cm]?[jt]sx?$/.test(script)) return null;
  const label = run >= 0 ? `${name} run ${script}` : `${name} ${script}`;
  return { label, ecosystem: tool.ecosystem, command };
}

function pythonStep(command: SimpleCommand, args: string[]): BuildStep | null {
  const step = (label: string): BuildStep => ({ label, ecosystem: 'python', command });
  const { name } = command;
  if (!name.startsWith('python')) {
    const [first, second] = args.filter(text => !text.startsWith('-'));
    if (first === 'wheel' && name.startsWith('pip')) return step('pip wheel');
    if (first === 'build' && !name.startsWith('pip')) return step(`${name} build`);
    return first === 'pip' && second === 'wheel' ? step('uv pip wheel') : null;
  }
  const flag = args.findIndex(text => /^-[BEIOPSbdsuv]*m/.test(text));
  if (flag >= 0) {
    const glued = args[flag]?.replace(/^-\w*?m/, '');
    const module = glued || args[flag + 1];
    if (module === 'build') return step('python -m build');
    if (module === 'PyInstaller' || module === 'nuitka') return step(`python -m ${module}`);
    return (module === 'pip' || module === 'pip3') && args.includes('wheel') ? step('pip wheel') : null;
  }
  const setup = args.findIndex(text => text.endsWith('setup.py'));
  const task = setup < 0 ? undefined : args[setup + 1];
  return task !== undefined && /^(build|build_ext|install|bdist|bdist_wheel|bdist_egg|develop)$/.test(task)
    ? step(`setup.py ${task}`)
    : null;
}
