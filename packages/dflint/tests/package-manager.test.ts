import { join } from 'node:path';
import { expect, test } from 'vitest';
import { installCommand } from '../src/config/package-manager.ts';
import { tempFolder } from './temp-folder.ts';

test.each<[string, Record<string, string>, string]>([
  ['nothing', {}, 'npm install --save-dev x'],
  ['npm', { 'package-lock.json': '' }, 'npm install --save-dev x'],
  ['pnpm', { 'pnpm-lock.yaml': '' }, 'pnpm add --save-dev x'],
  ['yarn', { 'yarn.lock': '' }, 'yarn add --dev x'],
  ['bun', { 'bun.lock': '' }, 'bun add --dev x'],
  [
    'packageManager',
    { 'package.json': '{ "packageManager": "pnpm@9.1.0" }', 'package-lock.json': '' },
    'pnpm add --save-dev x',
  ],
  [
    'an unknown packageManager',
    { 'package.json': '{ "packageManager": "else@1" }', 'yarn.lock': '' },
    'yarn add --dev x',
  ],
  ['a broken package.json', { 'package.json': '{', 'yarn.lock': '' }, 'yarn add --dev x'],
  ['the nearest lock file', { 'a/package-lock.json': '', 'pnpm-lock.yaml': '' }, 'npm install --save-dev x'],
  ['a workspace of pnpm', { 'pnpm-lock.yaml': '', 'pnpm-workspace.yaml': '' }, 'pnpm add --save-dev x'],
  [
    'its root',
    { 'a/pnpm-lock.yaml': '', 'a/pnpm-workspace.yaml': '' },
    'pnpm add --save-dev --workspace-root x',
  ],
])('%s', (_, files, command) => {
  expect(installCommand('x', join(tempFolder({ 'a/b': '', ...files }), 'a'))).toBe(command);
});
