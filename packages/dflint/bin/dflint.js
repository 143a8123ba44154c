#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

// Node 22.8 and later keep the compiled code for the next run.
module.enableCompileCache?.();

const program = new URL('../dist/cli.js', import.meta.url);
try {
  await import(program.href);
} catch (error) {
  const root = new URL('../../../', import.meta.url);
  const isUnbuiltCheckout = !existsSync(program) && existsSync(new URL('turbo.json', root));
  if (!isUnbuiltCheckout) throw error;
  // The first run in a fresh clone of the repository. What the build says must not mix with the report.
  const { status } = spawnSync('npm', ['run', 'build'], {
    cwd: fileURLToPath(root),
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(2);
  await import(`${program.href}?built`);
}
