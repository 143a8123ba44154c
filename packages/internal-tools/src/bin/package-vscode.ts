// Packages the extension for Visual Studio Code as packages/vscode/dist/dflint-vscode.vsix, and checks what is in it: the
// files, and that it starts its server. Needs the registry, for the packager.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readZip } from '../read-zip.ts';
import { npmInstall, runOrThrow } from '../run-command.ts';
import { readJson, root } from '../workspace.ts';

const PACKAGER = '@vscode/vsce@3.9.2';
const MOST_MEGABYTES = 1.5;

const source = join(root, 'packages/vscode');
const vsix = join(source, 'dist/dflint-vscode.vsix');

const folder = mkdtempSync(join(tmpdir(), 'dflint-vscode-'));
try {
  stage(join(folder, 'extension'));
  // Its optional dependencies keep tokens for publishing.
  npmInstall(join(folder, 'packager'), ['--ignore-scripts', '--omit=optional', PACKAGER]);
  const program = join(folder, 'packager/node_modules/@vscode/vsce/vsce');
  const args = ['package', '--no-dependencies', '--skip-license', '--out', vsix];
  console.log(runOrThrow(process.execPath, [program, ...args], join(folder, 'extension')).trim());
  check(vsix, join(folder, 'unpacked'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** All that goes in: the extension in one file, and dflint in one folder. */
function stage(extension: string): void {
  runOrThrow('npm', ['run', 'bundle'], source);
  runOrThrow('npm', ['run', 'bundle'], root, { BUNDLE_DIR: join(extension, 'server') });
  cpSync(join(root, 'bundle/dflint.js'), join(extension, 'server/dflint.js'));
  for (const name of ['extension.cjs', 'THIRD-PARTY-LICENSES'])
    cpSync(join(source, 'dist', name), join(extension, 'dist', name));
  for (const name of ['LICENSE', 'README.md']) cpSync(join(source, name), join(extension, name));
  const { devDependencies, scripts, ...manifest } = readJson<Record<string, unknown>>(
    join(source, 'package.json'),
  );
  assert.ok(devDependencies && scripts);
  writeFileSync(join(extension, 'package.json'), JSON.stringify(manifest, null, 2));
}

function check(file: string, unpacked: string): void {
  const bytes = readFileSync(file);
  const files = readZip(bytes);
  for (const [name, content] of files) {
    mkdirSync(dirname(join(unpacked, name)), { recursive: true });
    writeFileSync(join(unpacked, name), content);
  }
  const names = [...files.keys()].sort();
  console.log(names.map(name => `  ${name}`).join('\n'));
  const others = names.filter(name => !/^extension\/server\/lib\/[\w.-]+\.js$/.test(name));
  assert.deepEqual(others, [
    '[Content_Types].xml',
    'extension.vsixmanifest',
    'extension/LICENSE.txt',
    'extension/dist/THIRD-PARTY-LICENSES',
    'extension/dist/extension.cjs',
    'extension/package.json',
    'extension/readme.md',
    'extension/server/dflint.js',
    'extension/server/lib/THIRD-PARTY-LICENSES',
    'extension/server/package.json',
  ]);
  const megabytes = bytes.length / 1e6;
  console.log(`${megabytes.toFixed(2)} MB (at most ${MOST_MEGABYTES})`);
  assert.ok(megabytes <= MOST_MEGABYTES, 'too many bytes');

  const editor = join(source, 'tests/fake-editor.js');
  const said = runOrThrow(process.execPath, [editor, join(unpacked, 'extension')], unpacked);
  assert.equal(said, 'started\nstopped\n');
  console.log('It starts its server, and stops it.');
}
