// Checks what would be published: manifests (publint), types as users resolve them (attw), undeclared imports, files that
// nobody needs.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack, strayFiles } from '../packed-files.ts';
import { run } from '../run-command.ts';
import { undeclaredImports } from '../undeclared-imports.ts';
import { listPublicPackages, root } from '../workspace.ts';

const programs = join(root, 'node_modules/.bin');
const attwFlags = ['--profile', 'esm-only', '--no-color', '--format', 'ascii'];

const packages = listPublicPackages();
const folder = mkdtempSync(join(tmpdir(), 'dflint-packages-'));
try {
  const packed = pack(packages, folder);
  for (const found of packages) {
    const { tarball = '', files = [] } = packed.get(found.manifest.name) ?? {};
    const checks = [
      run(join(programs, 'publint'), ['run', '--strict', tarball], root),
      run(join(programs, 'attw'), [tarball, ...attwFlags], root),
    ];
    const faults = [
      ...checks.filter(({ status }) => status !== 0).map(({ stdout, stderr }) => `${stdout}${stderr}`.trim()),
      ...undeclaredImports(found).map(
        name => `${name} is imported but not declared in dependencies or peerDependencies.`,
      ),
      ...strayFiles(files).map(file => `${file} would be published, and nobody needs it.`),
    ];
    console.log(`${faults.length === 0 ? 'ok' : 'FAILED'} ${found.manifest.name}`);
    for (const fault of faults) console.log(fault);
    if (faults.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
