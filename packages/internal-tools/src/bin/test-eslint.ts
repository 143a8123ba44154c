// Installs the plugin for ESLint, packed as it would be published, in empty folders with ESLint 9 and with ESLint 10, and
// runs the program `eslint` there with the config of the plugin's README.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { pack } from '../packed-files.ts';
import { type CommandResult, npmInstall, run } from '../run-command.ts';
import { SAMPLE_DOCKERFILE, SAMPLE_RULE as RULE } from '../sample-dockerfile.ts';
import { type Manifest, readJson, root, withDependencies } from '../workspace.ts';

interface Result {
  filePath: string;
  messages: { ruleId: string | null; severity: number; line: number; message: string }[];
}

const FILES = {
  Dockerfile: SAMPLE_DOCKERFILE,
  '.devcontainer/Dockerfile': 'FROM debian:12\nMAINTAINER me\n',
  'app.js': 'const unused = 1;\n',
};

const readme = readFileSync(join(root, 'packages/eslint-plugin/README.md'), 'utf8');
const [, readmeConfig = ''] = /```js\n(\/\/ eslint\.config\.js\n[^]*?)```/.exec(readme) ?? [];
assert.notEqual(readmeConfig, '', 'the README has no config');

const folder = mkdtempSync(join(tmpdir(), 'dflint-eslint-'));
try {
  const packed = pack(withDependencies('@dflint/eslint-plugin'), join(folder, 'tarballs'));
  const tarballs = [...packed.values()].map(({ tarball }) => tarball);
  for (const installed of ['eslint-9', 'eslint']) {
    const { version } = readJson<Manifest>(join(root, 'node_modules', installed, 'package.json'));
    const project = join(folder, installed);
    const eslint = [`eslint@${version}`, `@eslint/js@${version.split('.')[0]}`];
    npmInstall(project, [...eslint, ...tarballs], { type: 'module' });
    checkReadme(project);
    checkUnscoped(project);
    checkFix(project);
    checkUnusedDirectives(project);
    checkSuppressions(project);
    checkCommonJs(project);
    console.log(`ok ESLint ${version}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Writes the files anew, with the config of the README or another. */
function write(project: string, files: Record<string, string> = {}): void {
  for (const [name, text] of Object.entries({ ...FILES, 'eslint.config.js': readmeConfig, ...files })) {
    mkdirSync(dirname(join(project, name)), { recursive: true });
    writeFileSync(join(project, name), text);
  }
}

function eslint(project: string, ...args: string[]): CommandResult {
  return run(process.execPath, [join(project, 'node_modules/eslint/bin/eslint.js'), ...args], project);
}

/** The reports by file, as `line rule`. */
function report(project: string, ...args: string[]): Record<string, string[]> {
  const { stdout, stderr } = eslint(project, '--format', 'json', ...args, '.');
  assert.equal(stderr, '');
  const results = JSON.parse(stdout) as Result[];
  return Object.fromEntries(
    results.map(({ filePath, messages }) => [
      relative(project, filePath).replaceAll('\\', '/'),
      messages.map(({ line, ruleId, message }) => `${line} ${ruleId ?? message}`),
    ]),
  );
}

/** The README's config, to the letter: each file gets the rules of its language. */
function checkReadme(project: string): void {
  write(project);
  const expected = {
    '.devcontainer/Dockerfile': ['2 buildkit/maintainer-deprecated'],
    Dockerfile: [`1 ${RULE}`],
    'app.js': ['1 no-unused-vars'],
    'eslint.config.js': [],
  };
  assert.deepEqual(report(project), expected);
  for (const run of ['first', 'second']) assert.deepEqual(report(project, '--cache'), expected, run);
  const { stdout } = eslint(project, '--print-config', 'Dockerfile');
  assert.equal((JSON.parse(stdout) as { language: string }).language, 'dflint/dockerfile');
}

/** Why the README scopes the rules for JavaScript. */
function checkUnscoped(project: string): void {
  const scoped = "{ files: ['**/*.{js,mjs,cjs}'], extends: [js.configs.recommended] }";
  assert.ok(readmeConfig.includes(scoped));
  write(project, { 'eslint.config.js': readmeConfig.replace(scoped, 'js.configs.recommended') });
  assert.equal(eslint(project, 'Dockerfile').status, 2);
}

function checkFix(project: string): void {
  write(project);
  assert.equal(eslint(project, '--fix', '.devcontainer').status, 0);
  assert.equal(
    readFileSync(join(project, '.devcontainer/Dockerfile'), 'utf8'),
    'FROM debian:12\nLABEL org.opencontainers.image.authors="me"\n',
  );
}

function checkUnusedDirectives(project: string): void {
  const comments = `# eslint-disable-next-line ${RULE}\n# dflint-disable-next-line ${RULE}\nFROM debian:12\n`;
  write(project, { '.devcontainer/Dockerfile': comments });
  const found = report(project, '--report-unused-disable-directives')['.devcontainer/Dockerfile'];
  const unused = `Unused eslint-disable directive (no problems were reported from '${RULE}').`;
  assert.deepEqual(found, [`1 ${unused}`, '2 dflint/no-useless-directive']);
}

/** Bulk suppressions: what is there is forgiven, what is new is not. */
function checkSuppressions(project: string): void {
  write(project, { 'app.js': '' });
  assert.equal(eslint(project, '.').status, 1);
  assert.equal(eslint(project, '--suppress-all', '.').status, 0);
  const suppressions = readJson<unknown>(join(project, 'eslint-suppressions.json'));
  assert.deepEqual(suppressions, { Dockerfile: { [RULE]: { count: 1 } } });
  assert.equal(eslint(project, '.').status, 0);
  write(project, { 'app.js': '', 'api/Dockerfile': SAMPLE_DOCKERFILE });
  assert.equal(eslint(project, '.').status, 1);
  write(project, { 'app.js': '', Dockerfile: 'FROM debian:12\n', 'api/Dockerfile': 'FROM debian:12\n' });
  assert.equal(eslint(project, '.').status, 2, 'a suppression that is not needed any more');
  assert.equal(eslint(project, '--prune-suppressions', '.').status, 0);
  rmSync(join(project, 'eslint-suppressions.json'));
  rmSync(join(project, 'api'), { recursive: true });
}

function checkCommonJs(project: string): void {
  const config = "module.exports = [require('@dflint/eslint-plugin').default.configs.recommended];\n";
  write(project, { 'eslint.config.cjs': config });
  const { stdout, status } = eslint(project, '--config', 'eslint.config.cjs', 'Dockerfile');
  rmSync(join(project, 'eslint.config.cjs'));
  assert.equal(status, 1);
  assert.match(stdout, new RegExp(RULE));
}
