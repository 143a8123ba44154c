import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importFile } from '../src/config/import-file.ts';
import { addFiles, tempProject } from './temp-folder.ts';

/** Writes a file that was changed that many seconds after 1970: tests do not wait for the clock. */
function write(folder: string, name: string, text: string, seconds: number): string {
  addFiles(folder, { [name]: text });
  const file = join(folder, name);
  utimesSync(file, seconds, seconds);
  return file;
}

test.each([
  ['ESM', 'config.mjs', 'export default '],
  ['CommonJS', 'config.cjs', 'module.exports = '],
])('%s that has changed is read anew', async (_name, name, head) => {
  const folder = tempProject({});
  const file = write(folder, name, `${head}{ a: 1 }`, 1);
  const first = await importFile(file);
  expect(first).toEqual({ a: 1 });
  expect(await importFile(file)).toBe(first);
  write(folder, name, `${head}{ a: 2 }`, 2);
  expect(await importFile(file)).toEqual({ a: 2 });
  write(folder, name, `${head}{ a: 3 }`, 3.5);
  expect(await importFile(file)).toEqual({ a: 3 });
  write(folder, name, `${head}{ a: 1 }`, 1);
  expect(await importFile(file)).toEqual({ a: 1 });
});

test('a fault that was mended is forgotten, and a new one has its line', async () => {
  const folder = tempProject({});
  const file = write(folder, 'config.mjs', 'export default {', 1);
  await expect(importFile(file)).rejects.toThrow('line 1: syntax error');
  write(folder, 'config.mjs', 'export default {};', 2);
  expect(await importFile(file)).toEqual({});
  write(folder, 'config.mjs', '\n\nthrow new Error("no");', 3);
  await expect(importFile(file)).rejects.toThrow(`${file}: line 3 threw: no`);
});
