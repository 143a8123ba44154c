// Checks what would be published: manifests (publint), types as users resolve them (attw), undeclared imports.
// The packages have to be built.
import { join } from 'node:path';
import { run } from '../run-command.ts';
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
  const undeclared = undeclaredImports(found);
  const failed = checks.filter(({ status }) => status !== 0);
  console.log(`${failed.length + undeclared.length === 0 ? 'ok' : 'FAILED'} ${found.manifest.name}`);
  for (const { stdout, stderr } of failed) console.log(`${stdout}${stderr}`.trim());
  for (const name of undeclared)
    console.log(`${name} is imported but not declared in dependencies or peerDependencies.`);
  if (failed.length + undeclared.length > 0) process.exitCode = 1;
}
