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

const PYTHON_TOOL = /^(?:python[\d.]*|pip[\d.]*|uv|poetry|hatch|flit)$/;

/** The build step that a command is, or null. `--version` and `--help` are none, nor is cleaning. */
export function buildStep(command: SimpleCommand): BuildStep | null {
  const { name } = command;
  const tool = buildTools.get(name);
  const isOther = !tool && (PYTHON_TOOL.test(name) || COMPILER_NAME.test(name));
  // Most commands build nothing: for them, no more is done than this.
  if ((!tool && !isOther) || isQuery(command)) return null;
  const args = command.args.map(word => word.text);
  if (!tool) {
    if (PYTHON_TOOL.test(name)) return pythonStep(command, args);
    const isAsked = args.length === 0 || args.some(text => COMPILER_QUERY.test(text));
    return isAsked ? null : { label: name, ecosystem: 'c', command };
  }
  const words = withoutValues(args, tool);
  if (tool.runsScripts) return scriptStep(command, tool, words);
  // `make clean all` builds, `make clean` does not.
  const targets = words.filter(text => !text.startsWith('-') && !text.includes('='));
  if (tool.unless && targets.length > 0 && targets.every(text => tool.unless?.test(text))) return null;
  if (tool.unless && words.some(text => text.startsWith('-') && tool.unless?.test(text))) return null;
  if (!tool.when) return { label: name, ecosystem: tool.ecosystem, command };
  const word = words.find(text => tool.when?.test(text));
  return word === undefined ? null : { label: `${name} ${word}`, ecosystem: tool.ecosystem, command };
}

function withoutValues(args: string[], tool: BuildTool): string[] {
  return args.filter((_, index) => index === 0 || !tool.valueFlags?.includes(args[index - 1] ?? ''));
}

/** `npm run build`, `yarn build`, `yarn workspace web build`, `pnpm -r build`, `turbo run build`. */
function scriptStep(command: SimpleCommand, tool: BuildTool, args: string[]): BuildStep | null {
  const { name } = command;
  const words = args.filter(text => !text.startsWith('-'));
  const run = words.findIndex(text => /^(run|run-script|rum|urn)$/.test(text));
  let script: string | undefined;
  if (run >= 0)
    script = words
      .slice(run + 1)
      .find((text, index) => index === 0 || name === 'lerna' || BUILD_SCRIPT.test(text));
  else if (name === 'yarn' && words[0] === 'workspace') script = words[2];
  else if (name === 'npm') return null;
  // `bun build file.ts` bundles; everywhere else the first word is a script's name.
  else script = words[0];
  // `bun dist/index.js` runs a file.
  if (script === undefined || !BUILD_SCRIPT.test(script) || /\.[cm]?[jt]sx?$/.test(script)) return null;
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
  const module = args[args.indexOf('-m') + 1];
  if (args.includes('-m')) {
    if (module === 'build') return step('python -m build');
    return (module === 'pip' || module === 'pip3') && args.includes('wheel') ? step('pip wheel') : null;
  }
  const setup = args.findIndex(text => text.endsWith('setup.py'));
  const task = setup < 0 ? undefined : args[setup + 1];
  return task !== undefined && /^(build|build_ext|install|bdist|bdist_wheel|bdist_egg|develop)$/.test(task)
    ? step(`setup.py ${task}`)
    : null;
}
