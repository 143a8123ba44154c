// Checks what would be published: manifests (publint), types as users resolve them (attw), undeclared imports, files that
// nobody needs.
// The packages have to be built.
import { join } from 'node:path';
import { run } from '../run-command.ts';
import { packedFiles, strayFiles } from '../packed-files.ts';
import { undeclaredImports } from '../undeclared-imports.ts';
import { listPublicPackages, root } from '../workspace.ts';

const programs = join(root, 'node_modules/.bin');

for (const found of listPublicPackages()) {
  const checks = [
    run(join(programs, 'publint'), ['run', '--strict', found.path], root),
    run(
      join(programs, 'attw'),
      ['--pack', found.path, '--profile', 'esm-only', '--no-color', '--format', 'ascii'],
      root,
    ),
  ];
  const faults = [
    ...checks.filter(({ status }) => status !== 0).map(({ stdout, stderr }) => `${stdout}${stderr}`.trim()),
    ...undeclaredImports(found).map(
      name => `${name} is imported but not declared in dependencies or peerDependencies.`,
    ),
    ...strayFiles(packedFiles(found)).map(file => `${file} would be published, and nobody needs it.`),
  ];
  console.log(`${faults.length === 0 ? 'ok' : 'FAILED'} ${found.manifest.name}`);
  for (const fault of faults) console.log(fault);
  if (faults.length > 0) process.exitCode = 1;
}
