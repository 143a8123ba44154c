import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from './temp-folder.ts';

test('in a clone that was never built, the first run builds, and says so on stderr alone', () => {
  const build = `require('fs').writeFileSync('packages/dflint/dist/cli.js', 'process.exitCode = 3; console.log(process.argv[2])')`;
  const root = tempFolder({
    'turbo.json': '{}',
    'package.json': JSON.stringify({ private: true, type: 'module', scripts: { build: 'node build.cjs' } }),
    'build.cjs': `console.log('building');\n${build}`,
  });
  mkdirSync(join(root, 'packages/dflint/bin'), { recursive: true });
  mkdirSync(join(root, 'packages/dflint/dist'));
  const program = join(root, 'packages/dflint/bin/dflint.js');
  copyFileSync(join(import.meta.dirname, '../bin/dflint.js'), program);

  const run = (): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [program, 'argument'], { encoding: 'utf8' });
  const first = run();
  expect(first).toMatchObject({ status: 3, stdout: 'argument\n' });
  expect(first.stderr).toContain('building\n');
  expect(run()).toMatchObject({ status: 3, stdout: 'argument\n', stderr: '' });
});
