import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { addFiles } from '../packages/dflint/tests/temp-folder.ts';
import { run } from '../packages/internal-tools/src/run-command.ts';
import { type Command, commandsOf } from './runner-log.ts';

/** What is used of the form of action.yml. */
interface Action {
  inputs: Record<string, { default?: string }>;
  outputs: Record<string, { value: string }>;
  runs: { using: string; steps: Step[] };
}

interface Step {
  id: string;
  shell: string;
  env: Record<string, string>;
  run: string;
}

/** How a job that used the action ended. */
export interface Outcome {
  success: boolean;
  outputs: Record<string, string>;
  /** What the runner was told in the log. */
  commands: Command[];
  /** The other lines of the log. */
  text: string;
  summary: string;
}

const root = join(import.meta.dirname, '..');

/** Runs the action in a checkout as a runner of GitHub does: the same steps, expressions, variables and files. */
export class Runner {
  readonly workspace = realpathSync(mkdtempSync(join(tmpdir(), 'dflint-workspace-')));
  readonly #folder = realpathSync(mkdtempSync(join(tmpdir(), 'dflint-runner-')));
  readonly #actionPath = join(this.#folder, 'action');

  /** @param bundle the program that the action brings */
  constructor(bundle: string, files: Record<string, string>) {
    cpSync(join(root, 'action.yml'), join(this.#actionPath, 'action.yml'));
    cpSync(join(root, 'action'), join(this.#actionPath, 'action'), { recursive: true });
    cpSync(bundle, join(this.#actionPath, 'bundle'), { recursive: true });
    addFiles(this.#actionPath, { 'package.json': readFileSync(join(root, 'package.json'), 'utf8') });
    addFiles(this.workspace, files);
  }

  remove(): void {
    rmSync(this.workspace, { recursive: true, force: true });
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /**
   * @param inputs of the step that uses the action
   * @param env more variables of the job
   */
  use(inputs: Record<string, string> = {}, env: Record<string, string> = {}): Outcome {
    const action = load(readFileSync(join(this.#actionPath, 'action.yml'), 'utf8')) as Action;
    const defaults = Object.entries(action.inputs).map(([name, input]) => [name, input.default ?? '']);
    const context: Record<string, string> = {};
    for (const [name, value] of [...defaults, ...Object.entries(inputs)])
      context[`inputs.${name}`] = value ?? '';

    let log = '';
    const files = { GITHUB_OUTPUT: '', GITHUB_STEP_SUMMARY: '', GITHUB_ENV: '', GITHUB_PATH: '' };
    let success = true;
    for (const step of action.runs.steps) {
      const variables = Object.entries(step.env).map(([name, value]) => [name, evaluate(value, context)]);
      const { status, stdout } = this.#runStep(step, {
        ...(Object.fromEntries(variables) as Record<string, string>),
        ...env,
      });
      log += stdout;
      for (const name of Object.keys(files) as (keyof typeof files)[]) files[name] += this.#read(name);
      for (const [name, value] of parseOutputs(this.#read('GITHUB_OUTPUT')))
        context[`steps.${step.id}.outputs.${name}`] = value;
      success &&= status === 0;
      if (!success) break;
    }
    if (files.GITHUB_ENV !== '' || files.GITHUB_PATH !== '') throw new Error('The action changed the job.');
    const outputs = Object.entries(action.outputs).map(([name, { value }]) => [
      name,
      evaluate(value, context),
    ]);
    const { commands, text } = commandsOf(log);
    return {
      success,
      outputs: Object.fromEntries(outputs) as Record<string, string>,
      commands,
      text: text.join('\n'),
      summary: files.GITHUB_STEP_SUMMARY,
    };
  }

  #runStep({ shell, run: script }: Step, env: Record<string, string>): ReturnType<typeof run> {
    if (shell !== 'bash') throw new Error(`The shell ${shell} is not known here.`);
    for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_PATH'])
      writeFileSync(join(this.#folder, name), '');
    const file = join(this.#folder, 'step.sh');
    writeFileSync(file, evaluate(script, {}));
    const path = (name: string): string => join(this.#folder, name);
    // The runner reads both streams as one.
    const both = ['-c', 'exec "$@" 2>&1', 'both', '/bin/bash'];
    return run(
      '/bin/bash',
      [...both, '--noprofile', '--norc', '-e', '-o', 'pipefail', file],
      this.workspace,
      {
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: this.workspace,
        GITHUB_ACTION_PATH: this.#actionPath,
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: 'acme/shop',
        GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
        GITHUB_OUTPUT: path('GITHUB_OUTPUT'),
        GITHUB_STEP_SUMMARY: path('GITHUB_STEP_SUMMARY'),
        GITHUB_ENV: path('GITHUB_ENV'),
        GITHUB_PATH: path('GITHUB_PATH'),
        RUNNER_TEMP: this.#folder,
        ...env,
      },
    );
  }

  #read(name: string): string {
    return readFileSync(join(this.#folder, name), 'utf8');
  }
}

/** Expressions of the forms that action.yml has: `inputs.NAME` and `steps.ID.outputs.NAME`. */
function evaluate(text: string, context: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) => {
    const name = expression.trim();
    if (Object.hasOwn(context, name)) return context[name] ?? '';
    // The outputs of a step that did not get so far.
    if (/^steps\.\w+\.outputs\.[\w-]+$/.test(name) && Object.keys(context).length > 0) return '';
    throw new Error(`The expression ${name} is not known here.`);
  });
}

/** `NAME=VALUE` lines, and values of several lines between `NAME<<END` and `END`. */
function parseOutputs(text: string): [string, string][] {
  const outputs: [string, string][] = [];
  const pattern = /^([^\n=]+?)(?:=(.*)|<<(.+)\n([^]*?)\n\3)\n/gm;
  const rest = text.replace(pattern, (_, name: string, line?: string, _end?: string, lines?: string) => {
    outputs.push([name, line ?? lines ?? '']);
    return '';
  });
  if (rest !== '') throw new Error(`The runner cannot read these outputs: ${rest}`);
  return outputs;
}
