import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { FORMATS } from '../src/formatters/formats.ts';
import { dflint, project } from './cli.ts';
import { schemaErrors } from './schema-errors.ts';

const files = {
  Dockerfile:
    'FROM a:latest\nUSER \u001b[31m##[error]::error::x\n# dflint-disable-next-line acme/no-user -- later\nUSER b\n',
  ' ::error::x/Dockerfile': 'FROM b:latest\n',
  'clean/Dockerfile': 'FROM c\n',
};

beforeEach(() => {
  for (const name of ['GITHUB_WORKSPACE', 'GITHUB_ACTIONS', 'CI_PROJECT_DIR']) vi.stubEnv(name, undefined);
});

describe('--format', () => {
  test.each(Object.keys(FORMATS))('%s tells of all problems, and of nothing else', async name => {
    const root = project(files);
    const { code, out, err } = await dflint(root, ['--format', name, '.']);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    for (const rule of ['acme/no-latest', 'acme/no-user']) expect(out).toContain(rule);
    expect(out).not.toMatch(/\u001b|##\[|^\s*::error::x/m);
  });

  test('goes to a file as it goes to standard output', async () => {
    const root = project(files);
    const printed = await dflint(root, ['--format', 'checkstyle', '.']);
    const { out } = await dflint(root, ['--format', 'checkstyle', '--output-file', 'out/report.xml', '.']);
    expect(out).toBe('');
    expect(readFileSync(join(root, 'out/report.xml'), 'utf8')).toBe(printed.out);
  });

  test('sarif knows the versions of plugins, and what comments hide', async () => {
    const { out } = await dflint(project(files), ['--format', 'sarif', '.']);
    expect(await schemaErrors(out, 'sarif-schema-2.1.0.json')).toEqual([]);
    const run = (JSON.parse(out) as Log).runs[0];
    expect(run?.tool.extensions).toMatchObject([
      {
        name: 'dflint-plugin-acme',
        version: '1.0.0',
        rules: [{ id: 'acme/no-latest' }, { id: 'acme/no-user' }],
      },
    ]);
    expect(run?.results?.flatMap(({ suppressions = [] }) => suppressions)).toEqual([
      { kind: 'inSource', justification: 'later' },
    ]);
  });

  test('a formatter for ESLint, by path', async () => {
    const format =
      'export default (results, { cwd, rulesMeta }) => [results.length, cwd, Object.keys(rulesMeta)].join(" ");';
    const root = project({ ...files, 'tools/format.mjs': format });
    const { out } = await dflint(root, ['--format', './tools/format.mjs', '.']);
    expect(out).toBe('3 . acme/no-latest,acme/no-user\n');
  });

  test('an unknown one is told before anything is fixed', async () => {
    const root = project(files);
    const { code, err } = await dflint(root, ['--fix', '--format', 'junti', '.']);
    expect(code).toBe(2);
    expect(err).toContain(
      'dflint: There is no format "junti", and no package for it is installed. Did you mean "junit"?',
    );
    expect(readFileSync(join(root, 'Dockerfile'), 'utf8')).toBe(files.Dockerfile);
  });
});
