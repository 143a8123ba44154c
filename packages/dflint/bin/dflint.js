#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';

// Node 22.8 and later keep the compiled code for the next run.
module.enableCompileCache?.();

const program = new URL('../dist/cli.js', import.meta.url);
const root = new URL('../../../', import.meta.url);
if (!existsSync(program) && existsSync(new URL('turbo.json', root))) {
  // The first run in a fresh clone of the repository. What the build says must not mix with the report.
  const { spawnSync } = await import('node:child_process');
  const { status } = spawnSync('npm', ['run', 'build'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(2);
}
await import(program.href);
