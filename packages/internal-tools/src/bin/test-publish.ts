// Publishes all packages to a registry of its own (verdaccio, on loopback), as they are and as the next release will
// make them, and uses them from there as people do.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRegistry } from '../local-registry.ts';
import { run, runOrThrow, type CommandResult } from '../run-command.ts';
import { SAMPLE_DOCKERFILE, SAMPLE_RULE } from '../sample-dockerfile.ts';
import { listPublicPackages, readJson, root, type Manifest } from '../workspace.ts';

const MULTISTAGE = '@dflint/plugin-multistage';

const folder = mkdtempSync(join(tmpdir(), 'dflint-publish-'));
const registry = await startRegistry(join(folder, 'registry'));
try {
  const present = publish(root);
  const next = publish(nextRelease(), present);
  assert.notEqual(next[MULTISTAGE], present[MULTISTAGE], 'the next release must have a version of its own');
  runsAtOnce();
  mixesVersions(present[MULTISTAGE] ?? '');
  createsPlugin();
} finally {
  registry.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Publishes the packages of a working tree whose versions are not published yet; gives all versions by name. */
function publish(tree: string, published: Readonly<Record<string, string>> = {}): Record<string, string> {
  const versions: Record<string, string> = {};
  for (const found of listPublicPackages()) {
    const path = join(tree, 'packages', found.folder);
    const { name, version } = readJson<Manifest>(join(path, 'package.json'));
    versions[name] = version;
    if (published[name] !== version) runOrThrow('npm', ['publish', '--ignore-scripts'], path, registry.env);
  }
  const list = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  console.log(`published: ${list.join(', ')}`);
  return versions;
}

/** A copy of the packages with the versions that the pending changesets, and one more, give them. */
function nextRelease(): string {
  const tree = join(folder, 'next');
  for (const file of [
    'package.json',
    '.changeset',
    ...listPublicPackages().map(found => `packages/${found.folder}`),
  ]) {
    cpSync(join(root, file), join(tree, file), {
      recursive: true,
      filter: path => !/packages[\\/][\w-]+[\\/](node_modules|tests|\.tsc)$/.test(path),
    });
  }
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'), 'junction');
  writeFileSync(join(tree, '.changeset/one-more.md'), `---\n'${MULTISTAGE}': minor\n---\n\nOne more.\n`);
  // Changelogs name the commits of changesets.
  const git = (...args: string[]): string =>
    runOrThrow('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.org', ...args], tree);
  git('init', '-q', '-b', 'main');
  git('add', '.changeset');
  git('commit', '-q', '-m', 'changesets');
  runOrThrow(join(root, 'node_modules/.bin/changeset'), ['version'], tree);
  return tree;
}

/** `npx dflint .` in a folder that has only a Dockerfile. */
function runsAtOnce(): void {
  const project = newProject('at-once', { Dockerfile: SAMPLE_DOCKERFILE });
  const result = run('npx', ['--yes', 'dflint', '.'], project, registry.env);
  reports(result, SAMPLE_RULE);
  console.log('ok: npx dflint .');
}

/** A rule package that is older than the rest, as who pins one has it. */
function mixesVersions(older: string): void {
  const config = {
    root: true,
    plugins: [MULTISTAGE, '@dflint/plugin-buildkit'],
    rules: { [SAMPLE_RULE]: 'error', MaintainerDeprecated: 'error' },
  };
  const project = newProject('mixed', {
    'package.json': '{ "private": true }',
    Dockerfile: `${SAMPLE_DOCKERFILE}MAINTAINER me\n`,
    '.dflintrc.json': JSON.stringify(config),
  });
  runOrThrow('npm', ['install', '-D', 'dflint', `${MULTISTAGE}@${older}`], project, registry.env);
  const installed = (name: string): string =>
    readJson<Manifest>(join(project, 'node_modules', name, 'package.json')).version;
  assert.equal(installed(MULTISTAGE), older);
  assert.notEqual(installed('dflint'), older);
  const result = run('npx', ['--no-install', 'dflint', '.'], project, registry.env);
  reports(result, SAMPLE_RULE, 'buildkit/maintainer-deprecated');
  console.log(`ok: ${MULTISTAGE}@${older} beside dflint@${installed('dflint')}`);
}

/** `npm create dflint-plugin`: the new package passes its tests, is published, and is used by its name. */
function createsPlugin(): void {
  const workshop = newProject('workshop', {});
  const name = 'dflint-plugin-example';
  runOrThrow('npm', ['create', 'dflint-plugin', '--yes', '--', name, '--yes'], workshop, registry.env);
  const plugin = join(workshop, name);
  assert.ok(existsSync(join(plugin, 'package.json')), 'npm create made no package');
  runOrThrow('npm', ['install'], plugin, registry.env);
  runOrThrow('npm', ['test'], plugin, registry.env);
  runOrThrow('npm', ['run', 'build', '--if-present'], plugin, registry.env);
  runOrThrow('npm', ['publish', '--access', 'public'], plugin, registry.env);

  const project = newProject('user', {
    'package.json': '{ "private": true }',
    Dockerfile: SAMPLE_DOCKERFILE,
    '.dflintrc.json': JSON.stringify({ root: true, extends: ['plugin:example/all'] }),
  });
  runOrThrow('npm', ['install', '-D', 'dflint', name], project, registry.env);
  const { stdout } = run('npx', ['--no-install', 'dflint', '--list-rules'], project, registry.env);
  assert.match(stdout, /^example\//m, 'the rules of the new plugin must be there');
  console.log('ok: npm create dflint-plugin, tested, published and used');
}

function newProject(name: string, files: Readonly<Record<string, string>>): string {
  const project = join(folder, name);
  mkdirSync(project);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(project, file), text);
  return project;
}

function reports({ status, stdout, stderr }: CommandResult, ...rules: string[]): void {
  assert.equal(status, 1, `dflint ended with ${status}:\n${stdout}${stderr}`);
  for (const rule of rules) assert.ok(stdout.includes(rule), `no report of ${rule} in:\n${stdout}`);
}
