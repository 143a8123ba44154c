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

const budget = { megabytes: 8, packages: 60 };

interface Lockfile {
  packages: Record<string, { hasInstallScript?: boolean }>;
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

/** Bytes of all files below a folder. */
function sizeOf(path: string): number {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
