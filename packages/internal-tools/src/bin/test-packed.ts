// Installs all packages, packed as they would be published, in an empty folder outside of the repository, and runs
// dflint there.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from '../packed-files.ts';
import { npmInstall, run } from '../run-command.ts';
import { SAMPLE_DOCKERFILE, SAMPLE_RULE } from '../sample-dockerfile.ts';
import { readJson, withDependencies } from '../workspace.ts';

/** How many files a plain run opens is most of how long it takes to start. */
const budget = { megabytes: 8, packages: 60, openedFiles: 16 };

interface Lockfile {
  packages: Record<string, { hasInstallScript?: boolean }>;
}

interface Coverage {
  result: { url: string }[];
}

const folder = mkdtempSync(join(tmpdir(), 'dflint-packed-'));
try {
  const packed = pack(withDependencies('dflint'), join(folder, 'tarballs'));
  const project = join(folder, 'project');
  npmInstall(
    project,
    [...packed.values()].map(({ tarball }) => tarball),
  );
  checkInstall(project);
  checkReport(project);
  checkStart(project, join(folder, 'coverage'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The install is small, runs nothing, and brings neither ESLint nor TypeScript along. */
function checkInstall(project: string): void {
  const { packages } = readJson<Lockfile>(join(project, 'package-lock.json'));
  const installed = Object.keys(packages).filter(path => path !== '');
  const megabytes = sizeOf(join(project, 'node_modules')) / 1_000_000;
  console.log(`${installed.length} packages (at most ${budget.packages})`);
  console.log(`${megabytes.toFixed(2)} MB unpacked (at most ${budget.megabytes})`);
  assert.ok(installed.length <= budget.packages, 'too many packages');
  assert.ok(megabytes <= budget.megabytes, 'too many bytes');
  assert.deepEqual(
    installed.filter(path => /(^|\/)node_modules\/(eslint|typescript)$/.test(path)),
    [],
    'eslint and typescript must not be installed',
  );
  assert.deepEqual(
    installed.filter(path => packages[path]?.hasInstallScript),
    [],
    'no package may run an install script',
  );
}

/** The installed program finds a planted fault and says so by its exit code. */
function checkReport(project: string): void {
  writeFileSync(join(project, 'Dockerfile'), SAMPLE_DOCKERFILE);
  const { status, stdout, stderr } = run('npx', ['--no-install', 'dflint', '.'], project);
  console.log(stdout.trim());
  assert.equal(status, 1, `dflint ended with ${status}:\n${stdout}${stderr}`);
  assert.ok(stdout.includes(SAMPLE_RULE));
}

/** A run over one file that is named loads no more code than it needs. */
function checkStart(project: string, coverage: string): void {
  const program = join(project, 'node_modules/dflint/bin/dflint.js');
  // What V8 covers is what was loaded.
  run(process.execPath, [program, 'Dockerfile'], project, { NODE_V8_COVERAGE: coverage });
  const reports = readdirSync(coverage).map(file => readJson<Coverage>(join(coverage, file)));
  const opened = reports.flatMap(({ result }) => result).filter(({ url }) => url.startsWith('file:'));
  console.log(`${opened.length} files opened by a plain run (at most ${budget.openedFiles})`);
  assert.ok(
    opened.length > 0 && opened.length <= budget.openedFiles,
    opened.map(({ url }) => url).join('\n'),
  );
}

/** Bytes of all files below a folder. */
function sizeOf(path: string): number {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
