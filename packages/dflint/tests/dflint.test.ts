import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Plugin, RuleModule } from '@dflint/core';
import { DFLint } from '../src/dflint.ts';
import { message, result } from './results.ts';
import { tempFolder } from './temp-folder.ts';

/** Reports each FROM, with a fix that takes its tag away. */
const noTag: RuleModule = {
  meta: {
    type: 'problem',
    docs: { description: 'No tags', url: 'https://example.org/no-tag' },
    messages: { tag: 'There is a tag.' },
    schema: [],
    fixable: 'code',
  },
  create: context => ({
    FromInstruction({ image }) {
      if (!image.value.includes(':')) return;
      const fixed = image.value.replace(/:.*/, '');
      context.report({ node: image, messageId: 'tag', fix: fixer => fixer.replaceText(image, fixed) });
    },
  }),
};
const acme: Plugin = { meta: { name: 'dflint-plugin-acme', version: '1.0.0' }, rules: { 'no-tag': noTag } };
const overrideConfig = { plugins: [acme], rules: { 'acme/no-tag': 'error' as const } };

describe('DFLint', () => {
  test('lintFiles, outputFixes', async () => {
    const cwd = tempFolder({ Dockerfile: 'FROM a:1\n', 'b/Dockerfile': 'FROM b\n', '.dflintrc': '{}' });
    const dflint = new DFLint({ cwd, overrideConfig, fix: true });
    const results = await dflint.lintFiles('.');
    expect(results.map(({ filePath, output, messages }) => ({ filePath, output, messages }))).toEqual([
      { filePath: join(cwd, 'Dockerfile'), output: 'FROM a\n', messages: [] },
      { filePath: join(cwd, 'b/Dockerfile'), output: undefined, messages: [] },
    ]);
    expect(readFileSync(join(cwd, 'Dockerfile'), 'utf8')).toBe('FROM a:1\n');
    await DFLint.outputFixes(results);
    expect(readFileSync(join(cwd, 'Dockerfile'), 'utf8')).toBe('FROM a\n');
  });

  test('outputFixes writes what it can, and says what it cannot', async () => {
    const cwd = tempFolder({ Dockerfile: 'FROM a:1\n', '.dflintrc': '{}' });
    const [result] = await new DFLint({ cwd, overrideConfig, fix: true }).lintFiles('.');
    const gone = ['gone/a', 'gone/b'].map(file => ({ ...result!, filePath: join(cwd, file) }));
    await expect(DFLint.outputFixes([...gone, result!])).rejects.toThrow(
      `Cannot write ${join(cwd, 'gone/a')}: no such file or folder. (The same goes for 1 more.)`,
    );
    expect(readFileSync(join(cwd, 'Dockerfile'), 'utf8')).toBe('FROM a\n');
  });

  test('fix can be a choice', async () => {
    const dflint = new DFLint({
      cwd: tempFolder({ '.dflintrc': '{}' }),
      overrideConfig,
      fix: m => m.line > 1,
    });
    const [first] = await dflint.lintText('FROM a:1\nFROM b:2\n');
    expect(first).toMatchObject({ filePath: '<text>', output: 'FROM a:1\nFROM b\n', errorCount: 1 });
  });

  test('lintText names the file as lintFiles does, and knows what is ignored', async () => {
    const cwd = tempFolder({ '.gitignore': 'out', '.dflintrc': '{}' });
    const dflint = new DFLint({ cwd, overrideConfig });
    expect(await dflint.lintText('FROM a', { filePath: 'x/Dockerfile' })).toMatchObject([
      { filePath: join(cwd, 'x/Dockerfile'), messages: [] },
    ]);
    expect(await dflint.lintText('FROM a:1', { filePath: 'out/Dockerfile' })).toMatchObject([
      { warningCount: 1 },
    ]);
    expect(await dflint.lintText('FROM a:1', { filePath: 'out/Dockerfile', warnIgnored: false })).toEqual([]);
    const unignored = new DFLint({ cwd, overrideConfig, ignore: false });
    expect(await unignored.lintText('FROM a:1', { filePath: 'out/Dockerfile' })).toMatchObject([
      { errorCount: 1 },
    ]);
  });

  test('isPathIgnored', async () => {
    const cwd = tempFolder({ '.gitignore': 'out', '.dflintrc': 'ignores: old' });
    const dflint = new DFLint({ cwd, ignorePatterns: ['more/*'] });
    const paths = ['Dockerfile', 'out/Dockerfile', 'old/Dockerfile', 'more/Dockerfile', '../Dockerfile'];
    const answers = await Promise.all(paths.map(path => dflint.isPathIgnored(path)));
    expect(answers).toEqual([false, true, true, true, false]);
  });

  test('calculateConfigForFile shows what holds in single stages too', async () => {
    const cwd = tempFolder({ '.gitignore': 'out', '.dflintrc': 'settings: { a: 1 }' });
    const overrides = [{ stages: 'builder', rules: { 'acme/no-tag': 'off' as const } }];
    const dflint = new DFLint({
      cwd,
      overrideConfig: { ...overrideConfig, overrides },
      allowInlineConfig: false,
    });
    expect(await dflint.calculateConfigForFile('out/Dockerfile')).toBeUndefined();
    expect(await dflint.calculateConfigForFile('Dockerfile')).toMatchObject({
      plugins: ['dflint-plugin-acme@1.0.0'],
      rules: { 'acme/no-tag': [2] },
      stages: [{ rules: { 'acme/no-tag': [2] } }, { stages: [['builder']], rules: { 'acme/no-tag': [0] } }],
      settings: { a: 1 },
      noInlineConfig: true,
    });
  });

  test('loadFormatter gives a formatter that knows the rules', async () => {
    const dflint = new DFLint({ cwd: tempFolder({ '.dflintrc': '{}' }), overrideConfig });
    const results = await dflint.lintText('FROM a:1');
    expect(Object.keys(dflint.getRulesMetaForResults(results))).toEqual(['acme/no-tag']);
    const formatter = await dflint.loadFormatter();
    expect(await formatter.format(results)).toContain('There is a tag.  acme/no-tag\n');
    expect(await formatter.format(results)).toContain('https://example.org/no-tag');
    await expect(dflint.loadFormatter('toString')).rejects.toThrow(
      'There is no format "toString", and no package for it is installed. Formats: stylish, compact,',
    );
  });

  test('getErrorResults', () => {
    const both = result('/a', [message(), message({ severity: 1 })]);
    const warnings = result('/b', [message({ severity: 1 })]);
    expect(DFLint.getErrorResults([both, warnings])).toEqual([result('/a', [message()])]);
  });

  test('version', () => {
    expect(DFLint.version).toMatch(/^\d+\.\d+\.\d+/);
  });

  test('onDebug is told of configs and files', async () => {
    const cwd = tempFolder({ Dockerfile: 'FROM a\n', 'b/Dockerfile': 'FROM b\n', '.dflintrc': '{}' });
    const told: string[] = [];
    await new DFLint({ cwd, onDebug: text => told.push(text.replaceAll(cwd, '.')) }).lintFiles(['.']);
    expect(told).toEqual(['loading config ./.dflintrc', 'linting ./Dockerfile', 'linting ./b/Dockerfile']);
  });
});
