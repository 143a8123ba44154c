import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runVitest } from './run-vitest.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const nodeModules = fileURLToPath(new URL('../../../node_modules', import.meta.url));

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dflint-rule-tester-'));
  symlinkSync(nodeModules, join(folder, 'node_modules'), 'junction');
  write('package.json', '{ "type": "module" }');
  write(
    'vitest.config.js',
    `const resolve = { conditions: ['@dflint/source'] };\nexport default { resolve, ssr: { resolve } };\n`,
  );
  // The files are blocks that begin with their path.
  for (const [, path = '', text = ''] of readme.matchAll(/^```js\n\/\/ (\S+)\n([^]*?)^```$/gm))
    write(path, text);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

test('the example of the README passes', async () => {
  expect(await runVitest(folder)).toMatch(/Tests {2}5 passed \(5\)/);
});

test('it fails as the README says when the fix forgets the option', async () => {
  const rule = 'src/rules/no-maintainer.js';
  const text = readFileSync(join(folder, rule), 'utf8');
  write(rule, text.replace('`LABEL ${label}=', '`LABEL maintainer='));
  const printed = await runVitest(folder);
  expect(printed).toMatch(/Tests {2}1 failed \| 4 passed \(5\)/);
  const [, shown = ''] = /^```text\n([^]*?)^```$/m.exec(readme) ?? [];
  expect(shown).toContain('FAIL');
  for (const line of shown.trim().split('\n')) expect(printed).toContain(line);
});
