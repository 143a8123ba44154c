import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findProgram } from '../src/find-program.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'dflint-vscode-')));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A dflint in a folder of `root`, with the server or from before there was one. */
function install(path: string, dependencies: Record<string, string>): string {
  const folder = join(root, path);
  const files = {
    'package.json': JSON.stringify({ name: 'dflint', dependencies }),
    'bin/dflint.js': '',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return join(folder, 'bin/dflint.js');
}

const own = install('own/node_modules/dflint', { '@dflint/language-server': '^0.1.0' });
const second = install('second/node_modules/dflint', { '@dflint/language-server': '^0.1.0' });
const old = install('old/node_modules/dflint', { '@dflint/core': '^0.1.0' });
const linked = install('linked/tools/dflint', { '@dflint/language-server': '^0.1.0' });
mkdirSync(join(root, 'own/below'));
mkdirSync(join(root, 'none'));

const bundled = '/extension/server/dflint.js';

test.each([
  ['of the workspace', '', ['own'], own],
  ['of a folder above', '', ['own/below'], own],
  ['of the first folder that has one', '', ['none', 'second', 'own'], second],
  ['that comes along, where there is none', '', ['none'], bundled],
  ['that comes along, where it is too old for a server', '', ['old'], bundled],
  ['that comes along, without a folder', '', [], bundled],
  ['of the setting, relative', 'tools/dflint', ['linked', 'own'], linked],
  ['of the setting, absolute', dirname(dirname(linked)), [], linked],
])('the dflint %s', (_name, path, folders, program) => {
  const absolute = folders.map(folder => join(root, folder));
  expect(findProgram({ path, folders: absolute, bundled })).toEqual({ program });
});

test.each([
  ['leads nowhere', join(root, 'nowhere')],
  ['leads to one without a server', dirname(dirname(old))],
])('a setting that %s is told', (_name, path) => {
  expect(findProgram({ path, folders: [join(root, 'own')], bundled })).toEqual({
    program: bundled,
    problem: `The setting dflint.path leads to ${path}, where there is no dflint that can serve editors. The one of the extension runs in its place.`,
  });
});
